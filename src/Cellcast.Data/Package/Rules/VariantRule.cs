namespace Cellcast.Data;

/// <summary>
/// A value kept as an alternative stands beside the one in use: same key, no variant, with a note that says why that one is used. And a
/// value is either dated or timeless: one key cannot have both.
/// </summary>
internal sealed class VariantRule : IPackageRule
{
    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.DatumTables)
        {
            CheckSiblings(table, problems);
            CheckYears(table, problems);
        }
    }

    private static void CheckSiblings(DatumTable table, ProblemList problems)
    {
        var variants = table.Variant.Ids;
        var blank = table.Variant.Pool.Blank;
        if (variants.IndexOfAnyExcept(blank) < 0)
        {
            return;
        }

        var used = new KeyIndex([table.Parameter, table.Subject, table.Region, table.Year, .. table.Dimensions], table.RowCount);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (variants[row] == blank)
            {
                used.AddOrFind(row);
            }
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            if (variants[row] == blank)
            {
                continue;
            }

            var sibling = used.Find(table.Table, row);
            if (sibling < 0)
            {
                problems.Add(
                    table.Table, row, DatumColumns.Variant, $"{ProblemList.Quote(table.Variant[row])} without the row in use",
                    $"a row {used.Describe(row)} without variant");
            }
            else if (table.Note.IsBlank(sibling))
            {
                problems.AddMissing(table.Table, sibling, DatumColumns.Note, $"why this value is used and not '{table.Variant[row]}' of line {table.Table.LineOf(row)}");
            }
        }
    }

    private static void CheckYears(DatumTable table, ProblemList problems)
    {
        var series = new KeyIndex([table.Parameter, table.Subject, table.Region, .. table.Dimensions, table.Variant], table.RowCount);
        for (var row = 0; row < table.RowCount; row++)
        {
            var first = series.AddOrFind(row);
            if (first >= 0 && table.Year.IsBlank(first) != table.Year.IsBlank(row))
            {
                problems.Add(
                    table.Table, row, DatumColumns.Year, ProblemList.Quote(table.Year.TextAt(row)),
                    $"{(table.Year.IsBlank(first) ? "no year" : "a year")}, as line {table.Table.LineOf(first)} has for {series.Describe(row)}");
            }
        }
    }
}
