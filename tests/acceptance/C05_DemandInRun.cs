using Cellcast.Chain;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Policy;
using Cellcast.Simulation;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C5 and C7 in a run: a credit, a mandate and a floor of a scenario move final demand, and with it what is made.</summary>
public sealed class C05_DemandInRun(ITestOutputHelper output)
{
    private const string America = "United States", Europe = "Europe";
    private const int Before = 2026, Last = 2032;

    private static readonly Lazy<SolvedChain> Baseline = new(() => Solved(null));

    [Fact, System("C5", Kind.Outcome)]
    public void A_credit_of_7500_dollars_gives_back_what_its_end_takes_and_fades_with_the_dollar()
    {
        var run = Solved(null, Rule("CASH", America, InstrumentKind.PurchaseCredit, 7_500, "USD/vehicle", 2027));
        var market = new DemandBlocks(Repository.Inputs).CarMarket(America, 2027);
        for (var year = Before; year <= Last; year++)
        {
            var more = Cars(run, America, year) / Cars(Baseline.Value, America, year);
            output.WriteLine($"{year}: {more - 1:+0.0%;-0.0%;0} electric cars; the full credit of dollars of 2024 would give {market.Response(0, 0, 7_500, 0) - 1:0.0%}");
            Assert.True(year < 2027 ? more == 1 : more > 1.15 && more < market.Response(0, 0, 7_500, 0));
        }

        Assert.True(Cars(run, America, Last) / Cars(Baseline.Value, America, Last) < Cars(run, America, 2027) / Cars(Baseline.Value, America, 2027));
        Assert.True(Made(run, Last) > Made(Baseline.Value, Last));
        Assert.Equal(Cars(Baseline.Value, Europe, Last), Cars(run, Europe, Last), 1e-9);
    }

    [Fact, System("C5", Kind.Outcome)]
    public void What_an_outlook_contains_acts_only_under_one_that_does_not()
    {
        // The credits of 2022 to 2032 as if the law of 2025 had not cut them short: the central outlook, of 2024, holds them; the low one, of after their end, does not.
        Instrument[] credits =
        [
            Instrument.Switch("US-30D-BC", false), Instrument.Switch("US-30D-CM", false), Instrument.Switch("US-30D-BC-IRA", true), Instrument.Switch("US-30D-CM-IRA", true),
        ];
        var (central, low, without) = (Solved(null, credits), Solved("low", credits), Solved("low"));

        Assert.Equal(Cars(Baseline.Value, America, 2028), Cars(central, America, 2028), 1e-9);
        var more = Cars(low, America, 2028) / Cars(without, America, 2028);
        output.WriteLine($"2028, low outlook: {more - 1:0%} more cars with the credits of 2022 on three cars in five");
        Assert.InRange(more, 1.05, 1.25);
        Assert.Equal(Cars(without, America, 2034), Cars(low, America, 2034), 1e-9);
    }

    [Fact, System("C5", Kind.Outcome)]
    public void A_mandate_and_a_floor_lift_demand_to_what_they_ask_for_and_no_further()
    {
        var run = Solved(
            null,
            Rule("SHARE", Europe, InstrumentKind.DemandMandate, 100, "percent", 2030),
            Rule("STORE", America, InstrumentKind.DemandMandate, 300, "GWh/yr", 2028) with { Target = new([], [], [], ["grid_short"]) },
            Rule("LOW", "China", InstrumentKind.DemandMandate, 0.001, "share", 2028));
        var market = new DemandBlocks(Repository.Inputs).CarMarket(Europe, 2030);

        output.WriteLine($"Europe 2030: {Cars(Baseline.Value, Europe, 2030):0} GWh, all cars electric {Cars(run, Europe, 2030):0}; American storage {Of(run, "grid_short", America, 2028):0} GWh");
        Assert.Equal(Math.Max(market.GwhFor(market.CarsPerYear), Cars(Baseline.Value, Europe, 2030)), Cars(run, Europe, 2030), 1e-6);
        Assert.Equal(Cars(Baseline.Value, Europe, 2029), Cars(run, Europe, 2029), 1e-9);
        Assert.Equal(300, Of(run, "grid_short", America, 2028), 1e-6);
        Assert.Equal(Of(Baseline.Value, "grid_short", America, 2027), Of(run, "grid_short", America, 2027), 1e-9);
        Assert.Equal(Cars(Baseline.Value, "China", 2028), Cars(run, "China", 2028), 1e-9);
    }

    private static Instrument Rule(string id, string by, string kind, double rate, string unit, int from) => Instrument.Switch(id, true) with
    {
        Jurisdiction = by,
        Kind = kind,
        Target = new(["pack_ev"], [], [], ["ev_mass", "ev_long"]),
        Rate = rate,
        Unit = unit,
        Start = new DateOnly(from, 1, 1),
    };

    private static SolvedChain Solved(string? outlook, params Instrument[] instruments) => SolvedChain.Of(
        Repository.Package,
        Repository.Inputs,
        Scenario.Empty("test") with { Outlook = outlook, Instruments = instruments },
        new ScenarioCosts(Repository.Package, Repository.Inputs),
        2040,
        ChainKnowledge.Latest);

    private static double Cars(SolvedChain run, string region, int year) => Of(run, "ev_mass", region, year) + Of(run, "ev_long", region, year);

    private static double Of(SolvedChain run, string application, string region, int year)
    {
        var chain = run.Scenario.Chain;
        var use = new DemandInputs(Repository.Inputs).Applications.ToList().IndexOf(application);
        return Year(run, year).ApplicationDemand[(use * chain.RegionCount) + chain.Regions.ToList().IndexOf(region)];
    }

    private static double Made(SolvedChain run, int year) => Enumerable.Range(0, run.Run.Sellers.Count)
        .Where(s => run.Scenario.Chain.Graph.Products[run.Run.Sellers[s].Product].Stage == "cell").Sum(s => Year(run, year).Output[s]);

    private static ChainYear Year(SolvedChain run, int year) => run.Run.Years[year - run.Run.Years[0].Year];
}
