using Cellcast.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Simulation;

namespace Cellcast.Data.Decisions;

/// <summary>What a region loses if rules go: demand, plants, output, value, in runs with and without them (systems C5, C6).</summary>
public static class LossPage
{
    private const string Cell = "cell", ReportsHome = "United States";

    // Less than this is no difference in a sentence; from this part on storage takes up what cars leave, or imports bear what is lost.
    private const double Same = 0.02, GoodPart = 0.5;

    private static readonly int[] PathYears = [2026, 2028, 2030, 2032, 2035, 2040];

    private static readonly (string Stage, string Name)[] Stages = [("pack", "packs"), ("system", "storage systems"), (Cell, "cells"), ("active_material", "active materials"), ("component", "components"), ("refined", "refined materials"), ("mined", "mined metals")];

    /// <summary>Answers.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="scenario">The scenario with the rules.</param>
    /// <param name="cases">The ways in which they go, at least one; what each scenario changes is laid on the package.</param>
    /// <param name="changes">Changes of all runs.</param>
    /// <param name="home">The region that loses.</param>
    /// <param name="year">The year looked at.</param>
    /// <param name="progress">Told the share of runs done; may be null.</param>
    /// <param name="cancellation">Stops between years.</param>
    public static TechnologyAnswer Of(
        PreparedWorld world, Scenario scenario, IReadOnlyList<LossCase> cases, IReadOnlyList<Override> changes, string home, int year, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(cases);
        return TechnologyAnswer.Traced(world.Inputs, () =>
        {
            LossCase[] all = [new("as it is", scenario), .. cases];
            var found = new Figures[all.Length];
            var done = 0;
            Parallel.For(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, which =>
            {
                found[which] = new(all[which].Name, new(world.Solve(all[which].Scenario, changes, cancellation)), home);
                progress?.Report((double)Interlocked.Increment(ref done) / all.Length);
            });
            var (with, without) = (found[0], found[1..]);
            var worst = without.MaxBy(each => with.Output(year) - each.Output(year))!;
            var cars = (worst.Cars(year) / with.Cars(year)) - 1;
            var (fewer, atHome) = (with.All(year) - worst.All(year), with.Output(year) - worst.Output(year));
            var answer = $"In {home} in {year} the run has {with.Cars(year):#,0} GWh of batteries for electric cars and {with.Output(year):#,0} GWh of cells made on {with.Capacity(year):#,0} GWh/yr of plants. {Upper(worst.Name)}, it has {(Math.Abs(cars) < Same ? "the same car batteries" : $"{Signed(worst.Cars(year) - with.Cars(year))} GWh of car batteries ({cars:+0%;-0%;0%})")}, "
                + $"{Signed(worst.Output(year) - with.Output(year))} GWh of cells made there, {Signed(worst.Capacity(year) - with.Capacity(year))} GWh/yr of plants ({Math.Abs(worst.Capacity(year) - with.Capacity(year)) / CostQuestion.UsualPlant:0.0} of {CostQuestion.UsualPlant:0} GWh/yr), and {worst.Idle(year):0%} of its plants idle instead of {with.Idle(year):0%}. "
                + (fewer > 0 && atHome < GoodPart * fewer ? $"Of the {fewer:#,0} GWh of batteries that are not bought, plants in {home} bear {Math.Max(0, atHome):#,0} GWh: imports give way first. " : "")
                + (Math.Abs(cars) < Same ? "" : $"Storage demand is {(Math.Abs((worst.Storage(year) / with.Storage(year)) - 1) < Same ? "the same" : $"{(worst.Storage(year) / with.Storage(year)) - 1:+0%;-0%}")}: it {(worst.Storage(year) - with.Storage(year) > GoodPart * (with.Cars(year) - worst.Cars(year)) ? "takes up a good part" : "takes up little")} of what cars leave.");
            return ($"What is lost in {home} if rules go, {scenario.Name}", answer,
                (IReadOnlyList<StudyTable>)
                [
                    Lost(found, year),
                    Years(found),
                    ByStage(with, without, year),
                    ByOwner(with, without, year),
                    Elsewhere(with, worst, year),
                    .. home == ReportsHome ? (StudyTable[])[Report(world.Package, with, worst)] : [],
                ],
                (IReadOnlyList<string>)
                [
                    "each line is a whole run: plants, prices and trade answer; what the rules did before they go stays",
                    "an outlook holds the rules it was made under: the central one the American credits of 2022 and the state mandates, so that the run as it is stands for what was planned with them, although the credits ended in 2025; the low and stalled outlooks do not hold them (--scenario with outlook: low)",
                    "what a credit is worth to car sales is the answer of sales to price (docs/model-demand.md Q14, elasticity 1 to 2.8); what mandates and standards are worth is judged (levers l37 and l40)",
                    "plants that cover their cash cost stand idle rather than close: idle and not built together are what the report calls closures",
                    $"number of plants: lines over {CostQuestion.UsualPlant:0} GWh/yr",
                ],
                (IEnumerable<string>)["csis_2026"]);
        });
    }

    private static StudyTable Lost(IReadOnlyList<Figures> found, int year) => new(
        $"With and without, {year}",
        [
            new("case"), new("cars", "GWh/yr"), new("storage", "GWh/yr"), new("all batteries", "GWh/yr"), new("cells made", "GWh/yr"), new("cell plants", "GWh/yr"), new("plants fewer", "ratio"), new("idle", "share"), new("cells from abroad", "share"),
            new("cell price", "USD/kWh"), new("value added", "MUSD/yr"), new("production credits paid", "MUSD/yr"),
        ],
        [.. found.Select(each => (IReadOnlyList<StudyCell>)
        [
            each.Name, each.Cars(year), each.Storage(year), each.All(year), each.Output(year), each.Capacity(year), Math.Round((found[0].Capacity(year) - each.Capacity(year)) / CostQuestion.UsualPlant, 1), each.Idle(year), each.Of.Imported(Cell, each.Home, year),
            each.Of.Price(Cell, each.Home, year), each.ValueAdded(year), each.Credits(year),
        ])]);

