using System.Globalization;

namespace Cellcast.Data;

/// <summary>A column of whole numbers, such as years.</summary>
public sealed class IntegerColumn : WholeColumn
{
    /// <summary>Stands for an empty cell in <see cref="Values"/>.</summary>
    public const int BlankValue = int.MinValue;

    internal IntegerColumn(FieldSchema field)
        : base(field)
    {
    }

    /// <summary>The number of a row, or <see langword="null"/> when blank.</summary>
    public int? this[int row] => IsBlank(row) ? null : Cells[row];

    /// <summary>The numbers, one per row; <see cref="BlankValue"/> where blank.</summary>
    public ReadOnlySpan<int> Values => Cells;

    internal override string Allowed => "a whole number";

    private protected override int Blank => BlankValue;

    /// <inheritdoc/>
    public override string TextAt(int row) => IsBlank(row) ? "" : Cells[row].ToString(CultureInfo.InvariantCulture);

    private protected override bool TryRead(byte[] buffer, int start, int length, out int value) =>
        NumberText.TryReadInteger(buffer.AsSpan(start, length), out value) && value != BlankValue;
}
