namespace Cellcast.Data;

/// <summary>A column whose cells are values of one type, kept side by side.</summary>
public abstract class CellColumn<T> : Column
    where T : struct
{
    private readonly List<T> cells = [];

    private protected CellColumn(FieldSchema field)
        : base(field)
    {
    }

    /// <summary>The value that stands for an empty cell.</summary>
    private protected abstract T Blank { get; }

    /// <summary>The cells, one per row.</summary>
    private protected ReadOnlySpan<T> Cells => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cells);

    internal sealed override bool Append(byte[] buffer, int start, int length)
    {
        if (length == 0)
        {
            cells.Add(Blank);
            return true;
        }

        var readable = TryRead(buffer, start, length, out var value);
        cells.Add(readable ? value : Blank);
        return readable;
    }

    internal sealed override void AppendBlank() => cells.Add(Blank);

    internal sealed override void AppendFrom(Column other, int row) => cells.Add(((CellColumn<T>)other).cells[row]);

    internal sealed override void Replace(int row, Column other, int otherRow) => cells[row] = ((CellColumn<T>)other).cells[otherRow];

    private protected abstract bool TryRead(byte[] buffer, int start, int length, out T value);
}
