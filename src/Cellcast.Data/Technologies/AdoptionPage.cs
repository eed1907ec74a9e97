using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>
/// Adoption as the run has it: shares by chemistry, what limits each newcomer, the share of the next generation by definition with a fan of whole runs, and the named forecasts beside it
/// (systems D4, C20, E1). No second model: every number is read from runs of the simulator.
/// </summary>
public static class AdoptionPage
{
    private const int MiddleYear = 2030, LateYear = 2035;

    // What moves the fan most.
    private const int Shown = 8;

    private static readonly double[] Quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];

    private static readonly int[] FanYears = [MiddleYear, LateYear];

    private static readonly Unit GwhPerYear = Unit.Parse("GWh/yr");

    /// <summary>Answers.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told the share of the fan done; may be null.</param>
    /// <param name="cancellation">Stops between runs and years.</param>
    /// <exception cref="DataException">A change names something unknown.</exception>
    /// <exception cref="Markets.EquilibriumException">The run itself has a year without equilibrium.</exception>
    public static TechnologyAnswer Of(PreparedWorld world, AdoptionQuestion question, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(question);
        return TechnologyAnswer.Traced(world.Inputs, () =>
        {
            var definitions = NextGeneration.All(world.Package);
            var newcomers = definitions[^1].Products;
            var run = new AdoptionReading(world.Solve(question.Scenario, question.Changes, cancellation));
            var scope = question.Scope;
            var sampled = AdoptionInput.All(world.Package, world.Inputs, newcomers);
            var forecasts = NamedForecast.All(world.Package);
            int[] years = [.. FanYears.Concat(forecasts.Select(forecast => forecast.Year)).Distinct()];
            double[] Measure(AdoptionReading of) => [.. definitions.SelectMany(definition => years.Select(year => of.Share(definition.Products, scope, year)))];
            int At(string definition, int year) => (definitions.Select(each => each.Id).ToList().IndexOf(definition) * years.Length) + Array.IndexOf(years, year);
            var fan = question.Runs > 0 ? AdoptionFan.Of(world, question.Scenario, question.Changes, sampled, Measure, question.Runs, question.Seed, progress, cancellation) : null;
            var context = new Context(world, question, run, definitions, fan, At, cancellation);
            var tables = new List<StudyTable> { Shares(context), Definitions(context) };
            if (fan is not null)
            {
                tables.Add(Fan(context));
            }

            tables.Add(ByUse(context, newcomers));
            tables.Add(Limits(context, newcomers));
            tables.Add(Forecasts(context, forecasts));
            if (forecasts.Where(forecast => !forecast.IsCeiling && !forecast.Holds(run.Share(context.Products(forecast.Definition), scope, forecast.Year))).ToList() is { Count: > 0 } missed)
            {
                tables.Add(MustBeTrue(context, missed));
            }

            if (fan is not null)
            {
                tables.Add(Spread(context));
                tables.Add(Movers(context));
            }

            return (Title(question), Answer(context, forecasts), (IReadOnlyList<StudyTable>)tables, (IReadOnlyList<string>)Remarks(context), (IEnumerable<string>)["carnegie_2024", "carnegie_2026", "csis_2026"]);
        });
    }

    private static string Title(AdoptionQuestion question) => $"Adoption: {question.Scope.Name}, {question.Scope.Region ?? "world"}, {question.Scenario.Name}";

    private static string Answer(Context of, IReadOnlyList<NamedForecast> forecasts)
    {
        string Share(string definition, int year) => of.Fan is { } fan
            ? $"{of.Share(definition, year):0.0%} ({fan.Quantile(of.At(definition, year), 0.05):0.0%} to {fan.Quantile(of.At(definition, year), 0.95):0.0%})"
            : $"{of.Share(definition, year):0.0%}";
        var text = $"Sodium-ion and lithium metal together take {Share(NextGeneration.WithSodium, MiddleYear)} of the energy in {MiddleYear} and {Share(NextGeneration.WithSodium, LateYear)} in {LateYear}; lithium metal alone "
            + $"{Share(NextGeneration.LithiumMetal, LateYear)}, with silicon blends counted {Share(NextGeneration.WithSilicon, LateYear)}.";
        foreach (var forecast in forecasts)
        {
            var share = of.Share(forecast.Definition, forecast.Year);
            text += $" {forecast.Source}'s {(forecast.IsCeiling ? $"below {forecast.High:0%}" : $"{forecast.Low:0%} to {forecast.High:0%}")} for {forecast.Year} {(forecast.Holds(share) ? "holds" : "does not hold")} in this run"
                + (of.Fan is { } fan ? $", and in {(forecast.IsCeiling ? 1 - fan.Chance(of.At(forecast.Definition, forecast.Year), forecast.Line) : fan.Chance(of.At(forecast.Definition, forecast.Year), forecast.Line)):0%} of {fan.Runs} runs." : ".");
        }

        return text;
    }

    private static StudyTable Shares(Context of) => new(
        "Share of the energy by chemistry",
        [new("chemistry"), .. of.Years.Select(year => new StudyColumn($"{year}", "share"))],
        [
            .. of.Run.Products.Where(of.Run.IsBoughtAsItIs)
                .Select(product => (product, shares: of.Years.Select(year => of.Run.Share([product], of.Scope, year)).ToList()))
                .Where(row => row.shares.Exists(share => share > 0))
                .OrderByDescending(row => row.shares[^1])
                .Select(row => (IReadOnlyList<StudyCell>)[of.Name(row.product), .. row.shares.Select(share => (StudyCell)share)]),
        ]);

    private static StudyTable Definitions(Context of) => new(
        "Next generation, by what counts as such",
        [new("definition"), new("cells"), .. of.Years.Select(year => new StudyColumn($"{year}", "share")), new($"made in the world {LateYear}", "GWh/yr")],
        [.. of.Definitions.Select(definition => (IReadOnlyList<StudyCell>)
        [
            definition.Name, string.Join(", ", definition.Products.Select(of.Name)), .. of.Years.Select(year => (StudyCell)of.Run.Share(definition.Products, of.Scope, year)), definition.Products.Sum(product => of.Run.Made(product, LateYear)),
        ])]);

    private static StudyTable Fan(Context of) => new(
        $"Fan over {of.Fan!.Inputs.Count} uncertain inputs, {of.Fan.Runs} whole runs",
        [new("definition"), new("year"), new("run", "share"), .. Quantiles.Select(quantile => new StudyColumn($"{quantile:0%}", "share")), new("median, from", "share"), new("to", "share"), new("95%, from", "share"), new("95%, to", "share")],
        [.. of.Definitions.SelectMany(definition => FanYears.Select(year => (definition, year, at: of.At(definition.Id, year)))).Select(row => (IReadOnlyList<StudyCell>)
        [
            row.definition.Name, $"{row.year}", of.Share(row.definition.Id, row.year), .. Quantiles.Select(quantile => (StudyCell)of.Fan.Quantile(row.at, quantile)),
            of.Fan.Error(row.at, 0.5).Low, of.Fan.Error(row.at, 0.5).High, of.Fan.Error(row.at, 0.95).Low, of.Fan.Error(row.at, 0.95).High,
        ])]);

    // Where each newcomer is bought, and what holds back the one that is nearest.
    private static StudyTable ByUse(Context of, IReadOnlyList<string> newcomers)
    {
        var names = new DemandInputs(of.World.Inputs).Names;
        var uses = of.Run.Applications.Select((id, at) => (Scope: new AdoptionScope(names[at], [id], of.Scope.Region), Id: id))
            .Where(use => (of.Scope.Applications.Count == 0 || of.Scope.Applications.Contains(use.Id)) && of.Run.Demand(use.Scope, LateYear) > 0).ToList();
        return new(
            $"By use, {LateYear}",
            [new("use"), new("energy", "GWh/yr"), .. newcomers.Select(product => new StudyColumn(of.Name(product), "share")), new("nearest by effective cost"), new("over the best", "USD/kWh"), new("its limit")],
            [.. uses.Select(use => (use, limits: newcomers.Select(product => of.Run.Limit(product, use.Scope, LateYear)).ToList())).Select(row => (row.use, row.limits, nearest: row.limits.Where(limit => limit.CostGap is not null).MinBy(limit => limit.CostGap))).Select(row => (IReadOnlyList<StudyCell>)
            [
                row.use.Scope.Name, of.Run.Demand(row.use.Scope, LateYear), .. newcomers.Select(product => (StudyCell)of.Run.Share([product], row.use.Scope, LateYear)), row.nearest is { } nearest ? of.Name(nearest.Product) : "none may be bought", row.nearest?.CostGap, row.nearest?.Limit ?? "",
            ])]);
    }

    private static StudyTable Limits(Context of, IReadOnlyList<string> newcomers)
    {
        var years = of.Years.Where(year => year > of.Run.CountedUntil).ToList();
        return new(
            "What limits each newcomer: shares of the energy that pass each gate",
            [new("chemistry"), new("year"), new("may buy", "share"), new("would choose anew", "share"), new("after qualification", "share"), new("after capacity", "share"), new("effective cost over the best", "USD/kWh"), new("limit")],
            [.. newcomers.SelectMany(product => years.Select(year => of.Run.Limit(product, of.Scope, year))).Select(limit => (IReadOnlyList<StudyCell>)
            [
                of.Name(limit.Product), $"{limit.Year}", limit.MayBuy, limit.WouldChoose, limit.Wished, limit.Taken, limit.CostGap, limit.Limit,
            ])]);
    }

    private static StudyTable Forecasts(Context of, IReadOnlyList<NamedForecast> forecasts) => new(
        "The forecasts by name beside the run",
        [
            new("source"), new("says"), new("counts"), new("year"), new("share, low", "share"), new("share, high", "share"), new("run", "share"), new("runs in which it holds", "share"),
            new("its volume, low", "GWh/yr"), new("its volume, high", "GWh/yr"), new("plants, low", "ratio"), new("plants, high", "ratio"), new("made in the run", "GWh/yr"),
        ],
        [.. forecasts.Select(forecast => (forecast, all: of.Run.AllCells(forecast.Year), plant: of.PlantSize(forecast.Definition))).Select(row => (IReadOnlyList<StudyCell>)
        [
            row.forecast.Source, row.forecast.Says, of.Definitions.First(definition => definition.Id == row.forecast.Definition).Name, $"{row.forecast.Year}", row.forecast.Low, row.forecast.High,
            of.Share(row.forecast.Definition, row.forecast.Year),
            of.Fan is { } fan ? row.forecast.IsCeiling ? 1 - fan.Chance(of.At(row.forecast.Definition, row.forecast.Year), row.forecast.Line) : fan.Chance(of.At(row.forecast.Definition, row.forecast.Year), row.forecast.Line) : (double?)null,
            row.forecast.Low * row.all, row.forecast.High * row.all, row.forecast.Low * row.all / row.plant, row.forecast.High * row.all / row.plant, of.Products(row.forecast.Definition).Sum(product => of.Run.Made(product, row.forecast.Year)),
        ])]);

    // What a forecast that the run does not reach would take: all inputs at the end that favours it, the price buyers would have to see, lines, growth.
    private static StudyTable MustBeTrue(Context of, IReadOnlyList<NamedForecast> missed)
    {
        var rows = new List<IReadOnlyList<StudyCell>>();
        foreach (var forecast in missed)
        {
            var products = of.Products(forecast.Definition);
            var (all, year) = (of.Run.AllCells(forecast.Year), forecast.Year);
            var needed = forecast.Low * all;
            void Add(string condition, StudyCell value, StudyCell asItIs, string unit) => rows.Add([forecast.Source, condition, value, asItIs, unit]);
            Add($"output of {year}", needed, products.Sum(product => of.Run.Made(product, year)), "GWh/yr");
            Add($"lines standing and qualified in {year}, at the use that buyers may contract for", needed / of.Input("capacity_headroom"), products.Select(product => of.Run.Lines(product, year)).Sum(), "GWh/yr");
            var (first, start) = (of.World.Inputs.ValueIn(GwhPerYear, "first_output", "lithium-metal"), (int)of.Input("first_output_year", "lithium-metal"));
            Add($"growth of output every year from {first:0.#} GWh in {start}, times the growth ladder", new TechnologyInputs(of.World.Package, of.World.Inputs).GrowthLadder().MultipleNeeded(start, first, year, Math.Max(first, needed)), 1.0, "ratio");
            Add(
                $"delivered price of all its cells at which buyers of {year} would choose that much anew",
                of.Run.PriceFor(products, of.Scope, year, forecast.Low) is { } price ? price : "not at any price",
                products.Select(product => of.Run.Price(product, of.Scope, year)).OfType<double>().DefaultIfEmpty(double.NaN).Min() is var now && double.IsFinite(now) ? now : "no price", "USD/kWh");
            var inputs = AdoptionInput.All(of.World.Package, of.World.Inputs, of.Definitions[^1].Products);
            var under = inputs.Aggregate(of.Question.Scenario, (so, input) => input.Under(so, input.HighFavoursLithiumMetal ? 1 : 0));
            var best = new AdoptionReading(of.World.Solve(under, [.. of.Question.Changes, .. inputs.SelectMany(input => input.At(input.HighFavoursLithiumMetal ? 1 : 0))], of.Cancellation));
            Add($"share of {year} with all {inputs.Count} uncertain inputs at the end that favours it, at once", $"{best.Share(products, of.Scope, year):0.0%}", $"{of.Share(forecast.Definition, year):0.0%}", "");
            foreach (var product in products)
            {
                Add($"what then limits {of.Name(product)}", best.Limit(product, of.Scope, year).Limit, of.Run.Limit(product, of.Scope, year).Limit, "");
            }
        }

        return new("What must be true for the forecasts that the run does not reach", [new("source"), new("condition"), new("needed", "ratio"), new("in the run", "ratio"), new("unit")], rows);
    }

    // Which kind of input carries how much of the spread, by itself.
    private static StudyTable Spread(Context of)
    {
        var fan = of.Fan!;
        string[] ids = [NextGeneration.Sodium, NextGeneration.LithiumMetal, NextGeneration.WithSodium];
        (string Id, int Year)[] measures = [.. ids.SelectMany(id => FanYears.Select(year => (id, year)))];
        var rows = AdoptionInput.Groups.Select(group => (group, inputs: fan.Inputs.Index().Where(input => input.Item.Group == group).Select(input => input.Index).ToList()))
            .Select(row => (row.group, row.inputs.Count, by: measures.Select(measure => Math.Max(0, row.inputs.Sum(input => fan.ShareOfSpread(input, of.At(measure.Id, measure.Year))))).ToList())).ToList();
        return new(
            $"What carries the spread, by kind of input; give or take {fan.ErrorOfShare(rows.Max(row => row.Count)):0%} for the largest kind",
            [new("kind"), new("inputs", "ratio"), .. measures.Select(measure => new StudyColumn($"{of.Definitions.First(each => each.Id == measure.Id).Name}, {measure.Year}", "share"))],
            [
                .. rows.Select(row => (IReadOnlyList<StudyCell>)[row.group, row.Count, .. row.by.Select(value => (StudyCell)Math.Round(value, 2))]),
                ["interactions, and what rank correlation does not see", (double?)null, .. measures.Index().Select(measure => (StudyCell)Math.Round(Math.Max(0, 1 - rows.Sum(row => row.by[measure.Index])), 2))],
            ]);
    }

    private static StudyTable Movers(Context of)
    {
        string[] ids = [NextGeneration.WithSodium, NextGeneration.LithiumMetal];
        var rows = of.Fan!.Inputs.Select((input, i) => (input.Name, input.Group, by: ids.Select(id => of.Fan.Correlation(i, of.At(id, LateYear))).ToArray())).OrderByDescending(row => row.by.Max(Math.Abs)).Take(Shown);
        return new(
            $"What moves the share of {LateYear}: rank correlation over the fan",
            [new("input"), new("kind"), .. ids.Select(id => new StudyColumn(of.Definitions.First(definition => definition.Id == id).Name, "ratio"))],
            [.. rows.Select(row => (IReadOnlyList<StudyCell>)[row.Name, row.Group, .. row.by.Select(value => (StudyCell)Math.Round(value, 2))])]);
    }

    private static List<string> Remarks(Context of)
    {
        var remarks = new List<string>
        {
            "shares are of the energy that buyers choose (the choice of chemistry of the run, docs/model-demand.md); storage made of cells counts by its cells; to 2023 they are counted",
            "gates: hard requirements and menu (Q7), price and performance anew (Q8), inertia and qualification (Q9, Q10), lines and materials (Q11); the limit named is the first that takes much, cost where none does; a gate can bind only on what the one before lets through",
            "next generation is shown by four definitions because the reports mean different things; LMFP runs on LFP lines and is in none of them",
            "volumes of forecasts: their share of all cells made in the run in that year; plants of the size of pledged_plant_size",
        };
        if (of.Fan is { } fan)
        {
            remarks.Add($"fan: {fan.Runs} whole runs of the simulator, Latin hypercube with seed {of.Question.Seed}, every input triangular over the range of its rows, independent of the others{(fan.Failed > 0 ? $"; {fan.Failed} runs without equilibrium left out" : "")}; from and to hold the true quantile in nine of ten ensembles of this size; more with --runs");
            remarks.Add("the outlook of demand and the law (credits and duties kept to their own end or ended early) are drawn by chances that are judged (fan_weight); policies that nobody has enacted are not drawn: name a scenario for them");
            remarks.Add("share of the spread = squared rank correlation, less what chance gives; not in the fan: recycling, new resources, war; the band is what the listed inputs do, not all that can happen");
        }

        return remarks;
    }

    private sealed record Context(PreparedWorld World, AdoptionQuestion Question, AdoptionReading Run, IReadOnlyList<NextGeneration> Definitions, AdoptionFan? Fan, Func<string, int, int> At, CancellationToken Cancellation)
    {
        public AdoptionScope Scope => Question.Scope;

        public IReadOnlyList<int> Years => Question.Years;

        public IReadOnlyList<string> Products(string definition) => Definitions.First(each => each.Id == definition).Products;

        public double Share(string definition, int year) => Run.Share(Products(definition), Scope, year);

        public double Input(string parameter, string subject = "") => World.Inputs.Value(parameter, subject);

        public double PlantSize(string definition) => World.Inputs.ValueIn(GwhPerYear, "pledged_plant_size", definition == NextGeneration.LithiumMetal ? "lithium-metal" : "sodium-ion");

        public string Name(string product)
        {
            var table = World.Package.Tables["products"];
            var variable = table.Text(Enumerable.Range(0, table.RowCount).First(row => table.Text(row, "id") == product), "variable");
            return variable[(variable.IndexOf('|', StringComparison.Ordinal) + 1)..];
        }
    }
}
