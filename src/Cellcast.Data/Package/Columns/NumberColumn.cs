using System.Globalization;

namespace Cellcast.Data;

/// <summary>A column of finite numbers.</summary>
public sealed class NumberColumn : Column
{
    private double[] cells = [];
    private int count;

    internal NumberColumn(FieldSchema field)
        : base(field)
    {
    }

    /// <summary>The number of a row, or <see langword="null"/> when blank.</summary>
    public double? this[int row] => IsBlank(row) ? null : cells[row];

    /// <summary>The numbers, one per row; NaN where blank.</summary>
    public ReadOnlySpan<double> Values => new(cells, 0, count);

    internal override string Allowed => "a number with a decimal point";

    /// <inheritdoc/>
    public override bool IsBlank(int row) => double.IsNaN(cells[row]);

    /// <inheritdoc/>
    public override string TextAt(int row) => IsBlank(row) ? "" : cells[row].ToString("R", CultureInfo.InvariantCulture);

    internal override long KeyAt(int row) => BitConverter.DoubleToInt64Bits(cells[row]);

    internal override void Reserve(int rows)
    {
        if (rows > cells.Length)
        {
            var larger = new double[rows];
            Array.Copy(cells, larger, count);
            cells = larger;
        }
    }

    internal override bool Append(byte[] buffer, int start, int length)
    {
        var value = double.NaN;
        var readable = length == 0 || NumberText.TryRead(buffer.AsSpan(start, length), out value);
        Add(readable ? value : double.NaN);
        return readable;
    }

    internal override void AppendBlank() => Add(double.NaN);

    internal override void AppendFrom(Column other, int row) => Add(((NumberColumn)other).cells[row]);

    internal override void Replace(int row, Column other, int otherRow) => cells[row] = ((NumberColumn)other).cells[otherRow];

    private void Add(double value)
    {
        if (count == cells.Length)
        {
            Reserve(Math.Max(4, count * 2));
        }

        cells[count++] = value;
    }
}
