using System.Globalization;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// Every datum has a value within its range. Model inputs state their own range; observations may leave both ends blank if their table names a
/// class of the <c>ranges</c> table.
/// </summary>
internal sealed class RangeRule : IPackageRule
{
    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        var classes = content.Texts("ranges", "class");
        foreach (var table in content.DatumTables)
        {
            var schema = table.Table.Schema;
            if (schema.RangeClass is { } name && classes is not null && !Enumerable.Range(0, classes.Ids.Length).Any(row => classes[row] == name))
            {
                problems.Add(
                    content.DescriptionFile, 0, table.Table.Name, $"cellcast:range_class {ProblemList.Quote(name)}", "a class of ranges",
                    NearestName.Of(name, Enumerable.Range(0, classes.Ids.Length).Select(row => classes[row])));
            }

            CheckRows(table, schema.Kind == TableKind.Input || schema.RangeClass is null, problems);
        }
    }

    private static void CheckRows(DatumTable table, bool ownRange, ProblemList problems)
    {
        var values = table.Value.Values;
        var lows = table.Low.Values;
        var highs = table.High.Values;
        for (var row = 0; row < values.Length; row++)
        {
            var (value, low, high) = (values[row], lows[row], highs[row]);
            // The common case first: any comparison with a blank (NaN) is false.
            if (low <= value && value <= high)
            {
                continue;
            }

            if (double.IsNaN(value))
            {
                problems.AddMissing(table.Table, row, DatumColumns.Value, "a number with a decimal point");
            }

            CheckEnds(table, row, ownRange, problems);
            if (low > high)
            {
                problems.Add(table.Table, row, DatumColumns.Low, $"{Text(low)}, above high {Text(high)}", "low at most high");
            }
            else if (value < low || value > high)
            {
                problems.Add(table.Table, row, DatumColumns.Value, Text(value), $"a value from low to high ({Text(low)} to {Text(high)})");
            }
        }
    }

    private static void CheckEnds(DatumTable table, int row, bool ownRange, ProblemList problems)
    {
        var (noLow, noHigh) = (table.Low.IsBlank(row), table.High.IsBlank(row));
        if (noLow && (ownRange || !noHigh))
        {
            problems.AddMissing(table.Table, row, DatumColumns.Low, ownRange ? "the low end of the range" : "both ends of the range or none");
        }

        if (noHigh && (ownRange || !noLow))
        {
            problems.AddMissing(table.Table, row, DatumColumns.High, ownRange ? "the high end of the range" : "both ends of the range or none");
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
