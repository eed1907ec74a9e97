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
        Assert.Equal((60, 37.5, 15), (policy.PaidToBuyers(3, 0, 2027, 100), Math.Round(policy.PaidToBuyers(3, 0, 2027, 100, [0.5]), 9), Math.Round(policy.PaidToBuyers(3, 0, 2027, 100, [0]), 9)));
        Assert.Equal(60, policy.PaidToBuyers(3, 0, 2026, 100, [0]));
    }

    [Fact]
    public void A_rule_on_a_bonus_comes_on_top_of_the_one_on_all_credits()
    {
        var policy = OnBlocks(Content, Gate);
        var (gate, content) = (policy.PurchaseRules[0], policy.PurchaseRules[1]);

        // The one on more credits is first, whatever the order they are written in; the bonus hangs on both and counts with the last.
        Assert.Equal(("gate", "content"), (gate.Instrument.Id, content.Instrument.Id));
        Assert.Same(gate, content.Purchases!.Under);
        Assert.Null(gate.Purchases!.Under);
        Assert.Equal((0.3, 0.1), (gate.Credit(3, 0, 0, 2027).ShareOfCost, content.Credit(3, 0, 0, 2027).ShareOfCost));

        // Of 150 installed: 0.3 with four fifths of purchases, the bonus of 0.1 with three tenths.
        Assert.Equal(40.5, policy.PaidToBuyers(3, 0, 2027, 100, [0.8, 0.3]), 9);

        // Before the content is asked for the bonus hangs on the gate; a rule holds while something hangs on it.
        var later = OnBlocks(Gate, Content with { Start = new DateOnly(2028, 1, 1) });
        Assert.Equal(0.4, later.PurchaseRules[0].Credit(3, 0, 0, 2027).ShareOfCost, 12);
        Assert.Equal(0.3, later.PurchaseRules[0].Credit(3, 0, 0, 2029).ShareOfCost, 12);
        var brief = OnBlocks(Content with { Start = new DateOnly(2021, 1, 1) }, Aid with { Id = "bonus", Rate = 0.1, Start = new DateOnly(2026, 1, 1) });
        Assert.Equal((double.NaN, 0.5), (brief.PurchaseRules[0].ThresholdIn(2025), brief.PurchaseRules[0].ThresholdIn(2026)));
    }

    [Fact]
    public void Rules_on_different_credits_of_one_purchase_stand_side_by_side()
    {
        var policy = OnBlocks(Gate with { Stacking = new([], [], ["aid"]) }, Content);

        Assert.All(policy.PurchaseRules, rule => Assert.Null(rule.Purchases!.Under));
        Assert.Equal(150 * ((0.3 * 0.8) + (0.1 * 0.5)), policy.PaidToBuyers(3, 0, 2027, 100, [0.8, 0.5]), 9);
    }

    [Fact]
    public void Rules_on_purchases_that_share_a_credit_without_one_holding_all_of_the_other_are_refused_by_both_names()
    {
        foreach (var shared in new string[][] { ["aid", "bonus"], ["bonus", "third"] })
        {
            var error = Assert.Throws<PolicyException>(() => OnBlocks(Gate, Content with { Stacking = new([], [], shared) }));

            Assert.Contains("'gate'", error.Message, StringComparison.Ordinal);
            Assert.Contains("'content'", error.Message, StringComparison.Ordinal);
        }
    }

    private static readonly Instrument Aid = Rule("aid", "investment_credit", 0.3, "share", from: "2023-01-01") with { Target = new(["block"], [], [], []), Reach = InstrumentReach.Projects };

    private static readonly Instrument Gate = Test with { Id = "gate", Target = Aid.Target, Reach = InstrumentReach.Projects, Stacking = new([], [], ["aid", "bonus"]) };

    private static readonly Instrument Content = Rule("content", "local_content", 0.5, "share", from: "2026-01-01") with
    {
        Target = Aid.Target,
        Reach = InstrumentReach.Projects,
        Origin = new(["Home"], [], [], []),
        Stacking = new([], [], ["bonus"]),
    };

    private static TradePolicy OnBlocks(params Instrument[] rules)
    {
        var world = new PolicyWorld { Products = [.. new PolicyWorld().Products, new("block", "system", "", Kwh, Cellcast.World.Unit.Parse("GWh"), ["grid"])] };
        return Compile(world, [Aid, .. rules.Any(rule => rule.Id == "bonus") ? [] : new[] { Aid with { Id = "bonus", Rate = 0.1 } }, .. rules]);
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
