using System.Globalization;
using System.Text;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Scenarios;

/// <summary>Writes a scenario as YAML that <see cref="ScenarioParser"/> reads back to the same scenario.</summary>
public static class ScenarioWriter
{
    /// <summary>The YAML text, with LF line ends; fields that say nothing are left out.</summary>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var text = new StringBuilder();
        Field(text, "", "name", scenario.Name);
        Field(text, "", "title", scenario.Title);
        Field(text, "", "description", scenario.Description);
        Field(text, "", "base", scenario.Base);
        Field(text, "", "outlook", scenario.Outlook);
        List(text, "overrides", scenario.Overrides, WriteOverride);
        List(text, "instruments", scenario.Instruments, WriteInstrument);
        if (scenario.Seed is { } seed)
        {
            Line(text, "", "seed", Number(seed));
        }

        Field(text, "", "notes", scenario.Notes);
        return text.ToString();
    }

    private static void List<T>(StringBuilder text, string name, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        text.Append(name).Append(":\n");
        foreach (var item in items)
        {
            // Every field of an item is written with four blanks; the first one's become the list's dash.
            var start = text.Length;
            write(text, item);
            text[start + 2] = '-';
        }
    }

    private const string Indent = "    ";

    private static void WriteOverride(StringBuilder text, ScenarioOverride change)
    {
        Field(text, Indent, "set", change.Input);
        Field(text, Indent, "region", change.Region);
        if (change.FromYear is not null || change.ToYear is not null)
        {
            Line(text, Indent, "years", new YearRange(change.FromYear, change.ToYear).ToString());
        }

        switch (change.Change)
        {
            case OverrideChange.Value:
                Line(text, Indent, "value", Number(change.Amounts[0].Amount));
                break;
            case OverrideChange.Factor:
                Line(text, Indent, "factor", Number(change.Amounts[0].Amount));
                break;
            case OverrideChange.Path:
                Line(text, Indent, "path", $"{{{string.Join(", ", change.Amounts.Select(amount => $"{amount.Year}: {Number(amount.Amount)}"))}}}");
                break;
        }

        Field(text, Indent, "unit", change.Unit);
        Field(text, Indent, "note", change.Note);
    }

    private static void WriteInstrument(StringBuilder text, Instrument instrument)
    {
        Field(text, Indent, "id", instrument.Id);
        if (instrument.Enabled is { } enabled)
        {
            Line(text, Indent, "enabled", enabled ? "true" : "false");
        }

        if (instrument.IsAmendment)
        {
            WriteTerms(text, instrument);
            return;
        }

        Field(text, Indent, "jurisdiction", instrument.Jurisdiction);
        Field(text, Indent, "kind", instrument.Kind);
        Group(
            text,
            "target",
            ("product", Names(instrument.Target.Products)),
            ("stage", Names(instrument.Target.Stages)),
            ("chemistry", Names(instrument.Target.Chemistries)),
            ("application", Names(instrument.Target.Applications)),
            ("destination", Names(instrument.Target.Destinations)));
        Group(
            text,
            "origin",
            ("producer", Names(instrument.Origin.Producers)),
            ("owner", Names(instrument.Origin.Owners)),
            ("firm", Names(instrument.Origin.Firms)),
            ("inputs", Names(instrument.Origin.Inputs)));
        WriteTerms(text, instrument);
        var caps = instrument.Caps;
        Group(
            text,
            "caps",
            ("budget", Number(caps.BudgetMillionUsd)),
            ("volume", Number(caps.Volume)),
            ("volume_unit", caps.VolumeUnit is null ? null : Quoted(caps.VolumeUnit)),
            ("per_firm", Number(caps.PerFirmMillionUsd)),
            ("share_of_revenue", Number(caps.ShareOfRevenue)),
            ("allocation", caps.Allocation == CapAllocation.FirstCome ? null : Word(InstrumentParser.Allocations, caps.Allocation)));
        if (Names(instrument.Eligibility) is { } eligibility)
        {
            Line(text, Indent, "eligibility", eligibility);
        }

        Group(
            text,
            "stacking",
            ("adds_to", Names(instrument.Stacking.AddsTo)),
            ("replaces", Names(instrument.Stacking.Replaces)),
            ("excludes", Names(instrument.Stacking.Excludes)));
        Field(text, Indent, "legal_basis", instrument.LegalBasis);
        Field(text, Indent, "source", instrument.Source);
        Field(text, Indent, "confidence", instrument.Confidence);
        Line(text, Indent, "status", Word(InstrumentParser.Statuses, instrument.Status));
        if (instrument.Reach != InstrumentReach.Goods)
        {
            Line(text, Indent, "acts_on", Word(InstrumentParser.Reaches, instrument.Reach));
        }

        if (instrument.Event != KeyedEvent.Unstated)
        {
            Line(text, Indent, "event", Word(InstrumentParser.Events, instrument.Event));
        }

        if (instrument.ScheduleMeaning != ScheduleMeaning.Factor)
        {
            Line(text, Indent, "schedule_meaning", Word(InstrumentParser.Meanings, instrument.ScheduleMeaning));
        }
    }

    private static void WriteTerms(StringBuilder text, Instrument instrument)
    {
        Number(text, "rate", instrument.Rate);
        Field(text, Indent, "unit", instrument.Unit);
        Field(text, Indent, "start", instrument.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field(text, Indent, "end", instrument.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field(text, Indent, "schedule", ScheduleGrammar.Write(instrument.Schedule));
    }

    private static void Group(StringBuilder text, string name, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var written = new List<string>();
        foreach (var (field, value) in fields)
        {
            if (value is not null)
            {
                written.Add($"{field}: {value}");
            }
        }

        if (written.Count > 0)
        {
            Line(text, Indent, name, $"{{{string.Join(", ", written)}}}");
        }
    }

    private static string Word<T>(Dictionary<string, T> words, T value)
        where T : struct =>
        words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    private static string? Names(IReadOnlyList<string> names) => names.Count == 0 ? null : $"[{string.Join(", ", names.Select(Quoted))}]";

    private static void Number(StringBuilder text, string name, double? number)
    {
        if (number is { } value)
        {
            Line(text, Indent, name, Number(value));
        }
    }

    private static string? Number(double? number) => number is { } value ? Number(value) : null;

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static void Field(StringBuilder text, string indent, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line(text, indent, name, Quoted(value));
        }
    }

    private static void Line(StringBuilder text, string indent, string name, string value) =>
        text.Append(indent).Append(name).Append(": ").Append(value).Append('\n');

    /// <summary>A text as it can stand in YAML: bare where that is surely read back the same, otherwise in double quotes.</summary>
    private static string Quoted(string text)
    {
        var bare = text.Length > 0
            && char.IsAsciiLetter(text[0])
            && text[^1] != ' '
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '-' or '.' or '/' or '|' or '*');
        if (bare)
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || letter is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)letter:X4}",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
