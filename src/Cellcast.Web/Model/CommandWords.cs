using System.Globalization;
using System.Text.RegularExpressions;
using Cellcast.Web.Messages;
using Cellcast.Web.Safety;

namespace Cellcast.Web.Model;

/// <summary>The words of a command, put together from the fields of a request. A field can be the value of an option, never an option itself.</summary>
internal sealed partial class CommandWords
{
    private const int Longest = 400;
    private const int MostMilliseconds = 1000;

    private readonly List<string> words;
    private readonly List<(string Option, string Field, string Value)> given = [];

    private CommandWords(IEnumerable<string> command) => words = [.. command];

    /// <summary>The words.</summary>
    public IReadOnlyList<string> All => words;

    /// <summary>Starts with the command.</summary>
    public static CommandWords Of(params IReadOnlyList<string> command) => new(command);

    /// <summary>Adds a value that stands by itself, where there is one.</summary>
    public CommandWords And(string field, string? value)
    {
        if (value is not null)
        {
            words.Add(Checked(field, value));
            given.Add(("", field, value));
        }

        return this;
    }

    /// <summary>Adds an option with its value, where there is one.</summary>
    public CommandWords With(string option, string field, string? value)
    {
        if (value is not null)
        {
            words.Add(option);
            words.Add(Checked(field, value));
            given.Add((option, field, value));
        }

        return this;
    }

    /// <summary>Adds an option with several names, where there are any.</summary>
    public CommandWords With(string option, string field, IReadOnlyList<string>? values)
    {
        if (values is null)
        {
            return this;
        }

        foreach (var (index, value) in values.Index())
        {
            if (Checked($"{field}[{index}]", value).Contains(',', StringComparison.Ordinal))
            {
                throw ProblemException.BadInput($"{field}[{index}]", $"'{value}'", "one name, without commas");
            }
        }

        words.Add(option);
        words.Add(string.Join(',', values));
        given.AddRange(values.Index().Select(value => (option, $"{field}[{value.Index}]", value.Item)));
        return this;
    }

    /// <summary>Adds an option with a number, where there is one.</summary>
    public CommandWords With(string option, string field, double? value) => With(option, field, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds an option without value, where it is wanted.</summary>
    public CommandWords When(string option, bool wanted)
    {
        if (wanted)
        {
            words.Add(option);
        }

        return this;
    }

    /// <summary>A problem in the words of the command line, in those of the request: the field, what stands there, the nearest name.</summary>
    /// <param name="text">The problem, a sentence that may begin with an option and name what was found and what is near in quotes.</param>
    public ProblemPart Part(string text)
    {
        var quoted = Quoted().Matches(text).Select(match => match.Groups["name"].Value).ToList();
        var nearest = text.Contains("did you mean", StringComparison.Ordinal) ? quoted.LastOrDefault() : null;
        var option = text.StartsWith("--", StringComparison.Ordinal) && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? text[..end] : null;
        var about = given.FirstOrDefault(each => option is not null && each.Option == option && (quoted.Count == 0 || quoted.Contains(each.Value)));
        about = about.Field is not null ? about : given.FirstOrDefault(each => option is not null ? each.Option == option : quoted.Contains(each.Value));
        if (about.Field is null)
        {
            return ProblemPart.Of(text) with { Nearest = nearest };
        }

        var said = option is null ? $"{about.Field}: {text}" : about.Field + text[option.Length..];
        return new(about.Field, $"'{about.Value}'", "", nearest, null, null, said);
    }

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Quoted();

    private static string Checked(string field, string value) => value.Length is > 0 and <= Longest && value[0] != '-' && value[0] != '[' && !value.Any(char.IsControl)
        ? value
        : throw ProblemException.BadInput(field, $"'{(value.Length > Longest ? value[..Longest] + "..." : value)}'", $"a name or number of 1 to {Longest} characters that does not begin with - or [");
}
