namespace Cellcast.Simulation;

/// <summary>
/// Which variables of a run are wanted: names such as <c>Price|Cell|LFP</c>, in which <c>*</c> stands for anything within a level (<c>Price|Cell|*</c>). Case counts.
/// What is not wanted is not worked out where that saves time. Immutable; safe to share.
/// </summary>
public sealed class VariableSelection
{
    private const char Any = '*';

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly string[][] patterns = [];
    private readonly string[][] levels = [];
    private readonly bool all;

    private VariableSelection() => all = true;

    private VariableSelection(IEnumerable<string> wanted)
    {
        var written = wanted.ToList();
        names.UnionWith(written.Where(name => !name.Contains(Any, StringComparison.Ordinal)));
        levels = [.. written.Select(name => name.Split(Variable.Separator))];
        patterns = [.. levels.Where(name => name.Any(level => level.Contains(Any, StringComparison.Ordinal)))];
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
        if (all || names.Contains(name))
        {
            return true;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Length == name.AsSpan().Count(Variable.Separator) + 1 && Begins(pattern, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a variable may be wanted whose name is the one given, or goes on after it with further levels.</summary>
    /// <param name="start">The first levels of names, whole: <c>Cost|Cell</c>.</param>
    public bool IncludesUnder(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        foreach (var wanted in levels)
        {
            if (Begins(wanted, start))
            {
                return true;
            }
        }

        return all;
    }

    // Whether the levels of a name, as far as it has any, are those of the pattern.
    private static bool Begins(string[] pattern, string name)
    {
        var level = 0;
        foreach (var range in name.AsSpan().Split(Variable.Separator))
        {
            if (level == pattern.Length || !Matches(pattern[level], name.AsSpan(range)))
            {
                return false;
            }

            level++;
        }

        return true;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var star = pattern.IndexOf(Any);
        if (star < 0)
        {
            return pattern.SequenceEqual(text);
        }

        if (!text.StartsWith(pattern[..star], StringComparison.Ordinal))
        {
            return false;
        }

        // What follows the star may begin anywhere in what is left.
        var rest = pattern[(star + 1)..];
        var left = text[star..];
        for (var skipped = 0; skipped <= left.Length; skipped++)
        {
            if (Matches(rest, left[skipped..]))
            {
                return true;
            }
        }

        return false;
    }
}
