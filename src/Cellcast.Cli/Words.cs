using System.Buffers;
using System.Globalization;
using Cellcast.Data.Names;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Cli;

/// <summary>Reads the words of a command line into values, and collects a sentence for each that cannot be read.</summary>
internal sealed class Words
{
    /// <summary>First year the model speaks of.</summary>
    public const int FirstYear = 2020;

    /// <summary>Last year the model speaks of.</summary>
    public const int LastYear = 2040;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    private readonly List<string> problems = [];

    /// <summary>Ends the reading.</summary>
    /// <exception cref="UsageException">Something could not be read; names everything.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw new UsageException(problems);
        }
    }

    /// <summary>Adds a problem found elsewhere.</summary>
    public void Add(string problem) => problems.Add(problem);

    /// <summary>A name by any of its names; the text itself, with a problem, when it is unknown.</summary>
    public string Name(NameIndex names, string text)
    {
        if (names.Find(text) is { } id)
        {
            return id;
        }

        problems.Add(names.Unknown(text));
        return text;
    }

    /// <summary>A scenario by name or file; null, with its problems, when it cannot be read.</summary>
    public Scenario? Scenario(ScenarioLibrary library, string name)
    {
        try
        {
            return library.Load(name).Scenario;
        }
        catch (ScenarioException unread)
        {
            problems.Add(unread.Message);
            return null;
        }
    }

    /// <summary>A year from 2020 to 2040.</summary>
    public int Year(string? text, string option, int otherwise)
    {
        if (text is null)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear)
        {
            return year;
        }

        problems.Add($"{option}: '{text}' is no year from {FirstYear} to {LastYear}");
        return otherwise;
    }

    /// <summary>Years: one, several with commas, or the first and the last with two points between (<c>2025..2035</c>); all where none is asked for.</summary>
    public IReadOnlyList<int> Years(string? text, string option)
    {
        const string Dots = "..";
        if (text is null)
        {
            return [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1)];
        }

        var years = new SortedSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var dots = part.IndexOf(Dots, StringComparison.Ordinal);
            var first = Year(dots < 0 ? part : part[..dots] is { Length: > 0 } start ? start : null, option, FirstYear);
            var last = dots < 0 ? first : Year(part[(dots + Dots.Length)..] is { Length: > 0 } end ? end : null, option, LastYear);
            if (last < first)
            {
                problems.Add($"{option}: {last} comes before {first}");
            }

            years.UnionWith(Enumerable.Range(first, Math.Max(1, last - first + 1)));
        }

        return [.. years];
    }

    /// <summary>A number above 0, with or without its unit: <c>30</c>, <c>30GWh</c>, <c>0.5 TWh/yr</c>.</summary>
    public double Quantity(string? text, string option, string unit, double otherwise)
    {
        if (text is null)
        {
            return otherwise;
        }

        var end = text.AsSpan().IndexOfAnyExcept(OfNumbers);
        var split = end < 0 ? text.Length : end;
        var (number, symbol) = (text[..split], text[split..].Trim());
        var wanted = Unit.Parse(unit);
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !(value > 0) || !double.IsFinite(value))
        {
            problems.Add($"{option}: '{text}' is no number above 0 in {unit}");
        }
        else if (symbol.Length == 0)
        {
            return value;
        }
        else if (!Unit.TryParse(symbol, out var given, out var problem))
        {
            problems.Add($"{option}: {problem.Message}");
        }
        else if (!given.IsCompatible(wanted))
        {
            problems.Add($"{option}: '{text}' is {given.Dimension}, expected {unit}");
        }
        else
        {
            return given.ConvertTo(wanted, value);
        }

        return otherwise;
    }

    /// <summary>A share above 0 and at most 1: <c>0.85</c> or <c>85%</c>.</summary>
    public double? Share(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        const double PerCent = 100;
        var percent = text.EndsWith('%');
        if (double.TryParse(percent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && (percent ? value / PerCent : value) is > 0 and <= 1 and var share)
        {
            return share;
        }

        problems.Add($"{option}: '{text}' is no share above 0 and at most 1 (0.85 or 85%)");
        return null;
    }

    /// <summary>A whole number from 0.</summary>
    public int Count(string? text, string option, int otherwise)
    {
        if (text is null)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        problems.Add($"{option}: '{text}' is no whole number from 0");
        return otherwise;
    }

    /// <summary>One of a few words.</summary>
    public T OneOf<T>(string? text, string option, T otherwise, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (text is null)
        {
            return otherwise;
        }

        var names = new List<string>();
        foreach (var (word, value) in words)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            names.Add(word);
        }

        var nearest = NearestName.Of(text, names);
        problems.Add($"{option}: unknown '{text}', allowed: {string.Join(", ", names)}{(nearest is null ? "" : $", did you mean '{nearest}'?")}");
        return otherwise;
    }
}
