using Cellcast.Data.Policies;
using Cellcast.Data.Scenarios;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Policies;

/// <summary>The shipped policies compiled for a run.</summary>
public sealed class TradePoliciesTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(RepositoryData.Folder, null, TradePolicies.Tables));
    private static readonly Lazy<TradePolicy> Policy = new(() => Compile(null));

    [Fact]
    public void Storage_systems_from_China_pay_the_years_mean_of_the_layers()
    {
        // Days of 2025: emergency layers 10 (28 days from 4 February), 20 (251 from 4 March), 10 (52 from 10 November); 34 (1), 125 (34 from 10 April), 10 (232 from 14 May).
        var duty = 0.034 + 0.075 + (((0.10 * 28) + (0.20 * 251) + (0.10 * 52) + (0.34 * 1) + (1.25 * 34) + (0.10 * 232)) / 365);

        Assert.Equal(duty, Lane("bess", "China", "United States", 2025).DutyRate, 10);
        Assert.Equal(0.109, Lane("bess", "China", "United States", 2023).DutyRate, 10);
        Assert.Equal(0.034 + 0.25 + 0.125, Lane("bess", "China", "United States", 2027).DutyRate, 10);
    }

    [Fact]
    public void The_ordinary_duty_is_counted_once()
    {
        Assert.Equal(0.013, Lane("cell_lfp", "China", "Europe", 2025).DutyRate, 12);
        Assert.Equal(0.10, Lane("cell_lfp", "Japan", "China", 2025).DutyRate, 12);
        Assert.Equal(0, Lane("cell_lfp", "South Korea", "Europe", 2025).DutyRate, 12);
        Assert.Equal(0, Lane("cell_lfp", "China", "Japan", 2025).DutyRate, 12);
    }

    [Fact]
    public void Cells_are_weighed_between_vehicles_and_the_rest_by_what_the_buyer_uses_them_for()
    {
        // Duties of 2024: 96 days of 25 instead of 7.5 on those for vehicles.
        var lift = (Lane("cell_lfp", "China", "United States", 2024).DutyRate - 0.109) / (0.175 * 96 / 366);

        Assert.InRange(lift, 0.5, 0.95);
        Assert.Equal(0.109, Lane("bess", "China", "United States", 2024).DutyRate, 10);
    }

    [Fact]
    public void Duty_is_charged_on_freight_except_in_North_America_and_Australia()
    {
        var without = Policy.Value.Regions.Where(region => Lane("cell_lfp", region == "China" ? "Japan" : "China", region, 2025).Basis == CustomsValue.Fob);

        Assert.Equal(["United States", "Canada", "Australia"], without);
    }

    [Theory]
    [InlineData(2024, 0.0033472)] // 13 less 9 points on 31 of 366 days: 0.04 x 31/366 = 0.33880 points, refunded share 0.996612
    [InlineData(2025, 0.0416667)] // 0.04 / 0.96
    [InlineData(2026, 0.0667235)] // 4 points for 90 days, 7 for 275: 6.26027 points
    [InlineData(2027, 0.1494253)] // 0.13 / 0.87
    public void China_s_unrefunded_tax_is_a_wedge_on_the_gate_price(int year, double wedge)
    {
        var points = year switch { 2024 => 0.04 * 31 / 366, 2025 => 0.04, 2026 => ((0.04 * 90) + (0.07 * 275)) / 365, _ => 0.13 };

        Assert.Equal(points / (1 - points), Lane("cell_lfp", "China", "Europe", year).ExportWedge, 10);
        Assert.Equal(wedge, Lane("cell_lfp", "China", "Europe", year).ExportWedge, 0.0001);
    }

    [Fact]
    public void Indonesia_keeps_its_ore_and_the_Philippines_sell_theirs()
    {
        // Indonesia mined 0.684 of the region's nickel in 2020, 0.847 in 2023.
        Assert.Equal(1 - 0.684, Lane("ni_mined", "Indonesia & Southeast Asia", "China", 2020).OpenShare, 10);
        Assert.Equal(1 - 0.847, Lane("ni_mined", "Indonesia & Southeast Asia", "China", 2023).OpenShare, 10);
        Assert.Equal(1, Lane("ni_int", "Indonesia & Southeast Asia", "China", 2023).OpenShare, 10);
    }

    [Fact]
    public void Congo_s_ban_quota_and_royalty_follow_each_other()
    {
        // Closed on 236 days of 2025 for the 0.959 of Africa's cobalt that is Congolese; the quota holds on the last 77.
        Assert.Equal(1 - (0.959 * 236 / 365), Lane("co_mined", "Africa", "China", 2025).OpenShare, 10);
        Assert.Equal(1, Lane("co_mined", "Africa", "China", 2026).OpenShare, 10);
        Assert.Equal((1 / (1 - 0.0959)) - 1, Lane("co_mined", "Africa", "China", 2026).ExportWedge, 10);
        var (first, second) = (Policy.Value.Quotas.Single(quota => quota.Id == "CD-CO-Q25"), Policy.Value.Quotas.Single(quota => quota.Id == "CD-CO-Q26"));
        Assert.Equal((18.125, 77.0 / 365), (first.QuantityIn(2025), first.ShareOfYear(2025)));
        Assert.Equal((96.6, 96.6, double.PositiveInfinity), (second.QuantityIn(2026), second.QuantityIn(2027), second.QuantityIn(2028)));
    }

    [Fact]
    public void Chinese_cars_into_Europe_pay_the_makers_duties_by_their_shares()
    {
        // 0.6 of the packs come in cars, 0.77 of Europe's demand is in the EU; the five duties weigh 0.15 x 17 + 0.2 x 20.7 + 0.2 x 18.8 + 0.2 x 35.3 + 0.25 x 7.8 = 19.46.
        var before = Lane("pack_ev", "China", "Europe", 2023).DutyRate;
        var added = Lane("pack_ev", "China", "Europe", 2025).DutyRate - before;
        var cars = added / (0.6 * 0.77 * 0.1946);

        Assert.InRange(cars, 0.85, 1.0); // the rest of the packs goes into vans, buses and trucks
        Assert.InRange(before, 0.013, 0.10);
    }

    [Fact]
    public void The_production_credit_of_2030_is_three_quarters_of_nominal_dollars_in_cash()
    {
        var deflator = new Inputs(Package.Value).Value("deflator", "USD", "", 2030);

        Assert.Equal(35 * 0.75 * 0.92 / deflator, Policy.Value.ProductionCredit("cell_nmc_hi", "United States", "South Korea", 2030).PerUnit, 10);

        // Two fifths of LFP are made under Chinese licences, which cost the credit with a chance of three in ten.
        Assert.Equal(35 * 0.75 * 0.92 * 0.88 / deflator, Policy.Value.ProductionCredit("cell_lfp", "United States", "South Korea", 2030).PerUnit, 10);
        Assert.Equal(0, Policy.Value.ProductionCredit("cell_lfp", "United States", "China", 2030).PerUnit);
        Assert.Equal(0.1 * 0.92, Policy.Value.ProductionCredit("cam_lfp", "United States", "Other", 2027).ShareOfCost, 10);
    }

    [Fact]
    public void Without_the_law_of_2025_minerals_keep_their_credit()
    {
        var before = Compile(Scenario.Empty("before") with { Instruments = [Instrument.Switch("US-45X-CM", enabled: false)] });

        Assert.Equal(0, Policy.Value.ProductionCredit("li2co3", "United States", "Other", 2036).ShareOfCost);
        Assert.Equal(0.092, before.ProductionCredit("li2co3", "United States", "Other", 2036).ShareOfCost, 10);
    }

    [Fact]
    public void An_instrument_of_a_scenario_acts_like_a_row()
    {
        const string Text = """
            name: wall
            instruments:
              - {id: wall, jurisdiction: European Union, kind: tariff, target: {stage: cell, chemistry: LFP}, origin: {producer: CHN}, rate: 30, unit: percent, start: 2028-01-01}
              - {id: US-S301-FL-CN, enabled: false}
              - {id: US-S301-FL-OTHER, enabled: true}
            """;
        var policy = Compile(ScenarioParser.Parse("wall.yaml", Text, Package.Value.Vocabulary()));

        Assert.Equal(0.013, policy.Lane("cell_lfp", "China", "Europe", 2027).DutyRate, 12);
        Assert.Equal(0.013 + (0.77 * 0.3), policy.Lane("cell_lfp", "China", "Europe", 2028).DutyRate, 12);
        Assert.Equal(0.013, policy.Lane("cell_nmc_hi", "China", "Europe", 2028).DutyRate, 12);
        Assert.Equal(0.034 + 0.25 + 0.10, policy.Lane("bess", "China", "United States", 2028).DutyRate, 12);
    }

    [Fact]
    public void A_country_whose_share_is_not_known_is_refused_with_what_to_add()
    {
        var tariff = Scenario.Empty("peru") with
        {
            Instruments = [PolicyOf("peru", "PER")],
        };

        Assert.Contains("instrument 'peru': how much of Latin America 'PER' is for cell_nmc_hi is not known: a row demand_share for PER in policy_reach is needed", Assert.Throws<PolicyException>(() => Compile(tariff)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_share_of_applications_sums_to_one()
    {
        var facts = new PolicyFacts(Package.Value, new Inputs(Package.Value));
        Assert.All(facts.Products, product => Assert.Equal(1, product.Applications.Sum(use => facts.ApplicationShare(product, use, "Europe", 2027)), 10));
    }

    [Fact]
    public void Shares_of_firms_of_one_proceeding_sum_to_one()
    {
        var inputs = new Inputs(Package.Value);
        Assert.Equal(1, inputs.SubjectsOf("firm_import_share").Where(subject => subject.StartsWith("EU-CVD", StringComparison.Ordinal)).Sum(subject => inputs.Value("firm_import_share", subject)), 12);
    }

    [Fact]
    public void A_change_that_changes_nothing_in_a_run_is_told()
    {
        // The schedule of the credit on cells ends with 2032, whatever its last day; a year earlier is a change, and so is a higher rate.
        var none = Instrument.Switch("US-45X-CELL", true) with { Enabled = null };
        Assert.Equal(["US-45X-CELL"], Told(none with { End = new DateOnly(2038, 12, 31) }));
        Assert.Empty(Told(none with { End = new DateOnly(2031, 12, 31) }));
        Assert.Empty(Told(none with { Rate = 40 }));

        static IEnumerable<string> Told(Instrument entry) => TradePolicies.WithoutChange(Package.Value, Scenario.Empty("x") with { Instruments = [entry] }, 2020, 2040).Select(instrument => instrument.Id);
    }

    [Fact]
    public void What_is_taken_over_from_the_law_of_the_package_is_what_would_be_compiled_anew()
    {
        // One tariff on two products; a row of the package switched off, on lanes or for producers; a refund of tax, which is not summed but decides what is read.
        var tariff = PolicyOf("XX-TARIFF", "European Union");
        var switched = Instrument.Switch("US-S301-LIB-EV", enabled: false);
        var unpaid = Instrument.Switch("US-45X-CELL", enabled: false);
        var refund = PolicyOf("XX-REFUND", "China") with { Kind = InstrumentKind.ExportTaxRebate, Rate = 5, Unit = "percent" };
        var higher = Instrument.Switch("US-S301-LIB-NEV", enabled: true) with { Enabled = null, Rate = 60 };
        var shorter = Instrument.Switch("US-45X-EAM", enabled: true) with { Enabled = null, End = new DateOnly(2028, 12, 31) };
        var inputs = new Inputs(Package.Value);
        foreach (var own in new Instrument[][] { [tariff], [switched], [unpaid], [refund], [higher], [shorter], [tariff, switched, unpaid, refund, higher, shorter] })
        {
            var scenario = Scenario.Empty("changed") with { Instruments = own };
            var shared = TradePolicies.Of(Package.Value, inputs, scenario, 2020, 2040);
            var anew = TradePolicy.Compile(TradePolicies.Book(Package.Value, scenario), new PolicyFacts(Package.Value, inputs), 2020, 2040);
            for (var product = 0; product < anew.Products.Count; product++)
            {
                for (var year = 2020; year <= 2040; year++)
                {
                    Assert.True(shared.Lanes(product, year).SequenceEqual(anew.Lanes(product, year)), $"{string.Join(", ", own.Select(rule => rule.Id))}: {anew.Products[product]} in {year}");
                    for (var region = 0; region < anew.Regions.Count; region++)
                    {
                        Assert.Equal(anew.GuaranteedPrice(product, region, year), shared.GuaranteedPrice(product, region, year));
                        for (var owner = 0; owner < anew.Owners.Count; owner++)
                        {
                            Assert.Equal(anew.ReceivedCredit(product, region, owner, year, 0.5), shared.ReceivedCredit(product, region, owner, year, 0.5));
                            Assert.Equal(anew.InvestmentSupport(product, region, owner, year), shared.InvestmentSupport(product, region, owner, year));
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void A_law_of_Poland_reaches_the_part_of_Europe_s_plants_that_stands_there()
    {
        // 60% of what Europe made in 2023, and 18% of the plants of 2030.
        var credit = PolicyOf("PL-CREDIT", "POL") with
        {
            Kind = InstrumentKind.ProductionCredit,
            Target = new InstrumentTarget([], ["cell"], [], []),
            Origin = new InstrumentOrigin([], [], [], []),
            Rate = 10,
            Unit = "USD/kWh",
            Start = new DateOnly(2020, 1, 1),
        };
        var policy = Compile(Scenario.Empty("poland") with { Instruments = [credit] });
        var before = policy.ProductionCredit("cell_lfp", "Europe", "South Korea", 2023).PerUnit;
        var after = policy.ProductionCredit("cell_lfp", "Europe", "South Korea", 2030).PerUnit;

        Assert.Equal(0.60 / 0.18, before / after * Worth(2030) / Worth(2023), 6);
        Assert.Equal(0, policy.ProductionCredit("cell_lfp", "China", "China", 2030).PerUnit);
    }

    private static double Worth(int year) => new PolicyFacts(Package.Value, new Inputs(Package.Value)).WorthOfDollar(year);

    private static Instrument PolicyOf(string id, string jurisdiction) => InstrumentRows.Of(Package.Value).First(row => row.Id == "US-S301-LIB-EV") with
    {
        Id = id,
        Jurisdiction = jurisdiction,
        Stacking = new([], [], []),
    };

    private static LaneMeasures Lane(string product, string origin, string destination, int year) => Policy.Value.Lane(product, origin, destination, year);

    private static TradePolicy Compile(Scenario? scenario) => TradePolicies.Of(Package.Value, new Inputs(Package.Value), scenario, 2020, 2040);
}
