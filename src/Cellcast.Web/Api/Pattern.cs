using Cellcast.Web.Safety;

namespace Cellcast.Web.Api;

/// <summary>Patterns of variables as the API takes them: those of the command line, and <c>+</c> for the sum over a level.</summary>
internal static class Pattern
{
    /// <summary>Stands for the sum over a level.</summary>
    public const string Sum = "+";

    private const int Longest = 200, MostStars = 2;

    /// <summary>The pattern, with its limits checked: what many stars in one level cost to match grows without bound.</summary>
    /// <exception cref="ProblemException">It is too long or has too many stars.</exception>
    public static string Checked(string path, string pattern)
    {
        if (pattern.Length is 0 or > Longest || pattern.Split('|').Any(level => level.Count(letter => letter == '*') > MostStars))
        {
            throw ProblemException.BadInput(path, $"'{(pattern.Length > Longest ? pattern[..Longest] + "..." : pattern)}'", $"a variable or pattern of at most {Longest} characters, with at most {MostStars} stars in a level");
        }

        return pattern;
    }

    /// <summary>The pattern without sums: each is anything within its level.</summary>
    public static string Opened(string pattern) => string.Join('|', pattern.Split('|').Select(level => level.Trim() == Sum ? "*" : level.Trim()));
}
