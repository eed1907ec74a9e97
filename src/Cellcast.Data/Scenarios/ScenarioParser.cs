using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Scenarios;

/// <summary>Turns the text of a scenario file into a scenario, or into the list of everything that is wrong with it.</summary>
public static class ScenarioParser
{
    private static readonly string[] TopFields =
        ["name", "title", "description", "base", "outlook", "overrides", "instruments", "seed", "notes"];

    private static readonly string[] OverrideFields = ["set", "region", "years", "value", "factor", "path", "unit", "note"];

    private static readonly string[] ChangeFields = ["value", "factor", "path"];

    /// <summary>Reads one scenario by itself; its base is named, not followed.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">YAML text of at most 262,144 characters.</param>
    /// <param name="vocabulary">The names that may be used.</param>
    /// <exception cref="ScenarioException">Something is wrong; the exception names everything.</exception>
    public static Scenario Parse(string file, string text, ScenarioVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var problems = new List<ScenarioProblem>();
        var root = YamlTree.Read(file, text, problems);
        var scenario = root is null ? null : Read(file, root, vocabulary, problems);
        return problems.Count == 0 && scenario is not null
            ? scenario
            : throw new ScenarioException([.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static Scenario Read(string file, YamlElement root, ScenarioVocabulary vocabulary, List<ScenarioProblem> problems)
    {
        var fields = ScenarioFields.Of(file, "", root, TopFields, problems);
        var name = root.Kind == YamlKind.Mapping ? fields.Required("name", "a short name of the scenario") : "";
        if (name.Length > 0 && !IsName(name))
        {
            fields.Report("name", $"'{name}'", "lower-case letters, digits and hyphens");
        }

        return new Scenario(
            name,
            fields.Text("title") ?? "",
            fields.Text("description") ?? "",
            fields.Text("base"),
            fields.Name("outlook", vocabulary.Outlooks, "a demand outlook"),
            ReadOverrides(file, fields, vocabulary, problems),
            InstrumentParser.ReadAll(file, fields, vocabulary, problems),
            fields.Whole("seed", 0, "a whole number from 0"),
            fields.Text("notes") ?? "");
    }

    private static bool IsName(string name) => name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static List<ScenarioOverride> ReadOverrides(
        string file, ScenarioFields top, ScenarioVocabulary vocabulary, List<ScenarioProblem> problems)
    {
        var overrides = new List<ScenarioOverride>();
        var items = top.List("overrides");
        for (var index = 0; index < items.Count; index++)
        {
            var fields = ScenarioFields.Of(file, $"overrides[{index + 1}]", items[index], OverrideFields, problems);
            if (items[index].Kind == YamlKind.Mapping && ReadOverride(fields, vocabulary) is { } read)
            {
                overrides.Add(read);
            }
        }

        return overrides;
    }

    private static ScenarioOverride? ReadOverride(ScenarioFields fields, ScenarioVocabulary vocabulary)
    {
        var input = ReadInput(fields, vocabulary);
        var region = fields.Name("region", vocabulary.Regions, "a region", vocabulary.OtherRegions);
        var years = ReadYears(fields);
        var written = Array.FindAll(ChangeFields, fields.Has);
        if (written.Length != 1)
        {
            fields.Report("", written.Length == 0 ? "no change" : string.Join(" and ", written), "one of value, factor, path");
            return null;
        }

        var (change, amounts, unit) = written[0] switch
        {
            "value" => ReadValue(fields),
            "factor" => ReadFactor(fields),
            _ => ReadPath(fields, years),
        };
        CheckUnit(fields, input, unit, vocabulary);
        return new(input, region, years.From, years.To, change, amounts, unit, fields.Text("note") ?? "");
    }

    private static string ReadInput(ScenarioFields fields, ScenarioVocabulary vocabulary)
    {
        var input = fields.Required("set", "an input: parameter, parameter.subject or a lever");
        var mark = input.AsSpan().IndexOfAny('@', ':', '=');
        if (mark >= 0)
        {
            fields.Report("set", $"'{input}'", "the name alone; region, years and value are fields of their own");
        }
        else if (input.Length > 0 && vocabulary.Inputs.Count > 0 && !vocabulary.Inputs.ContainsKey(input))
        {
            fields.Report("set", $"'{input}'", "an input of the data package: parameter, parameter.subject or a lever", NearestName.Of(input, vocabulary.Inputs.Keys));
        }

        return input;
    }

    private static YearRange ReadYears(ScenarioFields fields)
    {
        if (fields.Text("years") is not { } text)
        {
            return default;
        }

        if (!YearRange.TryParse(text, out var years))
        {
            fields.Report("years", $"'{text}'", "2026, 2026..2030, 2026.. or ..2030");
        }

        return years;
    }

    private static (OverrideChange Change, IReadOnlyList<DatedAmount> Amounts, string? Unit) ReadValue(ScenarioFields fields)
    {
        var unit = ReadUnit(fields, "unit", fields.Text("unit"));
        if (fields.Text("value") is not { } text)
        {
            return (OverrideChange.Value, [], unit);
        }

        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var (number, own) = blank < 0 ? (text, null) : (text[..blank], text[(blank + 1)..].Trim());
        if (!ScenarioFields.TryNumber(number, out var amount))
        {
            fields.Report("value", $"'{text}'", "a number, or a number and its unit as in 15 USD/kg");
        }

        if (own is not null && unit is not null)
        {
            fields.Report("unit", "a unit beside the one in value", "the unit once");
        }

        return (OverrideChange.Value, [new(null, amount)], ReadUnit(fields, "value", own) ?? unit);
    }

    private static (OverrideChange Change, IReadOnlyList<DatedAmount> Amounts, string? Unit) ReadFactor(ScenarioFields fields)
    {
        if (fields.Has("unit"))
        {
            fields.Report("unit", "a unit", "no unit beside a factor");
        }

        // A factor is written 1.2 here and x1.2 on the command line; both are read.
        var text = fields.Text("factor") ?? "";
        if (!ScenarioFields.TryNumber(text.StartsWith('x') ? text[1..] : text, out var factor) || factor < 0)
        {
            fields.Report("factor", $"'{text}'", "a number from 0, as in 1.2 for a fifth more");
        }

        return (OverrideChange.Factor, [new(null, factor)], null);
    }

    private static (OverrideChange Change, IReadOnlyList<DatedAmount> Amounts, string? Unit) ReadPath(ScenarioFields fields, YearRange years)
    {
        var unit = ReadUnit(fields, "unit", fields.Text("unit"));
        var place = fields.Place("path");
        var amounts = new SortedDictionary<int, double>();
        if (place.Kind != YamlKind.Mapping || place.Entries.Count == 0)
        {
            fields.Report("path", place.Describe(), "years with their values, as in {2026: 12, 2030: 20}");
        }

        foreach (var (key, value) in place.Entries)
        {
            var isYear = YearRange.TryYear(key.Text, out var year);
            if (!isYear || year < years.From || year > years.To)
            {
                fields.Report(key, "path", $"'{key.Text}'", isYear ? $"a year within {years}" : "a calendar year");
            }
            else if (value.Kind != YamlKind.Scalar || !ScenarioFields.TryNumber(value.Text, out var amount))
            {
                fields.Report(value, $"path.{year}", value.Describe(), "a number; the unit goes to the field unit");
            }
            else
            {
                amounts.Add(year, amount);
            }
        }

        return (OverrideChange.Path, [.. amounts.Select(amount => new DatedAmount(amount.Key, amount.Value))], unit);
    }

    private static string? ReadUnit(ScenarioFields fields, string field, string? text)
    {
        if (text is null || Unit.TryParse(text, out _, out var problem))
        {
            return text;
        }

        fields.Report(field, $"'{text}'", $"a unit ({problem.Message})", problem.Nearest);
        return null;
    }

    private static void CheckUnit(ScenarioFields fields, string input, string? unit, ScenarioVocabulary vocabulary)
    {
        if (unit is not null
            && vocabulary.Inputs.TryGetValue(input, out var own)
            && Unit.TryParse(unit, out var given, out _)
            && !given.IsCompatible(own))
        {
            fields.Report(fields.Has("unit") ? "unit" : "value", $"'{unit}'", $"a unit that converts to {own} ({input})");
        }
    }
}
