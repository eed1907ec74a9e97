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
    public void A_rule_on_what_projects_buy_reaches_them_when_they_are_built_and_takes_the_credit_of_buyers()
    {
        var world = new PolicyWorld { Products = [.. new PolicyWorld().Products, new("block", "system", "", Kwh, Cellcast.World.Unit.Parse("GWh"), ["grid"])] };
        var credit = Rule("aid", "investment_credit", 0.3, "share", from: "2023-01-01") with { Target = new(["block"], [], [], []), Reach = InstrumentReach.Projects };
        var bonus = credit with { Id = "bonus", Rate = 0.1 };
        var test = Test with { Target = credit.Target, Reach = InstrumentReach.Projects, Event = KeyedEvent.ConstructionStart, Stacking = new([], [], ["aid"]) };
        var policy = Compile(world, credit, bonus, test);
        var rule = Assert.Single(policy.SourcingRules);

        // Begun in 2026, when the rule begins, and built a year later; half of those of that year were begun before it.
        Assert.Equal((double.NaN, 0.6, 0.85), (rule.ThresholdIn(2026), rule.ThresholdIn(2027), rule.ThresholdIn(2028)));
        Assert.Equal((0.5, 0.0, 1.2), (rule.Purchases!.BegunBefore(2027), rule.Purchases.BegunBefore(2028), rule.Purchases.Elasticity));

        // The site is 50 USD/kWh beside a block of 100: 0.4 x 150 with all kept, 0.1 x 150 with nothing; the bonus does not hang on the rule.
        Assert.Equal((60, 37.5, 15), (policy.PaidToBuyers(3, 0, 2027, 100), Math.Round(policy.PaidToBuyers(3, 0, 2027, 100, 0.5), 9), Math.Round(policy.PaidToBuyers(3, 0, 2027, 100, 0), 9)));
        Assert.Equal(60, policy.PaidToBuyers(3, 0, 2026, 100, 0));
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
