using Cellcast.Policy;
using static Cellcast.Tests.Policy.PolicyWorld;

namespace Cellcast.Tests.Policy;

public sealed class SourcingRuleTests
{
    private static readonly Instrument Credit = Rule("credit", "production_credit", 30, "USD/kWh", from: "2023-01-01");

    private static readonly Instrument Test = Rule("test", "foreign_entity_rule", 0.6, "share", from: "2026-01-01") with
    {
        Origin = new([], ["Theirs"], [], []),
        Stacking = new([], [], ["credit"]),
        Schedule = [new(2026, 2026, 0.6), new(2027, null, 0.85)],
        ScheduleMeaning = ScheduleMeaning.Rate,
    };

    [Fact]
    public void A_rule_on_inputs_has_its_threshold_by_year_and_the_credit_that_hangs_on_it()
    {
        var rule = Assert.Single(Compile(Credit, Test).SourcingRules);

        Assert.Equal((double.NaN, 0.6, 0.85), (rule.ThresholdIn(2025), rule.ThresholdIn(2026), rule.ThresholdIn(2030)));
        Assert.True(rule.Covers(1, 0));
        Assert.False(rule.Covers(1, 1));
        Assert.False(rule.Covers(2, 0));

        // A dollar of 2026 is worth 0.8.
        Assert.Equal(24, rule.Credit(1, 0, 0, 2026).PerUnit, 12);
        Assert.Equal((1.0, 0.0), (rule.BarredShare(0, 2, 1, 2026), rule.BarredShare(0, 2, 0, 2026)));
    }

    [Fact]
    public void Who_keeps_it_with_a_part_of_output_gets_that_part_and_credits_without_the_rule_whole()
    {
        var other = Rule("other", "production_credit", 10, "USD/kWh", from: "2023-01-01");
        var policy = Compile(Credit, other, Test);

        // (10 + 30 x 0.25) x 0.8.
        Assert.Equal(14, policy.ReceivedCredit(1, 0, 0, 2026, 0.25).PerUnit, 12);

        // The rule does not hold yet: (10 + 30) x 0.9.
        Assert.Equal(36, policy.ReceivedCredit(1, 0, 0, 2025, 0.25).PerUnit, 12);
    }

    [Fact]
    public void Local_content_bars_what_is_made_elsewhere()
    {
        var content = Rule("content", "local_content", 0.5, "share", from: "2026-01-01") with { Origin = new(["Home", "Part"], [], [], []), Stacking = new([], [], ["credit"]) };
        var rule = Assert.Single(Compile(Credit, content).SourcingRules);

        // Part makes two fifths of what Far makes.
        Assert.Equal((0, 0.6, 1), (rule.BarredShare(0, 0, 0, 2026), Math.Round(rule.BarredShare(0, 1, 0, 2026), 12), rule.BarredShare(0, 2, 0, 2026)));
    }

    [Fact]
    public void Two_rules_on_the_inputs_of_one_plant_are_refused_by_both_names()
    {
        var content = Rule("content", "local_content", 0.5, "share", from: "2026-01-01") with { Origin = new(["Home"], [], [], []), Stacking = new([], [], ["credit"]) };
        var error = Assert.Throws<PolicyException>(() => Compile(Credit, Test, content));

        Assert.Contains("'test'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'content'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_on_inputs_acts_where_it_says_which_credits_hang_on_it()
    {
        Assert.True(InstrumentKind.ActsInRun(Test));
        Assert.False(InstrumentKind.ActsInRun(Test with { Stacking = new([], [], []) }));
    }

    [Fact]
    public void A_rule_that_says_no_share_is_refused()
    {
        var error = Assert.Throws<PolicyException>(() => Compile(Credit, Test with { Unit = "USD/kWh" }));

        Assert.Contains("least share", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_of_barred_firms_costs_the_credit_as_likely_as_it_counts()
    {
        var licences = Rule("control", "foreign_entity_rule", 1, "boolean", from: "2026-01-01") with { Reach = InstrumentReach.Entities, Stacking = new([], [], ["credit"]) };
        var policy = Compile(Credit, licences);

        // Half is made under licence, and that counts with a chance of 0.4: 30 x 0.8 (worth of the dollar) x (1 - 0.5 x 0.4).
        Assert.Equal(19.2, policy.ProductionCredit("cell", "Home", "Ours", 2026).PerUnit, 12);
        Assert.Equal(27, policy.ProductionCredit("cell", "Home", "Ours", 2025).PerUnit, 12);
    }
}
