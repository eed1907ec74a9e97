using Cellcast.World;

namespace Cellcast.Data.Studies;

/// <summary>The figures of the reports, by key.</summary>
public sealed class ReportFigures
{
    /// <summary>The table they stand in.</summary>
    public const string Table = "report_figures";

    private readonly Dictionary<string, ReportFigure> figures = new(StringComparer.Ordinal);

    /// <summary>Reads them from a package that holds the table.</summary>
    public ReportFigures(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var table = package.Tables[Table];
        var (values, lows, highs) = (table.Numbers("value"), table.Numbers("low"), table.Numbers("high"));
        for (var row = 0; row < table.RowCount; row++)
        {
            var id = table.Text(row, "id");
            figures.Add(
                id,
                new(
                    id, table.Text(row, "system"), table.Text(row, "quantity"), values[row], lows[row], highs[row], table.Text(row, "unit"), table.Text(row, "source"),
                    table.Text(row, "locator"), table.Text(row, "note")));
        }
    }

    /// <summary>The figure with a key.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public ReportFigure this[string id] => figures.TryGetValue(id, out var found)
        ? found
        : throw new DataException([new DataProblem($"{Table}.csv", 0, "id", $"no figure '{id}'", "a figure that the studies quote", NearestName.Of(id, figures.Keys))]);
}
