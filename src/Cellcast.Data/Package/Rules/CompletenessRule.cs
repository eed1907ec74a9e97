namespace Cellcast.Data;

/// <summary>What the schema calls complete has no gaps: capacity of every product in every region, demand of every application, wages of every region.</summary>
internal sealed class CompletenessRule : IPackageRule
{
    // Enough to see what is missing; the number of the rest is told.
    private const int GapsNamed = 3;
    private const string RegionsTable = "regions";

    public IReadOnlyList<string> Tables => [RegionsTable];

    public void Check(PackageContent content, ProblemList problems)
    {
        foreach (var table in content.DatumTables)
        {
            foreach (var complete in table.Table.Schema.Complete)
            {
                CheckGaps(content, table, complete, problems);
            }
        }
    }

    private static void CheckGaps(PackageContent content, DatumTable table, CompleteGroup complete, ProblemList problems)
    {
        var wanted = content.Pool.Find(complete.Parameter);
        Column[] over = [.. complete.Over.Select(name => table.Table[name])];
        Column[] per = [.. complete.Per.Select(name => table.Table[name])];

        // Counted first, as there is mostly nothing to name: how many combinations each group has, at the group's first row.
        var combinations = new KeyIndex([.. per, .. over], table.RowCount);
        var groups = new KeyIndex(per, table.RowCount);
        var counts = new int[table.RowCount];
        var distinct = over.Select(column => new KeyIndex([column], table.RowCount)).ToArray();
        var sizes = over.Select(column => ModelRegions(content, column).Count()).ToArray();
        var regions = content.Texts(RegionsTable, "id") is { } names ? IdSet.Of(names) : new IdSet(content.Pool);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Parameter.Ids[row] != wanted || !table.Variant.IsBlank(row) || combinations.AddOrFind(row) >= 0)
            {
                continue;
            }

            var first = groups.AddOrFind(row);
            counts[first < 0 ? row : first]++;
            for (var i = 0; i < over.Length; i++)
            {
                var counted = over[i].Name == DatumColumns.Region && regions.Contains(table.Region.Ids[row]);
                sizes[i] += distinct[i].AddOrFind(row) < 0 && !counted ? 1 : 0;
            }
        }

        var all = 1;
        foreach (var size in sizes)
        {
            all *= size;
        }

        for (var row = 0; row < counts.Length; row++)
        {
            if (counts[row] > 0 && counts[row] < all)
            {
                NameGaps(content, table, complete, over, per, row, problems);
            }
        }
    }

    private static void NameGaps(
        PackageContent content, DatumTable table, CompleteGroup complete, Column[] over, Column[] per, int groupRow, ProblemList problems)
    {
        var values = over.Select(column => new SortedSet<string>(ModelRegions(content, column), StringComparer.Ordinal)).ToArray();
        var present = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Parameter.Ids[row] != table.Parameter.Ids[groupRow] || !table.Variant.IsBlank(row))
            {
                continue;
            }

            for (var i = 0; i < over.Length; i++)
            {
                values[i].Add(over[i].TextAt(row));
            }

            if (Array.TrueForAll(per, column => column.KeyAt(row) == column.KeyAt(groupRow)))
            {
                present.Add(TextOf(over, row));
            }
        }

        IEnumerable<string> all = values[0];
        foreach (var tails in values.Skip(1))
        {
            all = all.SelectMany(head => tails.Select(tail => $"{head}, {tail}"));
        }

        var gaps = all.Where(combination => !present.Contains(combination)).ToList();
        var named = string.Join("; ", gaps.Take(GapsNamed)) + (gaps.Count > GapsNamed ? $" and {gaps.Count - GapsNamed} more" : "");
        problems.Add(
            table.Table.File, 0, complete.Parameter, $"no row for {named}{(per.Length > 0 ? $" in {TextOf(per, groupRow)}" : "")}", $"every {string.Join(" and ", complete.Over)}");
    }

    // A region that no row names is a gap too.
    private static IEnumerable<string> ModelRegions(PackageContent content, Column column) =>
        column.Name == DatumColumns.Region && content.Texts(RegionsTable, "id") is { } regions
            ? Enumerable.Range(0, regions.Ids.Length).Select(row => regions[row])
            : [];

    private static string TextOf(Column[] columns, int row) => string.Join(", ", columns.Select(column => column.TextAt(row)));
}
