namespace Cellcast.Data;

/// <summary>A column of yes and no.</summary>
public sealed class BooleanColumn : WholeColumn
{
    internal BooleanColumn(FieldSchema field)
        : base(field)
    {
    }

    /// <summary>The answer of a row, or <see langword="null"/> when blank.</summary>
    public bool? this[int row] => IsBlank(row) ? null : Cells[row] == 1;

    internal override string Allowed => "true or false";

    private protected override int Blank => -1;

    /// <inheritdoc/>
    public override string TextAt(int row) => this[row] switch { true => "true", false => "false", null => "" };

    private protected override bool TryRead(byte[] buffer, int start, int length, out int value)
    {
        var text = buffer.AsSpan(start, length);
        value = text.SequenceEqual("true"u8) ? 1 : text.SequenceEqual("false"u8) ? 0 : -1;
        return value >= 0;
    }
}
