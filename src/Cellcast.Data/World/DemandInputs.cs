using Cellcast.Demand;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Final demand, outlooks and what investors could read of them, from the tables demand_base, demand_observed, outlooks, applications and demand_response.
/// </summary>
public sealed class DemandInputs
{
    private const string FinalDemand = "final_demand";
    private const string History = "history";
    private const string Everything = "all";
    private const string WholeWorld = "World";
    private const int FirstYear = 2020;
    private const int LastYear = 2040;

    // Parameters of demand_observed that speak of what is put to use; shipments and registrations are other measures.
    private static readonly string[] MeasuresOfUse = ["battery_demand", "installations"];

    // Words of demand_observed for groups of applications, by segment of the applications table.
    private static readonly (string Word, string Segment)[] GroupWords = [("ev", "vehicle"), ("storage", "stationary")];

    private static readonly Unit GwhPerYear = Unit.Parse("GWh/yr");

    private readonly Inputs inputs;
    private readonly Dictionary<string, OutlookRow> outlooks;
    private readonly string[] products;
    private readonly string[] segments;

    /// <summary>Reads the names.</summary>
    /// <param name="inputs">Inputs of a package, with the changes of a scenario on top if any.</param>
    public DemandInputs(Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        this.inputs = inputs;
        var regions = inputs.Package.Tables["regions"];
        Regions = [.. Enumerable.Range(0, regions.RowCount).Select(row => regions.Text(row, "id"))];
        var table = inputs.Package.Tables["applications"];
        int[] used = [.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "segment") != "non_battery")];
        Applications = [.. used.Select(row => table.Text(row, "id"))];
        products = [.. used.Select(row => table.Text(row, "product"))];
        segments = [.. used.Select(row => table.Text(row, "segment"))];
        Names = [.. used.Select(row => table.Text(row, "name"))];
        outlooks = ReadOutlooks(inputs.Package.Tables["outlooks"]);
    }

    /// <summary>Tables that reading demand needs.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        ["applications", "demand_base", "demand_observed", "demand_response", "outlooks", "products", "regions", "region_sets", "deflators", "exchange_rates", "region_factors", "sources", "units", "ranges", "levers"];

    /// <summary>Ids of the applications that buy batteries, in the order of the table.</summary>
    public IReadOnlyList<string> Applications { get; }

    /// <summary>Names of the applications as shown.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Ids of the regions, in the order of the table.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Outlooks that can be run, in the order of the table.</summary>
    public IReadOnlyList<OutlookRow> Scenarios => [.. outlooks.Values.Where(outlook => outlook.CanBeRun)];

    /// <summary>All outlooks, also those that only tell what investors could read.</summary>
    public IReadOnlyList<OutlookRow> Outlooks => [.. outlooks.Values];

    /// <summary>The product an application buys.</summary>
    public string ProductOf(int application) => products[application];

    /// <summary>The kind of use: vehicle, stationary or special.</summary>
    public string SegmentOf(int application) => segments[application];

    /// <summary>Final demand as an outlook has it.</summary>
    /// <param name="outlook">Id of an outlook that can be run.</param>
    /// <param name="firstYear">First year, from 2020.</param>
    /// <param name="lastYear">Last year, to 2040.</param>
    /// <exception cref="DataException">There is no such outlook.</exception>
    public DemandPaths Paths(string outlook, int firstYear = FirstYear, int lastYear = LastYear) => new(outlook, TableOf(outlook), firstYear, lastYear);

    /// <summary>What is known of an outlook, before it is laid out by year.</summary>
    /// <exception cref="DataException">There is no such outlook.</exception>
    public DemandTable TableOf(string outlook)
    {
        if (!outlooks.TryGetValue(outlook, out var row))
        {
            throw new DataException([new DataProblem("outlooks.csv", 0, "id", $"outlook '{outlook}'", "an outlook of the package", NearestName.Of(outlook, outlooks.Keys))]);
        }

        return row.StartsFrom.Length == 0 ? ReadFull(row.Id) : OutlookScaling.Scale(ReadFull(row.StartsFrom), [.. Anchors(row)]);
    }

    /// <summary>The published outlooks, as totals of the world; those of the package, which are built from them, are not counted twice.</summary>
    public IReadOnlyList<OutlookBelief> Beliefs() =>
    [
        .. outlooks.Values.Where(row => row.StartsFrom.Length > 0).SelectMany(row => Anchors(row)
            .Where(anchor => anchor.Regions.Count == Regions.Count)
            .Select(anchor => new OutlookBelief(row.Edition, anchor.Applications, anchor.Year, anchor.Gwh))),
    ];

    /// <summary>How investors form their views.</summary>
    public ExpectationRule ExpectationRule() => new(
        inputs.Value("outlook_weight"),
        (int)Math.Round(inputs.Value("trailing_years")),
        inputs.Value("trailing_growth_cap"),
        (int)Math.Round(inputs.Value("outlook_age")),
        (int)Math.Round(inputs.Value("look_ahead_years")));

    /// <summary>What investors expect of a path in each of its years.</summary>
    public DemandExpectations Expectations(DemandPaths paths) => new(paths, Beliefs(), ExpectationRule());

    /// <summary>Price elasticities of demand, 0 or more, by application.</summary>
    public double[] Elasticities() => [.. Applications.Select(application => inputs.Value("demand_price_elasticity", application))];

    private DemandTable ReadFull(string outlook)
    {
        var observed = Years(History);
        int[] years = [.. observed, .. Years(outlook).Where(year => year > observed[^1])];
        var gwh = new double[Applications.Count * Regions.Count * years.Length];
        var at = 0;
        for (var application = 0; application < Applications.Count; application++)
        {
            foreach (var region in Regions)
            {
                foreach (var year in years)
                {
                    gwh[at++] = inputs.ValueIn(GwhPerYear, FinalDemand, Address(application, year <= observed[^1] ? History : outlook), region, year);
                }
            }
        }

        return new DemandTable(Applications, Regions, years, observed[^1], gwh);
    }

    private int[] Years(string outlook) =>
        [.. inputs.Find(FinalDemand, Address(0, outlook)).Select(datum => datum.Year).OfType<int>().Distinct().Order()];

    // The table's own dimensions follow the subject.
    private string Address(int application, string outlook) => $"{products[application]}.{Applications[application]}.{outlook}";

    private IEnumerable<OutlookAnchor> Anchors(OutlookRow outlook)
    {
        var table = inputs.Package.Tables["demand_observed"];
        var (parameter, subject, label) = (table.Texts("parameter"), table.Texts("subject"), table.Texts("outlook"));
        for (var row = 0; row < table.RowCount; row++)
        {
            if (outlook.Labels.Contains(label[row], StringComparer.Ordinal)
                && MeasuresOfUse.Contains(parameter[row], StringComparer.Ordinal)
                && table.Texts("part").IsBlank(row)
                && table.Texts("variant").IsBlank(row)
                && ApplicationsOf(subject[row]) is { Count: > 0 } applications
                && RegionsOf(table.Text(row, "region")) is { Count: > 0 } regions
                && table.Integers("year")[row] is { } year)
            {
                yield return new OutlookAnchor(applications, regions, (int)year, table.Numbers("value").Values[row]);
            }
        }
    }

    private List<int> ApplicationsOf(string subject) =>
        subject == Everything ? [.. Enumerable.Range(0, Applications.Count)]
        : GroupWords.FirstOrDefault(group => group.Word == subject).Segment is { } segment ? [.. Enumerable.Range(0, Applications.Count).Where(i => segments[i] == segment)]
        : [.. Enumerable.Range(0, Applications.Count).Where(i => Applications[i] == subject)];

    private List<int> RegionsOf(string region) => region == WholeWorld
        ? [.. Enumerable.Range(0, Regions.Count)]
        : [.. Enumerable.Range(0, Regions.Count).Where(i => Regions[i] == region)];

    private static Dictionary<string, OutlookRow> ReadOutlooks(Table table) => Enumerable.Range(0, table.RowCount).ToDictionary(
        row => table.Text(row, "id"),
        row => new OutlookRow(
            table.Text(row, "id"),
            table.Text(row, "name"),
            table.Text(row, "publisher"),
            (int)(table.Integers("edition")[row] ?? 0),
            table.Text(row, "role") == "scenario",
            table.Text(row, "starts_from"),
            Split(table.Text(row, "label")),
            Split(table.Text(row, "policies")),
            table.Text(row, "source"),
            table.Text(row, "note")),
        StringComparer.Ordinal);

    private static string[] Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