    private static StudyTable Years(IReadOnlyList<Figures> found)
    {
        (string Name, Func<Figures, int, double> Of)[] quantities = [("car batteries", (each, year) => each.Cars(year)), ("cells made", (each, year) => each.Output(year)), ("cell plants", (each, year) => each.Capacity(year))];
        return new(
            "Over the years",
            [new("quantity"), new("case"), .. PathYears.Select(year => new StudyColumn($"{year}", "GWh/yr"))],
            [.. quantities.SelectMany(quantity => found.Select(each => (IReadOnlyList<StudyCell>)[quantity.Name, each.Name, .. PathYears.Select(year => (StudyCell)quantity.Of(each, year))]))]);
    }

    private static StudyTable ByStage(Figures with, IReadOnlyList<Figures> without, int year) => new(
        $"Output of {with.Home} by stage, {year}: change",
        [new("stage"), .. without.Select(each => new StudyColumn(each.Name, "share"))],
        [.. Stages.Select(stage => (stage.Name, before: with.Of.Made(stage.Stage, with.Home, year), after: without.Select(each => each.Of.Made(stage.Stage, with.Home, year)).ToList())).Where(row => row.before > 0)
            .Select(row => (IReadOnlyList<StudyCell>)[row.Name, .. row.after.Select(value => (StudyCell)((value / row.before) - 1))])]);

    private static StudyTable ByOwner(Figures with, IReadOnlyList<Figures> without, int year) => new(
        $"Cell plants in {with.Home} by owner, {year}",
        [new("owner"), new(with.Name, "GWh/yr"), .. without.Select(each => new StudyColumn(each.Name, "GWh/yr"))],
        [.. with.Of.Owners.Select(owner => (owner, of: without.Prepend(with).Select(each => each.Of.Capacity(Cell, with.Home, year, owner)).ToList())).Where(row => row.of.Max() > 0.5).OrderByDescending(row => row.of[0])
            .Select(row => (IReadOnlyList<StudyCell>)[row.owner, .. row.of.Select(value => (StudyCell)value)])]);

    private static StudyTable Elsewhere(Figures with, Figures worst, int year) => new(
        $"Elsewhere, {year}: cells made, {worst.Name}",
        [new("region"), new("made, as it is", "GWh/yr"), new("change", "GWh/yr"), new("plants, change", "GWh/yr"), new("cell price, change", "share")],
        [.. with.Of.Regions.Select(region => (region, made: with.Of.Made(Cell, region, year), change: worst.Of.Made(Cell, region, year) - with.Of.Made(Cell, region, year))).OrderByDescending(row => Math.Abs(row.change)).Take(6).Select(row => (IReadOnlyList<StudyCell>)
        [
            row.region, row.made, row.change, worst.Of.Capacity(Cell, row.region, year) - with.Of.Capacity(Cell, row.region, year), with.Of.Price(Cell, row.region, year) is { } before && worst.Of.Price(Cell, row.region, year) is { } after ? (after / before) - 1 : (double?)null,
        ])]);

    private static StudyTable Report(DataPackage package, Figures with, Figures worst)
    {
        const int year = 2030;
        var figures = new ReportFigures(package);
        var (said, closing) = (figures["car_sales_without_rules"].Number, figures["closing_cell_capacity"]);
        var (sales, lost) = (1 - (worst.Cars(year) / with.Cars(year)), 1 - (worst.Output(year) / with.Capacity(year)));
        return new(
            $"Beside report csis_2026, {year}: {worst.Name}",
            [new("quantity"), new("report, low", "share"), new("report, high", "share"), new("run", "share"), new("verdict")],
            [
                ["car sales below the earlier path", said, said, sales, Math.Abs(sales - said) < Same ? "the same" : sales < said ? "less" : "more"],
                ["cell capacity without work, of what stands with the rules", closing.Low, closing.High, lost, lost < closing.Low ? "less" : lost > closing.High ? "more" : "within"],
                ["the same with the rules", (double?)null, (double?)null, 1 - (with.Output(year) / with.Capacity(year)), "plants stand idle as it is"],
            ]);
    }

    private static string Signed(double value) => $"{value:+#,0;-#,0;0}";

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private sealed record Figures(string Name, ChainFigures Of, string Home)
    {
        public double Cars(int year) => Of.Demand(application => application.StartsWith("ev_", StringComparison.Ordinal), Home, year);

        public double Storage(int year) => Of.Used("system", Home, year) + Of.Used("non_cell_storage", Home, year);

        public double All(int year) => Storage(year) + Of.Used("pack", Home, year);

        public double Output(int year) => Of.Made(Cell, Home, year);

        public double Capacity(int year) => Of.Capacity(Cell, Home, year);

        public double Idle(int year) => Capacity(year) > 0 ? 1 - (Output(year) / Capacity(year)) : 0;

        public double ValueAdded(int year)
        {
            var reading = new ValueReading(Of.Solved, year);
            return ValueStage.All.Sum(stage => reading.In(stage, Home).Added);
        }

        public double Credits(int year)
        {
            var chain = Of.Solved.Scenario.Chain;
            return Treasury.Of(chain, Of.Solved.Run, Of.Solved.Scenario.Lanes, []).Credits(chain.Regions.Index().First(region => region.Item == Home).Index, year);
        }
    }
}
