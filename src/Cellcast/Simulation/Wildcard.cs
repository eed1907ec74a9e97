namespace Cellcast.Simulation;

/// <summary>Patterns in which a star stands for any text, also for none.</summary>
internal static class Wildcard
{
    /// <summary>Stands for any text.</summary>
    public const char Any = '*';

    /// <summary>
    /// Whether a text is what a pattern describes. Only the last star met is ever tried further on, because an earlier one could gain nothing by it: the time is at
    /// most the product of both lengths, however many stars there are.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="ignoresCase">Whether letters in either case are the same.</param>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoresCase = false)
    {
        var (p, t) = (0, 0);
        var (afterStar, resume) = (-1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == Any)
            {
                afterStar = ++p;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == text[t] || (ignoresCase && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t]))))
            {
                p++;
                t++;
            }
            else if (afterStar >= 0)
            {
                p = afterStar;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept(Any) < 0;
    }
}
