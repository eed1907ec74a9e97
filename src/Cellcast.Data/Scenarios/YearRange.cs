using System.Globalization;

namespace Cellcast.Data.Scenarios;

/// <summary>Calendar years as scenarios write them: <c>2026</c>, <c>2026..2030</c>, <c>2026..</c> or <c>..2030</c>.</summary>
internal readonly record struct YearRange(int? From, int? To)
{
    /// <summary>Earliest and latest year that can be meant; outside of them is a slip of the finger.</summary>
    public const int Earliest = 1900;

    /// <inheritdoc cref="Earliest"/>
    public const int Latest = 2200;

    private const string Dots = "..";

    public static bool TryParse(string text, out YearRange range)
    {
        range = default;
        var dots = text.IndexOf(Dots, StringComparison.Ordinal);
        if (dots < 0)
        {
            var single = TryYear(text, out var year);
            range = new(year, year);
            return single;
        }

        var (first, last) = (text[..dots].Trim(), text[(dots + Dots.Length)..].Trim());
        int? from = null, to = null;
        if (first.Length > 0)
        {
            if (!TryYear(first, out var year))
            {
                return false;
            }

            from = year;
        }

        if (last.Length > 0)
        {
            if (!TryYear(last, out var year))
            {
                return false;
            }

            to = year;
        }

        range = new(from, to);
        return (from is not null || to is not null) && !(from > to);
    }

    public static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= Earliest and <= Latest;

    public override string ToString() => From == To ? $"{From}" : $"{From}{Dots}{To}";
}
