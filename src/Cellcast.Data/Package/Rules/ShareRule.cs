using System.Globalization;

namespace Cellcast.Data;

/// <summary>What the schema calls shares of a whole sums to 1: owners of a region's capacity, origins of what a region buys, chemistries of a market.</summary>
internal sealed class ShareRule : IPackageRule
{
    // Shares are written with about five digits.
    private const double Tolerance = 1e-4;

    public IReadOnlyList<string> Tables => [];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.DatumTables)
        {
            foreach (var shares in table.Table.Schema.Shares)
            {
                CheckSums(table, shares, problems);
            }
        }
    }

    private static void CheckSums(DatumTable table, ShareGroup shares, ProblemList problems)
    {
        Column[] group = [.. table.Table.Schema.PrimaryKey.Where(name => name != shares.Over && table.Table.Has(name)).Select(name => table.Table[name])];
        var wanted = table.Parameter.Pool.Find(shares.Parameter);
        var index = new KeyIndex(group, table.RowCount);
        // The sum of a group stands at its first row.
        var sums = new double[table.RowCount];
        Array.Fill(sums, double.NaN);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Parameter.Ids[row] != wanted || !table.Variant.IsBlank(row))
            {
                continue;
            }

            var first = index.AddOrFind(row);
            if (first < 0)
            {
                sums[row] = table.Value.Values[row];
            }
            else
            {
                sums[first] += table.Value.Values[row];
            }
        }

        for (var row = 0; row < sums.Length; row++)
        {
            if (Math.Abs(sums[row] - 1) > Tolerance)
            {
                problems.Add(
                    table.Table, row, DatumColumns.Value,
                    $"a sum of {sums[row].ToString("G6", CultureInfo.InvariantCulture)} over {shares.Over} for {index.Describe(row)}", "a sum of 1");
            }
        }
    }
}
