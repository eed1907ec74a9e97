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
        var values = over.Select(column => new SortedSet<string>(ValuesOf(content, column), StringComparer.Ordinal)).ToArray();
        var groups = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.Parameter.Ids[row] != wanted || !table.Variant.IsBlank(row))
            {
                continue;
            }

            for (var i = 0; i < over.Length; i++)
            {
                values[i].Add(over[i].TextAt(row));
            }

            var group = TextOf(per, row);
            if (!groups.TryGetValue(group, out var rows))
            {
                groups.Add(group, rows = new(StringComparer.Ordinal));
            }

            rows.Add(TextOf(over, row));
        }

        var all = values.Aggregate<SortedSet<string>, IEnumerable<string>>([""], (heads, tails) => heads.SelectMany(head => tails.Select(tail => head.Length == 0 ? tail : $"{head}, {tail}"))).ToList();
        foreach (var (group, rows) in groups)
        {
            var gaps = all.Where(combination => !rows.Contains(combination)).ToList();
            if (gaps.Count > 0)
            {
                var named = string.Join("; ", gaps.Take(GapsNamed)) + (gaps.Count > GapsNamed ? $" and {gaps.Count - GapsNamed} more" : "");
                problems.Add(
                    table.Table.File, 0, complete.Parameter, $"no row for {named}{(group.Length > 0 ? $" in {group}" : "")}", $"every {string.Join(" and ", complete.Over)}");
            }
        }
    }

    // A region that no row names is a gap too.
    private static IEnumerable<string> ValuesOf(PackageContent content, Column column) =>
        column.Name == DatumColumns.Region && content.Texts(RegionsTable, "id") is { } regions
            ? Enumerable.Range(0, regions.Ids.Length).Select(row => regions[row])
            : [];

    private static string TextOf(Column[] columns, int row) =>
        columns.Length == 1 ? columns[0].TextAt(row) : string.Join(", ", columns.Select(column => column.TextAt(row)));
}
