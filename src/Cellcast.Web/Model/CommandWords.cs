using System.Globalization;
using Cellcast.Web.Safety;

namespace Cellcast.Web.Model;

/// <summary>The words of a command, put together from the fields of a request. A field can be the value of an option, never an option itself.</summary>
internal sealed class CommandWords
{
    private const int Longest = 400;

    private readonly List<string> words;

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

    private static string Checked(string field, string value) => value.Length is > 0 and <= Longest && value[0] != '-' && value[0] != '[' && !value.Any(char.IsControl)
        ? value
        : throw ProblemException.BadInput(field, $"'{(value.Length > Longest ? value[..Longest] + "..." : value)}'", $"a name or number of 1 to {Longest} characters that does not begin with - or [");
}
