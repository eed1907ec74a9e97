namespace Cellcast.Simulation;

/// <summary>
/// Which variables of a run are wanted: names such as <c>Price|Cell|LFP</c>, in which <c>*</c> stands for anything within a level (<c>Price|Cell|*</c>). Case counts.
/// What is not wanted is not worked out where that saves time. Immutable; safe to share.
/// </summary>
public sealed class VariableSelection
{
    private const string AnyFirst = "*";

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> starts = new(StringComparer.Ordinal);

    // By their first level, or under the star where that has one itself: few patterns begin as a name does.
    private readonly Dictionary<string, string[][]> patterns = new(StringComparer.Ordinal);
    private readonly bool all;

    private VariableSelection() => all = true;

    private VariableSelection(IEnumerable<string> wanted)
    {
        var written = wanted.Distinct(StringComparer.Ordinal).ToLookup(name => name.Contains(Wildcard.Any, StringComparison.Ordinal));
        names.UnionWith(written[false]);
        foreach (var group in written[true].Select(name => name.Split(Variable.Separator)).GroupBy(levels => levels[0].Contains(Wildcard.Any, StringComparison.Ordinal) ? AnyFirst : levels[0]))
        {
            patterns.Add(group.Key, [.. group]);
        }

        foreach (var name in names)
        {
            // The name and everything it can be cut back to.
            for (var end = name.Length; end >= 0; end = end > 0 ? name.LastIndexOf(Variable.Separator, end - 1) : -1)
            {
                starts.Add(name[..end]);
            }
        }
    }

    /// <summary>Every variable a run has.</summary>
    public static VariableSelection All { get; } = new();

    /// <summary>The variables with these names; names that a run does not have are without effect.</summary>
    /// <param name="wanted">Names, with <c>*</c> for anything within a level.</param>
    public static VariableSelection Of(IEnumerable<string> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new(wanted);
    }

    /// <summary>Whether a variable is wanted.</summary>
    /// <param name="name">Its whole name.</param>
    public bool Includes(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return all || names.Contains(name) || Any(name, isWhole: true);
    }

    /// <summary>Whether a variable may be wanted whose name is the one given, or goes on after it with further levels.</summary>
    /// <param name="start">The first levels of names, whole: <c>Cost|Cell</c>.</param>
    public bool IncludesUnder(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return all || starts.Contains(start) || Any(start, isWhole: false);
    }

    private bool Any(string name, bool isWhole)
    {
        if (patterns.Count == 0)
        {
            return false;
        }

        var end = name.IndexOf(Variable.Separator, StringComparison.Ordinal);
        var first = end < 0 ? name.AsSpan() : name.AsSpan(0, end);
        return (patterns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out var own) && Any(own, name, isWhole))
            || (patterns.TryGetValue(AnyFirst, out var others) && Any(others, name, isWhole));
    }

    private static bool Any(string[][] patterns, string name, bool isWhole)
    {
        foreach (var pattern in patterns)
        {
            if (Begins(pattern, name, out var isAll) && (isAll || !isWhole))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the levels of a name, as far as it has any, are those of the pattern; and whether those are all the pattern has.
    private static bool Begins(string[] pattern, ReadOnlySpan<char> name, out bool isWhole)
    {
        isWhole = false;
        for (var level = 0; level < pattern.Length; level++)
        {
            var end = name.IndexOf(Variable.Separator);
            if (!Wildcard.Matches(pattern[level], end < 0 ? name : name[..end]))
            {
                return false;
            }

            if (end < 0)
            {
                isWhole = level == pattern.Length - 1;
                return true;
            }

            name = name[(end + 1)..];
        }

        return false;
    }
}
