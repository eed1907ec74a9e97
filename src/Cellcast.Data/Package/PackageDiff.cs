using System.Text;

namespace Cellcast.Data;

/// <summary>What differs between two packages, row by row: rows are matched by their table's primary key, so that their order does not matter.</summary>
public static class PackageDiff
{
    // Cannot stand in a cell that was written by hand, so joined keys cannot be confused.
    private const char Separator = '\u001F';

    /// <summary>The tables that differ, by name; empty when the two say the same.</summary>
    /// <param name="before">The old package.</param>
    /// <param name="after">The new package.</param>
    public static IReadOnlyList<TableDifference> Between(DataPackage before, DataPackage after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var differences = new List<TableDifference>();
        foreach (var name in before.Tables.Keys.Union(after.Tables.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.Tables.GetValueOrDefault(name), after.Tables.GetValueOrDefault(name));
            var rows = Rows(old, now);
            var kind = old is null ? DifferenceKind.Added : now is null ? DifferenceKind.Removed : DifferenceKind.Changed;
            if (rows.Count > 0 || kind != DifferenceKind.Changed)
            {
                differences.Add(new TableDifference(name, kind, rows));
            }
        }

        return differences;
    }

    /// <summary>What differs between a table of a package and a text that is to take its place.</summary>
    /// <param name="before">The package.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="text">The text of a CSV file with the table's columns.</param>
    /// <returns>The rows that differ.</returns>
    /// <exception cref="DataException">The text is no table of this form; all that is wrong is told by line.</exception>
    /// <exception cref="KeyNotFoundException">The package has no such table.</exception>
    public static IReadOnlyList<RowDifference> OfText(DataPackage before, string table, string text)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(text);
        var old = before.Tables[table];
        var problems = new ProblemList();
        var now = TableReader.Read(Encoding.UTF8.GetBytes(text), $"{table}.csv", old.Schema, new TextPool(), problems);
        problems.ThrowIfAny();
        return Rows(old, now);
    }

    private static List<RowDifference> Rows(Table? old, Table? now)
    {
        var differences = new List<RowDifference>();
        var left = old is null ? [] : Enumerable.Range(0, old.RowCount).ToDictionary(row => KeyOf(old, row), StringComparer.Ordinal);
        for (var row = 0; row < (now?.RowCount ?? 0); row++)
        {
            var found = left.Remove(KeyOf(now!, row), out var oldRow);
            var cells = Cells(found ? old : null, oldRow, now, row);
            if (!found || cells.Count > 0)
            {
                differences.Add(new RowDifference(KeyParts(now!, row), found ? DifferenceKind.Changed : DifferenceKind.Added, cells, now!.LineOf(row)));
            }
        }

        foreach (var row in left.Values.Order())
        {
            differences.Add(new RowDifference(KeyParts(old!, row), DifferenceKind.Removed, Cells(old, row, null, 0), old!.LineOf(row)));
        }

        return differences;
    }

    private static List<CellChange> Cells(Table? old, int oldRow, Table? now, int row)
    {
        var table = now ?? old!;
        var columns = table.Columns.Select(column => column.Name);
        if (old is not null && now is not null)
        {
            columns = columns.Union(old.Columns.Select(column => column.Name), StringComparer.Ordinal);
        }

        var changes = new List<CellChange>();
        foreach (var column in columns.Where(column => !table.Schema.PrimaryKey.Contains(column, StringComparer.Ordinal)))
        {
            var before = old is not null && old.Has(column) ? old.Text(oldRow, column) : "";
            var after = now is not null && now.Has(column) ? now.Text(row, column) : "";
            if (before != after)
            {
                changes.Add(new CellChange(column, before, after));
            }
        }

        return changes;
    }

    private static string KeyOf(Table table, int row) => string.Join(Separator, table.Schema.PrimaryKey.Select(column => table.Text(row, column)));

    private static List<string> KeyParts(Table table, int row) =>
        [.. table.Schema.PrimaryKey.Select(column => table.Text(row, column)).Where(part => part.Length > 0)];
}
