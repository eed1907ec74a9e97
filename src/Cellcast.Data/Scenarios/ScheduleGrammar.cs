using System.Globalization;
using Cellcast.Policy;

namespace Cellcast.Data.Scenarios;

/// <summary>
/// The schedule of an instrument as text: segments joined by <c>;</c>, each <c>years:value</c> with years <c>2030</c>,
/// <c>2026-2029</c>, <c>2030+</c> or <c>-2030</c> (policy notes 1.1).
/// </summary>
internal static class ScheduleGrammar
{
    public const string Allowed = "years:value segments joined by ';', in order of year and without overlap, for example 2023-2029:1;2030:0.75;2031+:0";

    /// <summary>Reads a schedule; false where a segment is malformed, out of order or overlaps the one before it.</summary>
    public static bool TryParse(string text, out IReadOnlyList<ScheduleStep> steps)
    {
        var read = new List<ScheduleStep>();
        steps = read;
        foreach (var segment in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = segment.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0
                || !TryYears(segment[..colon].Trim(), out var from, out var to)
                || !ScenarioFields.TryNumber(segment[(colon + 1)..].Trim(), out var value)
                || (read.Count > 0 && !Follows(read[^1], from)))
            {
                return false;
            }

            read.Add(new(from, to, value));
        }

        return read.Count > 0;
    }

    /// <summary>The text of a schedule.</summary>
    public static string Write(IReadOnlyList<ScheduleStep> steps) => string.Join(';', steps.Select(Write));

    private static string Write(ScheduleStep step)
    {
        var years = (step.FromYear, step.ToYear) switch
        {
            ({ } from, null) => $"{from}+",
            (null, { } to) => $"-{to}",
            var (from, to) when from == to => $"{from}",
            var (from, to) => $"{from}-{to}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{years}:{step.Value:R}");
    }

    private static bool Follows(ScheduleStep before, int? from) => before.ToYear is { } last && from is { } first && first > last;

    private static bool TryYears(string text, out int? from, out int? to)
    {
        from = to = null;
        if (text.EndsWith('+'))
        {
            return TryYear(text[..^1], out from);
        }

        if (text.StartsWith('-'))
        {
            return TryYear(text[1..], out to);
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            var read = TryYear(text, out from);
            to = from;
            return read;
        }

        return TryYear(text[..dash], out from) && TryYear(text[(dash + 1)..], out to) && from <= to;
    }

    private static bool TryYear(string text, out int? year)
    {
        var read = YearRange.TryYear(text, out var number);
        year = read ? number : null;
        return read;
    }
}
