namespace Cellcast.Data;

/// <summary>A column whose cells are kept as whole numbers: numbers of texts, years, days, answers.</summary>
/// <remarks>Not generic over the type of its cells: precompiled code of generic collections of numbers is not to be had, and the first load is what counts.</remarks>
public abstract class WholeColumn : Column
{
    private int[] cells = [];
    private int count;

    private protected WholeColumn(FieldSchema field)
        : base(field)
    {
    }

    /// <summary>The number that stands for an empty cell.</summary>
    private protected abstract int Blank { get; }

    /// <summary>The cells, one per row.</summary>
    private protected ReadOnlySpan<int> Cells => new(cells, 0, count);

    /// <inheritdoc/>
    public sealed override bool IsBlank(int row) => cells[row] == Blank;

    internal sealed override void Reserve(int rows)
    {
        if (rows > cells.Length)
        {
            var larger = new int[rows];
            Array.Copy(cells, larger, count);
            cells = larger;
        }
    }

    internal sealed override bool Append(byte[] buffer, int start, int length)
    {
        var value = Blank;
        var readable = length == 0 || TryRead(buffer, start, length, out value);
        Add(readable ? value : Blank);
        return readable;
    }

    internal sealed override void AppendBlank() => Add(Blank);

    internal sealed override void AppendFrom(Column other, int row) => Add(((WholeColumn)other).cells[row]);

    internal sealed override void Replace(int row, Column other, int otherRow) => cells[row] = ((WholeColumn)other).cells[otherRow];

    internal sealed override long KeyAt(int row) => cells[row];

    private protected abstract bool TryRead(byte[] buffer, int start, int length, out int value);

    private void Add(int value)
    {
        if (count == cells.Length)
        {
            Reserve(Math.Max(4, count * 2));
        }

        cells[count++] = value;
    }
}
