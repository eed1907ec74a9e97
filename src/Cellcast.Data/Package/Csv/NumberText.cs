using System.Globalization;

namespace Cellcast.Data;

/// <summary>Reads numbers from UTF-8 text: digits with an optional sign, decimal point and exponent; nothing else.</summary>
internal static class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // Powers of ten that a double holds exactly. A mantissa below 2^53 divided by one of them is correctly rounded (Clinger 1990).
    private static ReadOnlySpan<double> ExactPowers =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Reads a finite number; the whole text must be one.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        const int MostDigits = 15;
        var negative = text.Length > 0 && text[0] == '-';
        var i = negative ? 1 : 0;
        long mantissa = 0;
        var digits = 0;
        var decimals = -1;
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (text[i] == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return TryReadSlowly(text, out value);
            }
        }

        if (digits is 0 or > MostDigits || text[^1] == '.')
        {
            return TryReadSlowly(text, out value);
        }

        value = decimals > 0 ? mantissa / ExactPowers[decimals] : mantissa;
        value = negative ? -value : value;
        return true;
    }

    /// <summary>Reads a whole number within the range of <see cref="int"/>.</summary>
    public static bool TryReadInteger(ReadOnlySpan<byte> text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryReadSlowly(ReadOnlySpan<byte> text, out double value)
    {
        // A point needs a digit on both sides, as JSON has it; .NET alone would take "5." and ".5".
        value = 0;
        var point = text.IndexOf((byte)'.');
        return (point < 0 || (point > 0 && char.IsAsciiDigit((char)text[point - 1]) && point + 1 < text.Length && char.IsAsciiDigit((char)text[point + 1])))
            && double.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }
}
