using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Technology;
using Cellcast.Technology.Fit;

namespace Cellcast.Data.Technologies;

/// <summary>Fits chemistries to applications from the rows of the package.</summary>
public sealed class FitDesk
{
    private const string CycleLife = "cycle_life", LifeSpecificEnergy = "life_specific_energy", Cost = "cost";

    private readonly Inputs inputs;
    private readonly Dictionary<(string, string, CostLevel, double), double> costs = [];

    /// <summary>Sets the desk.</summary>
    /// <param name="desk">Inputs and costs.</param>
    /// <param name="region">Where the cell is made and the storage built.</param>
    /// <param name="year">When.</param>
    public FitDesk(StudyDesk desk, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        Desk = desk;
        inputs = desk.Inputs;
        Region = region;
        Year = year;
        Catalogue = new FitCatalogue(desk.Package);
        var table = desk.Package.Tables["chemistries"];
        Chemistries = [.. Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, "id"))];
        Cycling = new ShallowCycling(inputs.Value("shallow_cycle_exponent"));
    }

    /// <summary>The tables a fit rests on.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. StudyDesk.Tables, .. FitCatalogue.Tables];

    /// <summary>Inputs and costs.</summary>
    public StudyDesk Desk { get; }

    /// <summary>Where.</summary>
    public string Region { get; }

    /// <summary>When.</summary>
    public int Year { get; }

    /// <summary>Applications, metrics, marks.</summary>
    public FitCatalogue Catalogue { get; }

    /// <summary>The chemistries that are judged: all of the package.</summary>
    public IReadOnlyList<string> Chemistries { get; }

    /// <summary>How cycle life grows with shallower use.</summary>
    public ShallowCycling Cycling { get; }

    /// <summary>What an application asks, in the order of the metrics.</summary>
    public IReadOnlyList<FitNeed> Needs(FitApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var needs = new List<FitNeed>();
        foreach (var metric in Catalogue.Metrics)
        {
            var (least, enough) = (Asked(application, metric.Requirement, metric), Asked(application, metric.Wish, metric));
            if (least is not null || enough is not null)
            {
                var weight = inputs.Value("mark_weight", Catalogue.Mark(application.Sector, metric.Mark).Mark, "", Year);
                needs.Add(new(metric.Id, least, enough, metric.HigherIsBetter, metric.IsVeto, weight));
            }
        }

        return needs;
    }

    /// <summary>All chemistries, the best first.</summary>
    public IReadOnlyList<ChemistryFit> Ranking(FitApplication application)
    {
        var needs = Needs(application);
        var hard = needs.Where(need => need.Metric != Cost).ToList();
        var allowed = Chemistries.Where(chemistry => ChemistryFit.Of(chemistry, hard, need => Measure(application, chemistry, need.Metric)).Verdict == FitVerdict.Fits).ToList();
        var cheapest = (allowed.Any(chemistry => CostOf(application, chemistry) is not null) ? allowed : Chemistries).Min(chemistry => CostOf(application, chemistry));
        return ChemistryFit.Ranked(Chemistries.Select(chemistry => ChemistryFit.Of(
            chemistry, needs, need => need.Metric == Cost ? Relative(CostOf(application, chemistry) / cheapest) : Measure(application, chemistry, need.Metric))));
    }

    /// <summary>What a chemistry has in a metric for an application, cost apart; <see langword="null"/> where not known.</summary>
    public Measured? Measure(FitApplication application, string chemistry, string metricId)
    {
        ArgumentNullException.ThrowIfNull(application);
        var metric = Catalogue.Metrics.First(candidate => candidate.Id == metricId);
        return metricId switch
        {
            CycleLife => FullCycles(application, chemistry) is { } cycles ? cycles * Cycling.CyclesAt(1, Depth(application)) : null,
            LifeSpecificEnergy => Attribute(chemistry, "specific_energy") is { } energy && DepthOverLife(application, chemistry) is { } depth ? energy * depth : null,
            _ => metric.Attributes.Select(attribute => Attribute(chemistry, attribute)).Aggregate((Measured?)new Measured(1, 1, 1), (product, factor) =>
                product is { } so && factor is { } next ? new Measured(so.Value * next.Value, so.Low * next.Low, so.High * next.High) : null),
        };
    }

    /// <summary>The deepest discharge at which a chemistry lives through the cycles an application asks for; <see langword="null"/> where not known.</summary>
    public double? DepthOverLife(FitApplication application, string chemistry) =>
        FullCycles(application, chemistry) is { } cycles && Asked(application, "requirement_min_cycles") is { } needed ? Cycling.DeepestFor(cycles.Value, needed) : null;

    /// <summary>Full cycles to 80%: those of storage cells where the use is storage.</summary>
    public Measured? FullCycles(FitApplication application, string chemistry)
    {
        ArgumentNullException.ThrowIfNull(application);
        return (application.IsStorage ? Attribute(chemistry, "storage_cycle_life") : null) ?? Attribute(chemistry, CycleLife);
    }

    /// <summary>A value an application asks, or the wider subject it is a part of; <see langword="null"/> where neither has one.</summary>
    public double? Asked(FitApplication application, string parameter)
    {
        ArgumentNullException.ThrowIfNull(application);
        return inputs.TryValue(parameter, application.Id, "", Year, out var own) ? own
            : application.Parent.Length > 0 && inputs.TryValue(parameter, application.Parent, "", Year, out var wider) ? wider
            : null;
    }

    /// <summary>An attribute of a chemistry with its range; <see langword="null"/> where not known.</summary>
    public Measured? Attribute(string chemistry, string parameter)
    {
        if (!inputs.TryValue(parameter, chemistry, "", Year, out var value))
        {
            return null;
        }

        // The range is that of the row; a value changed by the user may lie outside.
        var range = inputs.Range(parameter, chemistry, "", Year);
        return new(value, Math.Min(value, range.Low), Math.Max(value, range.High));
    }

    /// <summary>Full cost of what the application buys, USD/kWh; <see langword="null"/> where the model has none.</summary>
    public double? CostOf(FitApplication application, string chemistry)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.Cost == FitApplication.Costless || !Desk.Book.Chemistries.Contains(chemistry) || (application.Hours is null && CostBook.IsWithoutCells(chemistry)))
        {
            return null;
        }

        var question = new CostQuestion(chemistry, Region, Year, application.IsStorage ? CostLevel.System : CostLevel.Cell, Hours: application.Hours ?? CostQuestion.UsualHours);
        var key = (chemistry, application.Cost, question.Level, question.Hours);
        if (!costs.TryGetValue(key, out var cost))
        {
            costs.Add(key, cost = Desk.Book.Tree(question).Value);
        }

        return cost;
    }

    // In the unit of the metric, whatever the row is in.
    private double? Asked(FitApplication application, string parameter, FitMetric metric)
    {
        var subject = inputs.TryValue(parameter, application.Id, "", Year, out _) ? application.Id
            : application.Parent.Length > 0 && inputs.TryValue(parameter, application.Parent, "", Year, out _) ? application.Parent
            : null;
        return subject is null ? null : inputs.ValueIn(metric.Unit, parameter, subject, "", Year);
    }

    private double Depth(FitApplication application) => Asked(application, "depth_of_discharge") ?? 1;

    private static Measured? Relative(double? ratio) => ratio is { } known ? new Measured(known, known, known) : null;
}
