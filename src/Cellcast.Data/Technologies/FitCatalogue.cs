using Cellcast.Data.Names;
using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>Applications, metrics and marks as the package has them, and the words users have for applications.</summary>
public sealed class FitCatalogue
{
    private readonly Dictionary<string, IReadOnlyList<FitApplication>> meant = new(StringComparer.Ordinal);

    /// <summary>Reads the tables.</summary>
    /// <param name="package">The package, at least with <see cref="Tables"/>.</param>
    public FitCatalogue(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var applications = package.Tables["fit_applications"];
        Applications = [.. Rows(applications).Select(row => new FitApplication(
            applications.Text(row, "id"), applications.Text(row, "name"), applications.Text(row, "sector"), applications.Text(row, "parent"), applications.Text(row, "cost")))];
        var metrics = package.Tables["fit_metrics"];
        Metrics = [.. Rows(metrics).Select(row => new FitMetric(
            metrics.Text(row, "id"), metrics.Text(row, "name"), Unit.Parse(metrics.Text(row, "unit")), metrics.Text(row, "mark"), List(metrics.Text(row, "attribute")),
            metrics.Text(row, "requirement"), metrics.Text(row, "wish"), metrics.Text(row, "better") == "higher", metrics.Booleans("veto")[row] == true))];
        var marks = package.Tables["requirement_marks"];
        Marks = [.. Rows(marks).Select(row => new FitMark(
            marks.Text(row, "sector"), marks.Text(row, "metric"), marks.Text(row, "mark"), marks.Booleans("in_table")[row] == true, marks.Text(row, "source"), marks.Text(row, "note")))];

        var names = new List<(string Id, IEnumerable<string> Others)>();
        for (var row = 0; row < Applications.Count; row++)
        {
            meant.Add(Applications[row].Id, [Applications[row]]);
            names.Add((Applications[row].Id, [.. List(applications.Text(row, "aliases")), Applications[row].Name]));
        }

        Groups = [.. Rows(applications).SelectMany(row => List(applications.Text(row, "groups")).Select(word => (word, Applications[row]))).GroupBy(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal)];
        foreach (var group in Groups)
        {
            meant.Add(group.Key, [.. group]);
            names.Add((group.Key, []));
        }

        Names = new NameIndex("application", names);
    }

    /// <summary>The tables read here.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["fit_applications", "fit_metrics", "requirement_marks"];

    /// <summary>The applications, in the order of the table.</summary>
    public IReadOnlyList<FitApplication> Applications { get; }

    /// <summary>Words that stand for several applications.</summary>
    public IReadOnlyList<IGrouping<string, FitApplication>> Groups { get; }

    /// <summary>The metrics.</summary>
    public IReadOnlyList<FitMetric> Metrics { get; }

    /// <summary>The marks.</summary>
    public IReadOnlyList<FitMark> Marks { get; }

    /// <summary>Applications and groups by every name they go by.</summary>
    public NameIndex Names { get; }

    /// <summary>The applications a name of <see cref="Names"/> stands for.</summary>
    public IReadOnlyList<FitApplication> Meant(string id) => meant[id];

    /// <summary>The mark of a sector and a row; unmarked where the table of marks has none.</summary>
    public FitMark Mark(string sector, string metric) =>
        Marks.FirstOrDefault(mark => mark.Sector == sector && mark.Metric == metric) ?? new(sector, metric, FitMark.Unmarked, false, "", "");

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<int> Rows(Table table) => Enumerable.Range(0, table.RowCount);
}
