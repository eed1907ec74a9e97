namespace Cellcast.Data;

/// <summary>Finds rows by the values of some columns: an open hash table of row numbers, which asks for no memory per row.</summary>
internal sealed class KeyIndex
{
    private readonly Column[] columns;
    private readonly int[] rows;

    /// <summary>An empty index over the primary key of a table; rows are put in with <see cref="AddOrFind"/>.</summary>
    public KeyIndex(Table table)
        : this([.. table.Schema.PrimaryKey.Where(table.Has).Select(name => table[name])], table.RowCount)
    {
    }

    /// <summary>An empty index over some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rowCount">How many rows will be put in at most.</param>
    public KeyIndex(IReadOnlyList<Column> columns, int rowCount)
    {
        this.columns = [.. columns];
        // At most half full, so that searches stay short.
        rows = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, rowCount * 2))];
        Array.Fill(rows, -1);
    }

    /// <summary>Puts a row in; when one with the same key is there already, gives that one back and leaves it in place, otherwise -1.</summary>
    public int AddOrFind(int row)
    {
        var slot = SlotOf(columns, row);
        if (rows[slot] >= 0)
        {
            return rows[slot];
        }

        rows[slot] = row;
        return -1;
    }

    /// <summary>The row with the key that a row of another table of the same schema has; -1 when there is none.</summary>
    public int Find(Table other, int otherRow) => rows[SlotOf([.. columns.Select(column => other[column.Name])], otherRow)];

    /// <summary>The key's values that are not blank, in parentheses.</summary>
    public string Describe(int row) =>
        "(" + string.Join(", ", columns.Where(column => !column.IsBlank(row)).Select(column => column.TextAt(row))) + ")";

    private int SlotOf(Column[] keyColumns, int row)
    {
        // Constant as in TextPool: spreads the bits upwards.
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        ulong hash = 0;
        foreach (var column in keyColumns)
        {
            hash = System.Numerics.BitOperations.RotateLeft(hash ^ (ulong)column.KeyAt(row), 29) * Multiplier;
        }

        var mask = rows.Length - 1;
        var slot = (int)(hash >> 40) & mask;
        while (rows[slot] >= 0 && !SameKey(rows[slot], keyColumns, row))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private bool SameKey(int ours, Column[] keyColumns, int row)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].KeyAt(ours) != keyColumns[i].KeyAt(row))
            {
                return false;
            }
        }

        return true;
    }
}
