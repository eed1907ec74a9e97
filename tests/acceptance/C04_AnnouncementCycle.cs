using Cellcast.Capacity;
using Cellcast.Markets;
using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>C4 and C12: announcements, cancellations and the bullwhip (seed 003, Figures 2 and 3), with the investment rule of the package in a market of one product.</summary>
public sealed class C04_AnnouncementCycle(ITestOutputHelper output)
{
    private static readonly PriceCurve Curve = new(1.5, 0.85);

    [Fact, System("C4", Kind.Arithmetic)]
    public void More_was_cancelled_than_announced_in_2025()
    {
        // Seed 003: 8 bn USD announced, 11 bn cancelled in 2025: net -3. Cathode and anode: 450 kt/yr between Q3 2024 and Q3 2025.
        Assert.Equal(-3, 8 - 11);
        var cancelled = Repository.Inputs.Find("cancelled_capacity", null, "United States").Single(datum => datum.Unit.Symbol == "kt/yr").Value;
        Assert.Equal(450, cancelled);
        // As much as all that is still decided for them, and half of all still announced.
        var decided = Announced([.. OfStage("active_material")], "United States", Decided);
        output.WriteLine($"450 kt cancelled; {decided:0} kt/yr of active materials decided, {Announced([.. OfStage("active_material")], "United States", All):0} announced");
        Assert.True(cancelled > decided);
    }

    [Fact, System("C4", Kind.Outcome)]
    public void Orders_stop_and_projects_are_cancelled_when_demand_stops_growing()
    {
        // Demand of a region grows 40% a year to 2024 and falls by 15% in 2026, as when credits end; what it had announced runs to 2032.
        double Growth(int year) => year < 2024 ? 0.4 : year == 2025 ? -0.15 : 0.08;
        var world = Run(Region("United States"), "layered-oxide", 2018, 2032, Growth, announcedPerYear: 25);
        var (ordered, cancelled) = (world.Select(year => year.Ordered).ToArray(), world.Select(year => year.Cancelled).ToArray());
        foreach (var (i, year) in world.Index())
        {
            output.WriteLine($"{2018 + i}: used {year.Used:0.00}, ordered {year.Ordered:0.0}, cancelled {year.Cancelled:0.0} GWh/yr");
        }

        Assert.Equal(0, cancelled[..7].Sum());
        var after = Enumerable.Range(0, world.Length).Where(i => i >= 8).ToArray();
        Assert.Contains(after, i => cancelled[i] > ordered[i] && cancelled[i] > 1);
        // Construction falls by more than the 38% of the report's year.
        Assert.True(after.Min(i => ordered[i]) < (1 - 0.38) * ordered[..7].Max());
    }

    [Fact, System("C12", Kind.Outcome)]
    public void Orders_swing_more_than_demand_and_more_for_mines_than_for_cells_and_packs()
    {
        double Average(string group) => Enumerable.Range(1, 20).Average(seed =>
        {
            var random = new Random(seed);
            double[] growth = [.. Enumerable.Range(0, 20).Select(_ => 0.15 + (0.2 * (random.NextDouble() - 0.5)))];
            var years = Run(Region("China"), group, 2020, 2039, year => growth[year - 2020], announcedPerYear: 0);
            return Bullwhip.Ratio([.. years.Select(year => year.Ordered)], [.. years.Select(year => year.Demand)]);
        });
        var (packs, cells, mines) = (Average("pack_ev"), Average("phosphate"), Average("mn_mined"));
        output.WriteLine($"bullwhip: packs {packs:0.0}, cells {cells:0.0}, mines {mines:0.0}");
        Assert.True(packs > 1 && cells > packs && mines > cells);
    }

    [Fact, System("C12", Kind.DataView)]
    public void What_is_decided_multiplies_American_cells_by_four_and_low_demand_would_leave_them_idle()
    {
        var cells = OfStage("cell");
        var standing = Standing(cells, "United States");
        var decided = standing + Announced(cells, "United States", Decided);
        var likely = standing + Announced(cells, "United States", addition => addition.Completion);
        var demand = Demand2030("United States", "low", "ev_mass", "ev_long", "commercial") + Demand2030("United States", "central", "grid_short", "grid_long", "data_centre");
        output.WriteLine($"cells x{decided / standing:0.0} if what is decided is built (report: fourfold); likely {likely:0} GWh/yr over {demand:0} GWh: {likely / demand:0.0}");
        Assert.InRange(decided / standing, 3.5, 4.5);
        Assert.True(likely > 1.2 * demand);
        // Packs and systems lag: the fivefold of modules is not in the package.
        string[] packs = ["pack_ev", "bess"];
        Assert.InRange((Standing(packs, "United States") + Announced(packs, "United States", All)) / Standing(packs, "United States"), 2, 5);
    }

    private static int Region(string name) => Array.IndexOf(Regions, name);

    private sealed record Year(double Demand, double Used, double Ordered, double Cancelled);

    // One product in one region with the package's parameters; the margin follows utilisation, and nobody knows the next year.
    private static Year[] Run(int region, string group, int from, int to, Func<int, double> growth, double announcedPerYear)
    {
        var all = Reader.Parameters(2025);
        var index = Array.FindIndex(Groups, candidate => candidate.Name == group);
        var nodes = new CapacityNodes([0], [0], [0], 1, 1, 1);
        var parameters = new InvestmentParameters
        {
            Groups = [all.Groups[index]],
            BuildTimeRatio = [all.BuildTimeRatio[region]],
            StrategicFactor = [1],
            FastTrackShare = [0],
            StrategicFadeFrom = all.StrategicFadeFrom,
            StrategicFadeTo = all.StrategicFadeTo,
            LeastExpectedCost = all.LeastExpectedCost,
        };
        var start = growth(from);
        var stock = new CapacityStock(nodes, parameters, from, to, [100], [65], [start]);
        var pipeline = new CapacityPipeline(nodes, from, to);
        pipeline.AssumeConstruction(parameters, stock, [start]);
        for (var year = from + 4; announcedPerYear > 0 && year <= to; year++)
        {
            pipeline.Announce(0, year, announcedPerYear, 0.5);
        }

        var rule = new InvestmentRule(nodes, parameters, pipeline);
        var flows = new CapacityFlows(1);
        var expectation = Reader.Expectation([start]);
        var demand = 0.8 * stock.Effective(0);
        var years = new List<Year>();
        for (var year = from; year <= to; year++)
        {
            var used = Math.Min(0.995, demand / stock.Effective(0));
            rule.Advance(year, [used * stock.Effective(0)], [Curve.MarginAt(used)], [60], expectation.Expected, [], stock, flows);
            years.Add(new Year(demand, used, flows.Orders[0], flows.Cancellations[0]));
            expectation.Update([growth(year)], [growth(year)]);
            demand *= 1 + growth(year);
        }

        return [.. years];
    }
}
