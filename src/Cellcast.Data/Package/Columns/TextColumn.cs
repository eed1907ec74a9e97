namespace Cellcast.Data;

/// <summary>A column of text.</summary>
public sealed class TextColumn : WholeColumn
{
    internal TextColumn(FieldSchema field, TextPool pool)
        : base(field)
    {
        Pool = pool;
    }

    /// <summary>The text of a row; empty when blank.</summary>
    public string this[int row] => Pool[Cells[row]];

    /// <summary>Where the texts are kept.</summary>
    internal TextPool Pool { get; }

    /// <summary>The numbers of the texts, one per row.</summary>
    internal ReadOnlySpan<int> Ids => Cells;

    internal override string Allowed => "text";

    private protected override int Blank => Pool.Blank;

    /// <inheritdoc/>
    public override string TextAt(int row) => this[row];

    private protected override bool TryRead(byte[] buffer, int start, int length, out int value)
    {
        value = Pool.Add(buffer, start, length);
        return true;
    }
}
