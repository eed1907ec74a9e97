using System.Globalization;

namespace Cellcast.Data;

/// <summary>A column of days.</summary>
public sealed class DateColumn : WholeColumn
{
    internal DateColumn(FieldSchema field)
        : base(field)
    {
    }

    /// <summary>The day of a row, or <see langword="null"/> when blank.</summary>
    public DateOnly? this[int row] => IsBlank(row) ? null : DateOnly.FromDayNumber(Cells[row]);

    internal override string Allowed => "a day as 2026-07-31";

    private protected override int Blank => -1;

    /// <inheritdoc/>
    public override string TextAt(int row) => this[row]?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private protected override bool TryRead(byte[] buffer, int start, int length, out int value)
    {
        const string Form = "yyyy-MM-dd";
        Span<char> text = stackalloc char[Form.Length];
        value = -1;
        if (length != Form.Length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            text[i] = (char)buffer[start + i];
        }

        if (!DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        value = day.DayNumber;
        return true;
    }
}
