namespace Cellcast.World;

/// <summary>Finds the valid name nearest to a mistyped one, by the number of letters to insert, delete, replace or swap.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest letter edits, or <see langword="null"/> when none is near enough to be what was meant.</summary>
    /// <param name="name">What was written; upper and lower case count as a third of an edit.</param>
    /// <param name="candidates">The valid names. Of equally near ones the first in ordinal order is given, so that the answer does not depend on their order.</param>
    /// <returns>The nearest candidate within a third of the letters of the name (at least two edits), or one that the name abbreviates.</returns>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        string? best = null;
        var bestDistance = Math.Max(2, name.Length / 3) + 0.5;
        string? abbreviated = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Length == 0)
            {
                continue;
            }

            if (name.Length >= 3 && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (abbreviated is null || IsBefore(candidate, abbreviated)))
            {
                abbreviated = candidate;
            }

            // A short name is not "near" to anything that shares none of its letters.
            if (Math.Abs(candidate.Length - name.Length) > bestDistance)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance >= Math.Max(name.Length, candidate.Length))
            {
                continue;
            }

            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best ?? abbreviated;
    }

    private static bool IsBefore(string candidate, string other) =>
        candidate.Length < other.Length || (candidate.Length == other.Length && string.CompareOrdinal(candidate, other) < 0);

    /// <summary>Edit distance with swaps of neighbours counted once (optimal string alignment); a change of case costs a third.</summary>
    private static double Distance(string a, string b)
    {
        var before = new double[b.Length + 1];
        var previous = new double[b.Length + 1];
        var current = new double[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + Replacement(a[i - 1], b[j - 1]);
                var distance = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                current[j] = distance;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    private static double Replacement(char a, char b)
    {
        const double CaseOnly = 1.0 / 3.0;
        if (a == b)
        {
            return 0;
        }

        return char.ToUpperInvariant(a) == char.ToUpperInvariant(b) ? CaseOnly : 1;
    }
}
