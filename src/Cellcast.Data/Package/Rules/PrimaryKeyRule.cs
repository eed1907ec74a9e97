namespace Cellcast.Data;

/// <summary>No two rows of a file have the same primary key.</summary>
internal static class PrimaryKeyRule
{
    /// <summary>Checks one file; done before overlays are laid, as a row of an overlay replaces ours by its key.</summary>
    public static void Check(Table table, ProblemList problems)
    {
        var index = new KeyIndex(table);
        for (var row = 0; row < table.RowCount; row++)
        {
            var first = index.AddOrFind(row);
            if (first >= 0)
            {
                problems.Add(
                    table, row, null, $"the key {index.Describe(row)} of line {table.LineOf(first)} again",
                    $"each {string.Join(", ", table.Schema.PrimaryKey)} once");
            }
        }
    }
}
