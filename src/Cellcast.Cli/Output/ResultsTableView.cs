using Cellcast.Simulation;

namespace Cellcast.Cli.Output;

/// <summary>Rows of results as a table with a bar for the last year.</summary>
internal static class ResultsTableView
{
    private const int BarWidth = 20;

    // More years than this are a file to read, not a table to look at, unless they are asked for.
    private const int MostYears = 6;

    // Figures with fewer than this read better as shares.
    private const string Share = "share";

    public static void Write(Screen screen, string run, string pattern, string view, ResultsTable table, bool isEveryYearShown)
    {
        var units = table.Rows.Select(row => row.Unit).Distinct(StringComparer.Ordinal).ToList();
        var variables = table.Rows.Select(row => row.Variable).Distinct(StringComparer.Ordinal).ToList();
        var regions = table.Rows.Select(row => row.Region).Distinct(StringComparer.Ordinal).ToList();
        var isByRegion = table.View == ResultsView.Region;
        var title = variables.Count == 1 ? variables[0] : pattern;
        screen.Line(screen.Bold(title) + $" by {view}{(isByRegion || regions.Count > 1 ? "" : $", {regions[0]}")}{(units.Count == 1 ? $", {Unit(units[0])}" : "")}; {run}");
        screen.Line();
        int[] columns = [.. Shown(table.Years.Count, isEveryYearShown)];
        var (hasVariable, hasRegion, hasUnit) = (variables.Count > 1, !isByRegion && regions.Count > 1, units.Count > 1);
        List<string> head = [.. Optional(hasVariable, "variable"), .. Optional(hasRegion, "region"), view, .. Optional(hasUnit, "unit"), .. columns.Select(column => $">{table.Years[column]}"), ""];
        var text = new TextTable([.. head]);
        // Rows of one variable are measured by its largest; where each is a variable of its own, by the largest of its unit.
        var measured = table.Rows.Where(row => row.Region != ChainVariables.World || !isByRegion || regions.Count == 1).ToList();
        var isOneEach = measured.Select(row => row.Variable).Distinct(StringComparer.Ordinal).Count() == measured.Count;
        var widest = measured.GroupBy(Measure).ToDictionary(group => group.Key, group => group.Max(row => Math.Abs(Last(row) ?? 0)));
        foreach (var row in table.Total is { } total ? table.Rows.Append(total) : table.Rows)
        {
            var scale = widest.GetValueOrDefault(Measure(row));
            var bar = row == table.Total || (isByRegion && row.Region == ChainVariables.World && regions.Count > 1) || scale == 0 ? "" : Bar.Of((Last(row) ?? 0) / scale, BarWidth);
            text.Add([
                .. Optional(hasVariable, row.Variable), .. Optional(hasRegion, row.Region), row.Label, .. Optional(hasUnit, row.Unit),
                .. columns.Select(column => Figure(row.Values[column], row.Unit)), screen.Accent(bar),
            ]);
        }

        text.Write(screen);
        if (columns.Length < table.Years.Count)
        {
            screen.Line();
            screen.Line(screen.Dim($"{columns.Length} of {table.Years.Count} years; --years, --csv and --json show the others"));
        }

        double? Last(ResultsRow row) => row.Values[columns[^1]];

        (string Variable, string Unit) Measure(ResultsRow row) => (isOneEach ? "" : row.Variable, row.Unit);
    }

    public static void WriteCsv(CsvTable csv, string view, ResultsTable table)
    {
        var isByRegion = table.View == ResultsView.Region;
        csv.Row(isByRegion ? ["variable", "region", "year", "value", "unit"] : ["variable", "region", view, "year", "value", "unit"]);
        foreach (var row in table.Rows)
        {
            for (var index = 0; index < table.Years.Count; index++)
            {
                if (row.Values[index] is not { } value)
                {
                    continue;
                }

                if (isByRegion)
                {
                    csv.Row(row.Variable, row.Region, table.Years[index], value, row.Unit);
                }
                else
                {
                    csv.Row(row.Variable, row.Region, row.Label, table.Years[index], value, row.Unit);
                }
            }
        }
    }

    private static string Unit(string unit) => unit == Share ? "per cent" : unit;

    private static string Figure(double? value, string unit) => value is not { } number ? "" : unit == Share ? Figures.Share(number) : Figures.Number(number);

    private static IEnumerable<string> Optional(bool isShown, string text) => isShown ? [text] : [];

    // The first, the last, and others at even steps between.
    private static IEnumerable<int> Shown(int years, bool isEveryYearShown) => years <= MostYears || isEveryYearShown
        ? Enumerable.Range(0, years)
        : Enumerable.Range(0, MostYears - 1).Select(index => (int)Math.Round(index * (years - 1) / (MostYears - 2.0)));
}
