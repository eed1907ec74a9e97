using Cellcast.Chain;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Policies;
using Cellcast.Demand;
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
        var run = Solved(null, Cash);
        var market = Market(2027);
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
    public void Cars_are_bought_before_a_credit_ends_and_missing_after()
    {
        var (ends, stays) = (Solved(null, Cash with { End = new DateOnly(2028, 12, 31) }), Solved(null, Cash));
        double Over(SolvedChain run, int year) => Cars(run, America, year) / Cars(Baseline.Value, America, year);

        // 7,500 nominal dollars on a car of 50,000 dollars of 2025: 13.6 months of sales by their part of the price, of the sales of 2029 without the credit.
        var part = 13.6 / 12 * 7_500 * Facts.WorthOfDollar(2028) / (50_000 * Facts.WorthOfDollar(2025));
        output.WriteLine($"bought ahead: {part:0.0%} of a year; 2028 {Over(ends, 2028) - 1:+0.0%;-0.0%} instead of {Over(stays, 2028) - 1:+0.0%}, 2029 {Over(ends, 2029) - 1:+0.0%;-0.0%}, 2030 {Over(ends, 2030) - 1:+0.0%;-0.0%;0}");
        Assert.Equal(Cars(stays, America, 2027), Cars(ends, America, 2027), 1e-9);
        var came = Cars(ends, America, 2028) - Cars(stays, America, 2028);

        // What a run sells is a little off what buyers want, as prices answer.
        Assert.Equal(part * Cars(Baseline.Value, America, 2029), came, 0.04 * came);
        Assert.Equal(1 - part, Over(ends, 2029), 0.005);
        Assert.Equal(1, Over(ends, 2030), 0.005);
    }

    [Fact, System("C5", Kind.Arithmetic)]
    public void Buying_ahead_is_what_the_quarter_before_the_end_of_2025_showed()
    {
        // 438,487 cars, 40.7% more than in the quarter before; the credit on the mean car was 60% of 7,500, 9% of 50,000.
        var months = 3 * (0.407 / 1);
        Assert.Equal(months / 0.09, Market(2025).MonthsAhead, 0.05);
        Assert.Equal(months / 12, Market(2025).BoughtAhead(0.6 * 7_500 * Facts.WorthOfDollar(2025)), 0.001);

        // The quarter after, 36% below a year before (365,824), would have had 127,000 more.
        var missing = 438_487 - (438_487 / 1.407);
        output.WriteLine($"fourth quarter of 2025: 234,000 cars; with the {missing:0} bought ahead {(234_000 + missing) / 365_824 - 1:+0%;-0%} on the year instead of {234_000 / 365_824.0 - 1:0%}");
        Assert.Equal(-0.36, (234_000 / 365_824.0) - 1, 0.005);
        Assert.InRange((234_000 + missing) / 365_824, 0.95, 1.05);
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

    private static Instrument Cash => Rule("CASH", America, InstrumentKind.PurchaseCredit, 7_500, "USD/vehicle", 2027);

    private static PolicyFacts Facts => new(Repository.Package, Repository.Inputs);

    private static ElectricCarMarket Market(int year) => new DemandBlocks(Repository.Inputs).CarMarket(America, year);

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
