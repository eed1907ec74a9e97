using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Simulation;

namespace Cellcast.Data.Decisions;

/// <summary>Where the value of a battery is made and kept, and at which stage a region lacks its part (system C1).</summary>
public static class ValuePage
{
    // The report's Table 1 speaks of this year.
    private const int ReportYear = 2030;

    // Below this share of world value a region is shown with the others.
    private const double SmallestShown = 0.01;

    private static readonly int[] PathYears = [2023, 2025, 2030, 2035, 2040];

    /// <summary>Answers.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="changes">Further changes.</param>
    /// <param name="home">The region that asks.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Stops between years.</param>
    public static TechnologyAnswer Of(PreparedWorld world, Scenario scenario, IReadOnlyList<Override> changes, string home, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        return TechnologyAnswer.Traced(world.Inputs, () =>
        {
            var solved = world.Solve(scenario, changes, cancellation);
            var chain = solved.Scenario.Chain;
            var reading = new ValueReading(solved, year);
            var lines = ValueStage.All.ToDictionary(stage => stage, reading.World);
            var all = lines.Values.Sum(line => line.Added);
            var part = reading.PurchasesOf(home) / reading.FinalPurchases;
            var missing = ValueStage.All.Select(stage => (stage, part: reading.In(stage, home).Added, fair: part * lines[stage].Added)).ToList();
            var (largest, richest) = (lines.MaxBy(line => line.Value.Added), lines.Where(line => line.Value.CapitalCost > 0).MaxBy(line => line.Value.Profit / line.Value.Sales));
            var gap = missing.MaxBy(each => each.fair - each.part);
            var own = ValueStage.All.Sum(stage => reading.In(stage, home).Added);
            var rate = richest.Value.Profit / richest.Value.Sales;
            var answer = $"Of the {Billion(reading.FinalPurchases)} that buyers pay for batteries in {year} ({reading.FinalPurchases / reading.EnergyBought:0} USD/kWh), {Billion(all)} is value added in the chain; {largest.Key.Name} keep most of it ({Billion(largest.Value.Added)}, {largest.Value.Added / all:0%}). "
                + $"After the cost of capital {(rate < 0 ? $"no stage earns anything; {richest.Key.Name} lose least ({-rate:0%} of sales)" : $"{richest.Key.Name} earn most on sales ({rate:0%})")}. "
                + $"{home} buys {part:0%} of the batteries and has {own / all:0%} of the value added, before credits"
                + (gap.fair > gap.part ? $"; it lacks most at {gap.stage.Name}: {Billion(gap.part)} where its part by what it buys would be {Billion(gap.fair)}." : ", at least its part at every stage.");
            return ($"Where the value is: {scenario.Name}, {year}", answer,
                (IReadOnlyList<StudyTable>)
                [
                    Stages(world.Package, reading, lines, all, year),
                    Home(solved, reading, lines, missing, home, year),
                    ByPlace("Value added by place of the plants", chain.Regions, (stage, region) => reading.In(stage, region).Added, all),
                    ByPlace("Value added by owner of the plants, recycling left out", chain.Owners, (stage, owner) => reading.OwnedBy(stage, owner).Added, all),
                    Path(solved),
                ],
                (IReadOnlyList<string>)
                [
                    "only what ends in batteries counts: nickel for steel, graphite for furnaces and the like are traced out, flow by flow",
                    "value added = sales at the gate - all bought inputs; it pays wages, energy, upkeep, capital and profit; production credits come on top and are shown as support",
                    "profit = receipts over cash cost - cost of all capacity that stands at its normal use, credits counted: below 0 where an industry has built too much; recyclers have no cost model in the chain, so that all they sell counts as added and none as profit",
                    "packs and storage systems stand together because it is not recorded which cells went into which; what is bought outside the chain (solvents, polymers, phosphorus) and what trade takes (freight, duties, rents) make up the rest of what buyers pay",
                    "its part = the region's share of what buyers of the world pay, at every stage alike: a yardstick, not a forecast of what would pay",
                ],
                (IEnumerable<string>)["csis_2026"]);
        });
    }

    private static StudyTable Stages(DataPackage package, ValueReading reading, Dictionary<ValueStage, ValueLine> lines, double all, int year)
    {
        var figures = new ReportFigures(package);
        var rows = lines.Select(line => (IReadOnlyList<StudyCell>)
        [
            line.Key.Name, line.Value.Sales, line.Value.Added, line.Value.Added / all, line.Value.Support, line.Key.Stages.Count > 0 ? line.Value.OwnCashCost : (double?)null, line.Key.Stages.Count > 0 ? line.Value.CapitalCost : (double?)null,
            line.Key.Stages.Count > 0 ? line.Value.Profit : (double?)null, line.Key.Stages.Count > 0 && line.Value.Sales > 0 ? line.Value.Profit / line.Value.Sales : (double?)null, .. year == ReportYear ? (StudyCell[])[1000 * figures[$"value_pool_{line.Key.Id}"].Number] : [],
        ]).ToList();
        StudyCell?[] none = [null, null, null, null, null, null];
        IReadOnlyList<StudyCell> Row(string name, double added) => [name, (double?)null, added, (double?)null, .. none.Skip(1).Select(_ => (StudyCell)(double?)null), .. year == ReportYear ? (StudyCell[])[(double?)null] : []];
        rows.Add(Row("bought outside the chain", reading.BoughtOutside));
        rows.Add(Row("freight, duties, rents of trade", reading.TradeCost));
        rows.Add(Row("what buyers of batteries pay", reading.FinalPurchases));
        return new(
            $"By stage, world, {year}",
            [
                new("stage"), new("sales", "MUSD/yr"), new("value added", "MUSD/yr"), new("of all", "share"), new("support", "MUSD/yr"), new("own cash cost", "MUSD/yr"), new("cost of capital", "MUSD/yr"), new("profit", "MUSD/yr"), new("profit on sales", "share"),
                .. year == ReportYear ? (StudyColumn[])[new("report csis_2026", "MUSD/yr")] : [],
            ],
            rows,
            Bar: 2);
    }

