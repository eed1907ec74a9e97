using Cellcast.Policy;
using static Cellcast.Tests.Policy.PolicyWorld;

namespace Cellcast.Tests.Policy;

public sealed class TradePolicyTests
{
    [Fact]
    public void Without_rules_a_lane_pays_the_ordinary_duty_less_the_preference()
    {
        var policy = Compile();

        Assert.Equal(new LaneMeasures(0.04, 0, 0, 1, 0, CustomsValue.Fob), policy.Lane("cell", "Far", "Home", 2025));
        Assert.Equal(new LaneMeasures(0.02, 0, 0, 1, 0, CustomsValue.Cif), policy.Lane("cell", "Third", "Far", 2025));
        Assert.Equal(LaneMeasures.Home, policy.Lane("cell", "Far", "Far", 2025));
    }

    [Fact]
    public void A_duty_of_part_of_a_year_counts_by_its_days()
    {
        // 1 April to 30 September 2025: 183 of 365 days; 2024 is a leap year, from 1 July 184 of 366.
        var policy = Compile(Rule("half", "tariff", 10, from: "2025-04-01", to: "2025-09-30"), Rule("later", "tariff", 20, from: "2024-07-01", to: "2024-12-31"));

        Assert.Equal(0.04 + (0.2 * 184 / 366), policy.Lane("cell", "Far", "Home", 2024).DutyRate, 12);
        Assert.Equal(0.04 + (0.1 * 183 / 365), policy.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
        Assert.Equal(0.04, policy.Lane("cell", "Far", "Home", 2026).DutyRate, 12);
    }

    [Fact]
    public void Layers_add_and_do_not_compound()
    {
        var policy = Compile(Rule("one", "tariff", 25), Rule("two", "antidumping_duty", 0.5, "share"), Rule("three", "countervailing_duty", 0.1, "fraction"));

        Assert.Equal(0.04 + 0.25 + 0.5 + 0.1, policy.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
    }

    [Fact]
    public void The_ordinary_duty_among_the_instruments_is_not_added_to_the_ordinary_duty()
    {
        var policy = Compile(Rule("base", "mfn_duty", 4));

        Assert.Equal(0.04, policy.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
    }

    [Fact]
    public void A_replaced_duty_ends_the_day_before_its_replacement_begins_and_does_not_come_back()
    {
        var replacement = Rule("new", "tariff", 40, from: "2025-07-02", to: "2026-12-31") with { Stacking = new([], ["old"], []) };
        var policy = Compile(Rule("old", "tariff", 10), replacement);

        Assert.Equal(0.14, policy.Lane("cell", "Far", "Home", 2024).DutyRate, 12);
        Assert.Equal(0.04 + (0.1 * 182 / 365) + (0.4 * 183 / 365), policy.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
        Assert.Equal(0.44, policy.Lane("cell", "Far", "Home", 2026).DutyRate, 12);
        Assert.Equal(0.04, policy.Lane("cell", "Far", "Home", 2027).DutyRate, 12);
    }

    [Theory]
    [InlineData(InstrumentStatus.Enacted, true)]
    [InlineData(InstrumentStatus.InterimGuidance, true)]
    [InlineData(InstrumentStatus.Lapsed, true)]
    [InlineData(InstrumentStatus.StruckDown, true)]
    [InlineData(InstrumentStatus.Scenario, true)]
    [InlineData(InstrumentStatus.Proposed, false)]
    [InlineData(InstrumentStatus.Suspended, false)]
    public void What_is_proposed_or_suspended_does_not_act(InstrumentStatus status, bool acts)
    {
        var policy = Compile(Rule("rule", "tariff", 10) with { Status = status });

        Assert.Equal(acts ? 0.14 : 0.04, policy.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
    }

    [Fact]
    public void A_scenario_switches_rows_on_and_off_and_takes_their_place()
    {
        Instrument[] rows = [Rule("law", "tariff", 10), Rule("bill", "tariff", 20) with { Status = InstrumentStatus.Proposed }, Rule("other", "tariff", 1)];
        Instrument[] scenario = [Instrument.Switch("law", enabled: false), Instrument.Switch("bill", enabled: true), Rule("other", "tariff", 3)];
        var policy = TradePolicy.Compile(PolicyBook.Of(rows, scenario), new PolicyWorld(), 2025, 2025);

        Assert.Equal(0.04 + 0.2 + 0.03, policy.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
    }

    [Fact]
    public void A_scenario_changes_rate_and_days_of_a_rule_and_nothing_else_of_it()
    {
        // Of 365 days of 2025, 181 lie before July: 10% then, of which a scenario makes 20%, from April (90 days later) to the end of June.
        Instrument[] rows = [Rule("law", "tariff", 10) with { End = new DateOnly(2025, 6, 30), Origin = new(["Far"], [], [], []) }];
        var higher = Instrument.Switch("law", true) with { Enabled = null, Rate = 20 };
        var later = Instrument.Switch("law", true) with { Enabled = null, Start = new DateOnly(2025, 4, 1) };

        Assert.Equal(0.04 + (0.1 * 181 / 365), Far([]), 12);
        Assert.Equal(0.04 + (0.2 * 181 / 365), Far([higher]), 12);
        Assert.Equal(0.04 + (0.1 * 91 / 365), Far([later]), 12);
        Assert.Equal(0.04 + (0.2 * 91 / 365), Far([later with { Rate = 20 }]), 12);
        Assert.Equal(0.02, Compiled([higher]).Lane("cell", "Third", "Home", 2025).DutyRate, 12);

        double Far(Instrument[] scenario) => Compiled(scenario).Lane("cell", "Far", "Home", 2025).DutyRate;
        TradePolicy Compiled(Instrument[] scenario) => TradePolicy.Compile(PolicyBook.Of(rows, scenario), new PolicyWorld(), 2025, 2025);
    }

    [Fact]
    public void A_change_that_leaves_a_rule_without_sense_is_refused()
    {
        Instrument[] rows =
        [
            Rule("law", "tariff", 10) with { Start = new DateOnly(2024, 1, 1) }, Rule("share", "tariff", 0.1) with { Unit = "share" }, Rule("words", "tariff", 1) with { Rate = null, Unit = null },
            Rule("steps", "tariff", 1) with { Schedule = [new(2026, null, 5)], ScheduleMeaning = ScheduleMeaning.Rate },
        ];
        var none = Instrument.Switch("", true) with { Enabled = null };
        var refused = Assert.Throws<PolicyException>(() => PolicyBook.Of(rows, [
            none with { Id = "law", End = new DateOnly(2023, 1, 1) }, none with { Id = "share", Rate = 30 }, none with { Id = "words", Rate = 5 }, none with { Id = "steps", Rate = 5 }, none with { Id = "lae", Rate = 5 },
        ]));

        Assert.Equal(5, refused.Problems.Count);
        Assert.Contains("begin on 2024-01-01 and end on 2023-01-01", refused.Problems[0], StringComparison.Ordinal);
        Assert.Contains("0.3 for 30 percent", refused.Problems[1], StringComparison.Ordinal);
        Assert.Contains("needs its unit", refused.Problems[2], StringComparison.Ordinal);
        Assert.Contains("its schedule holds the rates themselves", refused.Problems[3], StringComparison.Ordinal);
        Assert.Contains("did you mean 'law'?", refused.Problems[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_acts_on_its_share_of_its_region()
    {
        // Part buys a fifth of what Far buys, and makes two fifths of what Far makes.
        var buyer = Compile(Rule("of buyer", "tariff", 10, jurisdiction: "Part"));
        var seller = Compile(Rule("of seller", "tariff", 10) with { Origin = new(["Part"], [], [], []) });

        Assert.Equal(0.04 + (0.2 * 0.1), buyer.Lane("cell", "Home", "Far", 2025).DutyRate, 12);
        Assert.Equal(0.04 + (0.4 * 0.1), seller.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
        Assert.Equal(0.02, seller.Lane("cell", "Third", "Home", 2025).DutyRate, 12);
    }

    [Fact]
    public void A_rule_on_some_applications_or_firms_weighs_by_their_share()
    {
        var grid = Compile(Rule("grid", "tariff", 10) with { Target = new(["cell"], [], [], ["grid"]) });
        var firm = Compile(Rule("firm", "countervailing_duty", 10) with { Origin = new([], [], ["A firm"], []) });

        Assert.Equal(0.04 + (0.25 * 0.1), grid.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
        Assert.Equal(0.04 + (0.3 * 0.1), firm.Lane("cell", "Far", "Home", 2025).DutyRate, 12);
    }

    [Fact]
    public void A_duty_on_vehicles_reaches_the_packs_inside_them_and_one_on_packs_the_others()
    {
        var target = new InstrumentTarget(["pack"], [], [], []);
        var policy = Compile(
            Rule("cars", "tariff", 100) with { Target = target, Reach = InstrumentReach.Vehicles },
            Rule("packs", "tariff", 20) with { Target = target },
            Rule("all", "tariff", 7) with { Target = new([], [], [], []) });

        Assert.Equal(0.04 + (0.5 * 1) + (0.5 * 0.2) + 0.07, policy.Lane("pack", "Far", "Home", 2025).DutyRate, 12);
    }

    [Fact]
    public void A_duty_in_money_becomes_dollars_of_2024_per_unit()
    {
        // 4 dollars of 2026 per MWh are 0.004 per kWh, worth 0.8 each; 500 a vehicle of 50 kWh are 10 per kWh.
        var policy = Compile(
            Rule("specific", "tariff", 4, "USD/MWh"),
            Rule("car", "tariff", 500, "USD/vehicle") with { Target = new(["pack"], [], [], []) });

        Assert.Equal(0.004 * 0.8, policy.Lane("cell", "Far", "Home", 2026).SpecificDuty, 12);
        Assert.Equal(10 * 0.5 * 0.8, policy.Lane("pack", "Far", "Home", 2026).SpecificDuty, 12);
        Assert.Equal(0.04, policy.Lane("cell", "Far", "Home", 2026).DutyRate, 12);
    }

    [Theory]
    [InlineData(13, 9, 1.0417)]
    [InlineData(9, 6, 1.0323)]
    [InlineData(6, 0, 1.0690)]
    [InlineData(13, 0, 1.1494)]
    public void A_cut_rebate_raises_the_export_price_that_keeps_the_receipt(double before, double after, double ratio)
    {
        // Policy notes 3.11: P1/P0 = (1 - (v - b0)) / (1 - (v - b1)), v = 13.
        var world = new PolicyWorld { Tax = 0.13 };
        double Wedge(double rebate) => Compile(world, Rule("rebate", "export_tax_rebate", rebate, jurisdiction: "Far")).Lane("cell", "Far", "Home", 2025).ExportWedge;

        Assert.Equal(ratio, (1 + Wedge(after)) / (1 + Wedge(before)), 4);
    }

    [Fact]
    public void A_rebate_that_is_switched_off_refunds_nothing()
    {
        var policy = Compile(new PolicyWorld { Tax = 0.2 }, Rule("rebate", "export_tax_rebate", 20, jurisdiction: "Far") with { Enabled = false });

        Assert.Equal((1 / 0.8) - 1, policy.Lane("cell", "Far", "Home", 2025).ExportWedge, 12);
        Assert.Equal(0, policy.Lane("ore", "Far", "Home", 2025).ExportWedge, 12);
    }

    [Fact]
    public void An_export_tax_of_a_country_is_grossed_up_on_its_share()
    {
        var policy = Compile(Rule("royalty", "export_tax", 10, jurisdiction: "Part"));

        Assert.Equal((1 / (1 - (0.4 * 0.1))) - 1, policy.Lane("cell", "Far", "Home", 2025).ExportWedge, 12);
        Assert.Equal(0, policy.Lane("cell", "Third", "Home", 2025).ExportWedge, 12);
    }

    [Fact]
    public void A_ban_closes_the_days_and_the_share_it_reaches_and_no_lane_at_home()
    {
        var policy = Compile(Rule("ban", "export_ban", 0, "share", from: "2025-01-01", to: "2025-03-14", jurisdiction: "Part"));

        Assert.Equal(1 - (0.4 * 73 / 365), policy.Lane("cell", "Far", "Home", 2025).OpenShare, 12);
        Assert.Equal(1, policy.Lane("cell", "Far", "Far", 2025).OpenShare, 12);
        Assert.Equal(1, policy.Lane("cell", "Far", "Home", 2026).OpenShare, 12);
    }

    [Fact]
    public void A_ban_may_name_its_destinations_and_a_licence_only_slows()
    {
        var rule = Rule("ban", "export_ban", 0, "share", jurisdiction: "Far");
        var policy = Compile(
            rule with { Target = new(["cell"], [], [], []) { Destinations = ["Home"] } },
            Rule("licence", "export_control", 1, "boolean", jurisdiction: "Far") with { Target = new(["ore"], [], [], []) },
            Rule("shut", "import_ban", 0.5, "share", jurisdiction: "Third"));

        Assert.Equal(0, policy.Lane("cell", "Far", "Home", 2025).OpenShare, 12);
        Assert.Equal(0.5, policy.Lane("cell", "Far", "Third", 2025).OpenShare, 12);
        Assert.Equal(0.8, policy.Lane("ore", "Far", "Third", 2025).OpenShare, 12);
    }

    [Fact]
    public void A_minimum_import_price_is_money_of_2024()
    {
        var policy = Compile(Rule("floor", "minimum_import_price", 60, "USD/kWh"));

        Assert.Equal(60 * 0.9, policy.Lane("cell", "Far", "Home", 2025).MinimumImportPrice, 12);
    }

    [Fact]
    public void All_lanes_of_a_product_and_year_stand_together()
    {
        var policy = Compile(Rule("one", "tariff", 25));
        var lanes = policy.Lanes(1, 2025);

        Assert.Equal(9, lanes.Length);
        Assert.Equal(policy.Lane("cell", "Far", "Home", 2025), lanes[(1 * 3) + 0]);
        Assert.Equal(policy.Lane("cell", "Home", "Third", 2025), lanes[(0 * 3) + 2]);
    }

    [Fact]
    public void Unknown_names_and_years_are_refused_with_the_nearest()
    {
        var policy = Compile();

        Assert.Contains("did you mean 'cell'?", Assert.Throws<PolicyException>(() => policy.Lane("cel", "Far", "Home", 2025)).Message, StringComparison.Ordinal);
        Assert.Contains("region 'Farr' is unknown, did you mean 'Far'?", Assert.Throws<PolicyException>(() => policy.Lane("cell", "Farr", "Home", 2025)).Message, StringComparison.Ordinal);
        Assert.Contains("owner group 'Our'", Assert.Throws<PolicyException>(() => policy.ProductionCredit("cell", "Far", "Our", 2025)).Message, StringComparison.Ordinal);
        Assert.Contains("2023 to 2030", Assert.Throws<PolicyException>(() => policy.Lane("cell", "Far", "Home", 2031)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_cannot_be_computed_are_all_refused_at_once()
    {
        var problem = Assert.Throws<PolicyException>(() => Compile(
            Rule("no rate", "tariff", null),
            Rule("odd unit", "tariff", 5, "kg"),
            Rule("per kg", "tariff", 5, "USD/kg"),
            Rule("owner", "tariff", 5) with { Origin = new([], ["Theirs"], [], []) },
            Rule("nowhere", "tariff", 5) with { Target = new(["cell"], ["mined"], [], []) },
            Rule("bottomless", "export_quota", null),
            Rule("rate only", "tariff_rate_quota", 5)));

        Assert.Collection(
            problem.Problems,
            text => Assert.Contains("'no rate': a tariff needs a rate", text, StringComparison.Ordinal),
            text => Assert.Contains("'odd unit': unit 'kg' is none a tariff can have", text, StringComparison.Ordinal),
            text => Assert.Contains("'per kg': unit 'USD/kg' does not convert to USD/kWh", text, StringComparison.Ordinal),
            text => Assert.Contains("'owner': a measure at the border follows the place of production", text, StringComparison.Ordinal),
            text => Assert.Contains("'nowhere': its target meets no product", text, StringComparison.Ordinal),
            text => Assert.Contains("'bottomless': a quota needs its quantity", text, StringComparison.Ordinal),
            text => Assert.Contains("'rate only': a tariff_rate_quota must name the tariff it replaces", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_that_names_unknown_instruments_is_refused_with_the_nearest()
    {
        var problem = Assert.Throws<PolicyException>(() => PolicyBook.Of(
            [Rule("US-S301", "tariff", 5)],
            [Instrument.Switch("US-S302", enabled: false), Rule("mine", "tariff", 5) with { Stacking = new([], ["US-S30"], []) }]));

        Assert.Equal(2, problem.Problems.Count);
        Assert.All(problem.Problems, text => Assert.Contains("did you mean 'US-S301'?", text, StringComparison.Ordinal));
    }
}
