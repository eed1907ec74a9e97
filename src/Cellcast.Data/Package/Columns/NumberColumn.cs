using System.Globalization;

namespace Cellcast.Data;

/// <summary>A column of finite numbers.</summary>
public sealed class NumberColumn : CellColumn<double>
{
    internal NumberColumn(FieldSchema field)
        : base(field)
    {
    }

    /// <summary>The number of a row, or <see langword="null"/> when blank.</summary>
    public double? this[int row] => IsBlank(row) ? null : Cells[row];

    /// <summary>The numbers, one per row; NaN where blank.</summary>
    public ReadOnlySpan<double> Values => Cells;

    internal override string Allowed => "a number with a decimal point";

    private protected override double Blank => double.NaN;

    /// <inheritdoc/>
    public override bool IsBlank(int row) => double.IsNaN(Cells[row]);

    /// <inheritdoc/>
    public override string TextAt(int row) => IsBlank(row) ? "" : Cells[row].ToString("R", CultureInfo.InvariantCulture);

    internal override long KeyAt(int row) => BitConverter.DoubleToInt64Bits(Cells[row]);

    private protected override bool TryRead(byte[] buffer, int start, int length, out double value) =>
        NumberText.TryRead(buffer.AsSpan(start, length), out value);
}
