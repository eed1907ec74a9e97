using System.Globalization;
using Cellcast.World;

namespace Cellcast.Data.Scenarios;

/// <summary>The fields of one mapping of a scenario: reads each with its type, and collects what is wrong with them.</summary>
internal sealed class ScenarioFields
{
    private readonly string file;
    private readonly string path;
    private readonly YamlElement mapping;
    private readonly List<ScenarioProblem> problems;
    private readonly Dictionary<string, YamlElement> values = [];

    private ScenarioFields(string file, string path, YamlElement mapping, List<ScenarioProblem> problems)
    {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
        this.problems = problems;
    }

    /// <summary>The fields of an element, which must be a mapping with no other names than <paramref name="allowed"/>.</summary>
    public static ScenarioFields Of(string file, string path, YamlElement element, string[] allowed, List<ScenarioProblem> problems)
    {
        var fields = new ScenarioFields(file, path, element, problems);
        if (element.Kind != YamlKind.Mapping)
        {
            fields.Report(element, "", element.Describe(), $"fields: {string.Join(", ", allowed)}");
            return fields;
        }

        foreach (var (key, value) in element.Entries)
        {
            if (!allowed.Contains(key.Text))
            {
                fields.Report(key, key.Text, $"the field '{key.Text}'", string.Join(", ", allowed), NearestName.Of(key.Text, allowed));
            }
            else if (value.Kind != YamlKind.Scalar || value.Text.Length > 0)
            {
                fields.values.Add(key.Text, value);
            }
        }

        return fields;
    }

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The place of a field for messages about it: its value, or the whole mapping where it is missing.</summary>
    public YamlElement Place(string name) => values.GetValueOrDefault(name, mapping);

    public YamlElement? Element(string name) => values.GetValueOrDefault(name);

    public void Report(YamlElement place, string name, string found, string allowed, string? nearest = null) =>
        problems.Add(new(file, place.Line, place.Column, PathOf(name), found, allowed, nearest));

    public void Report(string name, string found, string allowed, string? nearest = null) =>
        Report(Place(name), name, found, allowed, nearest);

    public string PathOf(string name) => path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}";

    /// <summary>Text of a field; null when it is missing or is no text.</summary>
    public string? Text(string name)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return null;
        }

        if (value.Kind == YamlKind.Scalar)
        {
            return value.Text.Trim();
        }

        Report(name, value.Describe(), "text");
        return null;
    }

    /// <summary>Text of a field that must be there; empty, with a problem, when it is not.</summary>
    public string Required(string name, string what)
    {
        if (!Has(name))
        {
            Report(mapping, name, "nothing", what);
        }

        return Text(name) ?? "";
    }

    /// <summary>A name of a list; null when missing or, with a problem, when it is none of them.</summary>
    public string? Name(string name, IReadOnlyCollection<string> allowed, string what, IReadOnlyDictionary<string, string>? others = null) =>
        Text(name) is { } text ? Checked(Place(name), name, text, allowed, what, others) : null;

    /// <summary>A list of names, or a single one; empty when missing.</summary>
    public IReadOnlyList<string> Names(string name, IReadOnlyCollection<string> allowed, string what, IReadOnlyDictionary<string, string>? others = null)
    {
        var names = new List<string>();
        foreach (var (item, field) in ItemsOrOne(name))
        {
            if (item.Kind != YamlKind.Scalar)
            {
                Report(item, field, item.Describe(), what);
            }
            else if (Checked(item, field, item.Text.Trim(), allowed, what, others) is { } text)
            {
                names.Add(text);
            }
        }

        return names;
    }

    /// <summary>Items of a field that must be a list; none when it is missing.</summary>
    public IReadOnlyList<YamlElement> List(string name)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return [];
        }

        if (value.Kind == YamlKind.List)
        {
            return value.Items;
        }

        Report(name, value.Describe(), "a list (lines that start with '- ')");
        return [];
    }

    public double? Number(string name, double low, double high, string what)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (TryNumber(text, out var number) && number >= low && number <= high)
        {
            return number;
        }

        Report(name, $"'{text}'", what);
        return null;
    }

    public long? Whole(string name, long low, string what)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low)
        {
            return number;
        }

        Report(name, $"'{text}'", what);
        return null;
    }

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Report(name, $"'{text}'", "a date as in 2026-03-01");
        return null;
    }

    /// <summary>A decimal number with a period; no other writing of one.</summary>
    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private string? Checked(YamlElement place, string field, string text, IReadOnlyCollection<string> allowed, string what, IReadOnlyDictionary<string, string>? others)
    {
        if (allowed.Count == 0 || allowed.Contains(text))
        {
            return text;
        }

        if (others is not null && others.TryGetValue(text, out var meant))
        {
            return meant;
        }

        // Lists of up to this many names are told in full; longer ones by what they are and the nearest name.
        const int MostNamesShown = 15;
        var choices = allowed.Count <= MostNamesShown ? $"{what}: {string.Join(", ", allowed)}" : what;
        Report(place, field, $"'{text}'", choices, NearestName.Of(text, others is null ? allowed : allowed.Concat(others.Keys)));
        return null;
    }

    private IEnumerable<(YamlElement Item, string Field)> ItemsOrOne(string name)
    {
        if (!values.TryGetValue(name, out var value))
        {
            yield break;
        }

        if (value.Kind != YamlKind.List)
        {
            yield return (value, name);
            yield break;
        }

        for (var index = 0; index < value.Items.Count; index++)
        {
            yield return (value.Items[index], $"{name}[{index + 1}]");
        }
    }
}