    // Where to integrate: what is bought, from abroad, what is missing, and what making it at home would cost beside what it costs to buy.
    private static StudyTable Home(SolvedChain solved, ValueReading reading, Dictionary<ValueStage, ValueLine> lines, IReadOnlyList<(ValueStage Stage, double Part, double Fair)> missing, string home, int year) => new(
        $"{home}, {year}: what it has, what it lacks, and whether making it would pay",
        [
            new("stage"), new("bought there", "MUSD/yr"), new("from abroad", "share"), new("value added", "MUSD/yr"), new("its part", "MUSD/yr"), new("lacks", "MUSD/yr"), new("home cost over price there", "share"), new("profit of its makers", "share"), new("profit of the world's", "share"), new("who has most"),
        ],
        [
            .. missing.Where(each => each.Stage.Stages.Count > 0).OrderByDescending(each => each.Fair - each.Part).Select(each => (each, bought: reading.Bought(each.Stage, home, year), own: reading.In(each.Stage, home), world: lines[each.Stage])).Select(row => (IReadOnlyList<StudyCell>)
            [
                row.each.Stage.Name, row.bought.Bought, row.bought.Bought > 0 ? row.bought.Imported / row.bought.Bought : (double?)null, row.each.Part, row.each.Fair, row.each.Fair - row.each.Part, CostOverPrice(solved, row.each.Stage, home, year),
                row.own.Sales > 0 ? row.own.Profit / row.own.Sales : (double?)null, row.world.Profit / row.world.Sales, solved.Scenario.Chain.Regions.MaxBy(region => reading.In(row.each.Stage, region).Added)!,
            ]),
        ]);

    // Full cost at home, net of credits, over the price paid there, less one: mean over the products used, by what is spent on each. Products nobody makes there have no cost.
    private static double? CostOverPrice(SolvedChain solved, ValueStage stage, string home, int year)
    {
        var (chain, of) = (solved.Scenario.Chain, solved.Run.Years[year - solved.Run.Years[0].Year]);
        var d = chain.Regions.Index().First(region => region.Item == home).Index;
        double cost = 0, paid = 0;
        for (var p = 0; p < chain.ProductCount; p++)
        {
            if (!stage.Stages.Contains(chain.Graph.Products[p].Stage, StringComparer.Ordinal))
            {
                continue;
            }

            double full = 0, capacity = 0;
            for (var s = 0; s < solved.Run.Sellers.Count; s++)
            {
                var seller = solved.Run.Sellers[s];
                if (seller.Product == p && chain.Nodes[seller.Node].Region == d && solved.Run.EffectiveOf(year - solved.Run.Years[0].Year, s) is > 0 and var stands)
                {
                    full += stands * (of.CashCost[s] + of.FixedCost[s]);
                    capacity += stands;
                }
            }

            var use = of.Use[chain.At(p, d)];
            if (capacity > 0 && use > 0)
            {
                cost += use * full / capacity;
                paid += use * of.Delivered[chain.At(p, d)];
            }
        }

        return paid > 0 ? (cost / paid) - 1 : null;
    }

    private static StudyTable ByPlace(string title, IReadOnlyList<string> places, Func<ValueStage, string, double> added, double all)
    {
        var rows = places.Select(place => (place, of: ValueStage.All.Select(stage => added(stage, place)).ToList())).OrderByDescending(row => row.of.Sum()).ToList();
        var shown = rows.Where(row => Math.Abs(row.of.Sum()) >= SmallestShown * all).ToList();
        var others = rows.Except(shown).ToList();
        IReadOnlyList<StudyCell> Row(string place, IEnumerable<double> of) => [place, .. of.Select(value => (StudyCell)value), of.Sum(), of.Sum() / all];
        return new(
            title,
            [new("place"), .. ValueStage.All.Select(stage => new StudyColumn(stage.Name, "MUSD/yr")), new("together", "MUSD/yr"), new("of all", "share")],
            [.. shown.Select(row => Row(row.place, row.of)), .. others.Count > 0 ? (IReadOnlyList<StudyCell>[])[Row($"{others.Count} others", ValueStage.All.Select((_, stage) => others.Sum(row => row.of[stage])))] : []]);
    }

    private static StudyTable Path(SolvedChain solved) => new(
        "Value added over the years, world",
        [new("stage"), .. PathYears.Select(year => new StudyColumn($"{year}", "MUSD/yr"))],
        [.. ValueStage.All.Select(stage => (IReadOnlyList<StudyCell>)[stage.Name, .. PathYears.Select(year => (StudyCell)new ValueReading(solved, year).World(stage).Added)])]);

    private static string Billion(double million) => million >= 10_000 ? $"{million / 1000:0} billion USD" : $"{million / 1000:0.0} billion USD";
}
