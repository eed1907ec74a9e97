namespace Cellcast.Data;

/// <summary>One column of a table: all its cells, in the order of the rows.</summary>
public abstract class Column
{
    private protected Column(FieldSchema field)
    {
        Field = field;
    }

    /// <summary>What the package says of the column.</summary>
    public FieldSchema Field { get; }

    /// <summary>The column's name.</summary>
    public string Name => Field.Name;

    /// <summary>What a cell may hold, for messages.</summary>
    internal abstract string Allowed { get; }

    /// <summary>Whether a cell is empty, or held something that could not be read.</summary>
    public abstract bool IsBlank(int row);

    /// <summary>A cell as text; numbers are written as briefly as they can be read back exactly, days as 2026-07-31.</summary>
    public abstract string TextAt(int row);

    /// <summary>A number that is the same for two cells of this type if, and only if, they hold the same.</summary>
    internal abstract long KeyAt(int row);

    /// <summary>Makes room for this many rows.</summary>
    internal abstract void Reserve(int rows);

    /// <summary>Reads a cell from the bytes of a file; <see langword="false"/> (and a blank cell) when it does not fit the type.</summary>
    internal abstract bool Append(byte[] buffer, int start, int length);

    /// <summary>Adds an empty cell.</summary>
    internal abstract void AppendBlank();

    /// <summary>Adds a cell of another column of the same type.</summary>
    internal abstract void AppendFrom(Column other, int row);

    /// <summary>Replaces a cell by that of another column of the same type.</summary>
    internal abstract void Replace(int row, Column other, int otherRow);

    /// <summary>An empty column of the type the field names.</summary>
    internal static Column For(FieldSchema field, TextPool pool) => field.Type switch
    {
        FieldType.Number => new NumberColumn(field),
        FieldType.WholeNumber => new IntegerColumn(field),
        FieldType.Date => new DateColumn(field),
        FieldType.Boolean => new BooleanColumn(field),
        _ => new TextColumn(field, pool),
    };
}
