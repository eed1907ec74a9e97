using System.Collections.Concurrent;
using Cellcast.Data.Policies;
using Cellcast.Data.Scenarios;
using Cellcast.Policy;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Lab;

/// <summary>
/// The levers of the scenario lab: from levers to scenarios and back. A lever is nothing but entries of a scenario file, so that whatever is set by levers
/// can be written as YAML, run on the command line and read back.
/// </summary>
public sealed class LabCatalogue
{
    /// <summary>The table the levers stand in.</summary>
    public const string TableName = "lab_levers";

    private const string AnyName = "lever";
    private const int ReferenceYear = 2030;

    private readonly Dictionary<string, LabLever> byId;
    private readonly Dictionary<string, Instrument> laws;
    private readonly ScenarioVocabulary vocabulary;
    private readonly ConcurrentDictionary<string, Scenario> shapes = new(StringComparer.Ordinal);

    /// <summary>Reads the levers of a package.</summary>
    /// <exception cref="DataException">A lever names something that does not exist.</exception>
    public LabCatalogue(DataPackage package, Inputs inputs, ScenarioVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(vocabulary);
        this.vocabulary = vocabulary;
        laws = InstrumentRows.Of(package).ToDictionary(row => row.Id, StringComparer.Ordinal);
        Outlooks = vocabulary.Outlooks;
        Levers = [.. Read(package.Tables[TableName], inputs)];
        byId = Levers.ToDictionary(lever => lever.Id, StringComparer.Ordinal);
    }

    /// <summary>The levers, in the order of the table.</summary>
    public IReadOnlyList<LabLever> Levers { get; }

    /// <summary>The outlooks that can be chosen.</summary>
    public IReadOnlyCollection<string> Outlooks { get; }

    /// <summary>The lever of an id, or null.</summary>
    public LabLever? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The rows of law a lever multiplies; none for other levers.</summary>
    public IReadOnlyList<Instrument> LawsOf(LabLever lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        return lever.Action == LabAction.Law ? [.. lever.Entries.Split(';', StringSplitOptions.TrimEntries).Select(id => laws[id])] : [];
    }

    /// <summary>The entries a lever writes, at the low end of its range: their shape does not depend on its value.</summary>
    public Scenario Example(LabLever lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        var entries = EntriesOf(lever, new(lever.Id, lever.Low, lever.Action == LabAction.Outlook ? Outlooks.First() : null, lever.From, lever.To));
        return Scenario.Empty(AnyName) with { Outlook = entries.Outlook, Overrides = entries.Overrides, Instruments = entries.Instruments };
    }

    /// <summary>The scenario that moved levers mean: entries in the order of the catalogue, whatever the order of the changes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="baseName">The scenario it starts from.</param>
    /// <param name="changes">The levers moved; one at its neutral value changes nothing.</param>
    /// <exception cref="LabException">A change cannot be made; all problems are reported.</exception>
    public Scenario ToScenario(string name, string baseName, IReadOnlyList<LabChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Check(changes);
        var moved = changes.Select(Completed).Where(change => !IsNeutral(change)).OrderBy(change => IndexOf(change.Lever)).ToList();
        var scenario = Scenario.Empty(name) with { Base = baseName, Title = string.Join("; ", moved.Select(Sentence)) };
        foreach (var change in moved)
        {
            var entries = EntriesOf(byId[change.Lever], change);
            scenario = scenario with
            {
                Outlook = entries.Outlook ?? scenario.Outlook,
                Overrides = [.. scenario.Overrides, .. entries.Overrides],
                Instruments = [.. scenario.Instruments, .. entries.Instruments],
            };
        }

        return scenario;
    }

    /// <summary>The levers a scenario moves, and what it changes besides.</summary>
    /// <param name="scenario">The scenario itself, without what it inherits.</param>
    public LabReading Read(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var changes = new List<LabChange>();
        var overrides = scenario.Overrides.ToList();
        var instruments = scenario.Instruments.ToList();
        foreach (var lever in Levers)
        {
            if (Candidate(lever, scenario.Outlook, overrides, instruments) is not { } change || !IsWithin(lever, change))
            {
                continue;
            }

            var entries = EntriesOf(lever, change);
            if (Take(overrides, entries.Overrides, Text) && Take(instruments, entries.Instruments, Text))
            {
                changes.Add(change);
            }
        }

        return new(changes, [.. overrides.Select(ScenarioWords.Of), .. instruments.Select(ScenarioWords.Of)]);
    }

    /// <summary>A change in words: <c>Extra duty on Chinese batteries into Europe: 30 percent, 2027 to 2035</c>.</summary>
    public string Sentence(LabChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var lever = byId[change.Lever];
        var (from, to) = (change.From ?? lever.From, change.To ?? lever.To);
        var what = lever.Action == LabAction.Outlook ? change.Choice : $"{ScenarioWords.Number(change.Value ?? lever.Neutral)} {lever.Unit}";
        return lever.IsDated ? $"{lever.Name}: {what}, {ScenarioWords.Years(from, to)}" : $"{lever.Name}: {what}";
    }

    private List<LabLever> Read(Table table, Inputs inputs)
    {
        var problems = new List<DataProblem>();
        var levers = new List<LabLever>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var action = Enum.Parse<LabAction>(table.Text(row, "action"), ignoreCase: true);
            var (from, to) = (Year(table, row, "from"), Year(table, row, "to"));
            var lever = new LabLever(
                table.Text(row, "id"), table.Text(row, "group"), table.Text(row, "name"), table.Text(row, "words"), table.Text(row, "unit"), Number(table, row, "low"),
                Number(table, row, "high"), Number(table, row, "step"), Number(table, row, "neutral"), action, table.Text(row, "entries"), table.Booleans("dated")[row] == true, from, to,
                Enum.Parse<Basis>(table.Text(row, "basis"), ignoreCase: true), table.Text(row, "source"), table.Text(row, "note"));
            try
            {
                levers.Add(lever with { Neutral = table.Numbers("neutral")[row] ?? NeutralOf(lever, inputs) });
            }
            catch (Exception problem) when (problem is DataException or ScenarioException or KeyNotFoundException)
            {
                problems.Add(new(table.FileOf(row), table.LineOf(row), "entries", lever.Entries, problem.Message, null));
            }
        }

        return problems.Count == 0 ? levers : throw new DataException(problems);
    }

    // What the package has, in the unit the lever is turned in.
    private double NeutralOf(LabLever lever, Inputs inputs)
    {
        if (lever.Action != LabAction.Inputs)
        {
            return 0;
        }

        var change = inputs.Resolve(EntriesOf(lever, new(lever.Id, lever.Low)).Overrides[0]);
        if (change.Change == OverrideChange.Factor)
        {
            return 1;
        }

        var (region, year) = (change.Region ?? "", lever.From ?? ReferenceYear);
        var value = change.Unit is { } unit ? inputs.ValueIn(unit, change.Parameter, change.Subject, region, year) : inputs.Value(change.Parameter, change.Subject, region, year);
        return Math.Round(value, 6);
    }

    private void Check(IReadOnlyList<LabChange> changes)
    {
        var problems = new List<LabProblem>();
        for (var index = 0; index < changes.Count; index++)
        {
            var change = changes[index];
            string At(string field) => $"changes[{index}].{field}";
            if (Find(change.Lever) is not { } lever)
            {
                problems.Add(new(At("lever"), $"'{change.Lever}'", "a lever of the catalogue", NearestName.Of(change.Lever, byId.Keys)));
                continue;
            }

            if (changes.Take(index).Any(before => before.Lever == change.Lever))
            {
                problems.Add(new(At("lever"), $"'{change.Lever}' a second time", "each lever once"));
            }

            if (lever.Action == LabAction.Outlook)
            {
                if (change.Choice is null || !Outlooks.Contains(change.Choice))
                {
                    problems.Add(new(At("choice"), change.Choice is null ? "nothing" : $"'{change.Choice}'", $"one of {string.Join(", ", Outlooks)}", NearestName.Of(change.Choice ?? "", Outlooks)));
                }
            }
            else if (change.Value is not { } value || !(value >= lever.Low && value <= lever.High))
            {
                problems.Add(new(At("value"), change.Value is { } found ? ScenarioWords.Number(found) : "nothing", $"{ScenarioWords.Number(lever.Low)} to {ScenarioWords.Number(lever.High)} {lever.Unit}"));
            }

            CheckYears(change, lever, At, problems);
        }

        if (problems.Count > 0)
        {
            throw new LabException(problems);
        }
    }

    private static void CheckYears(LabChange change, LabLever lever, Func<string, string> at, List<LabProblem> problems)
    {
        if (!lever.IsDated && (change.From is not null || change.To is not null))
        {
            problems.Add(new(at(change.From is null ? "to" : "from"), $"{change.From ?? change.To}", "no year: this lever holds in all years"));
        }

        foreach (var (name, year) in new[] { ("from", change.From), ("to", change.To) })
        {
            if (year is { } given && given is < YearRange.Earliest or > YearRange.Latest)
            {
                problems.Add(new(at(name), $"{given}", "a calendar year"));
            }
        }

        if ((change.From ?? lever.From) > (change.To ?? lever.To))
        {
            problems.Add(new(at("to"), $"{change.To ?? lever.To}", $"a year not before {change.From ?? lever.From}"));
        }
    }

    private LabChange Completed(LabChange change)
    {
        var lever = byId[change.Lever];
        return lever.IsDated ? change with { From = change.From ?? lever.From, To = change.To ?? lever.To } : change;
    }

    private bool IsNeutral(LabChange change) => byId[change.Lever] is var lever && lever.Action != LabAction.Outlook && change.Value == lever.Neutral;

    private static bool IsWithin(LabLever lever, LabChange change) => lever.Action == LabAction.Outlook || (change.Value >= lever.Low && change.Value <= lever.High);

    private int IndexOf(string id)
    {
        for (var index = 0; index < Levers.Count; index++)
        {
            if (Levers[index].Id == id)
            {
                return index;
            }
        }

        return -1;
    }

    private (string? Outlook, IReadOnlyList<ScenarioOverride> Overrides, IReadOnlyList<Instrument> Instruments) EntriesOf(LabLever lever, LabChange change)
    {
        var value = change.Value ?? lever.Neutral;
        switch (lever.Action)
        {
            case LabAction.Outlook:
                return (change.Choice, [], []);
            case LabAction.Law:
                return (null, [], [.. LawsOf(lever).Select(law => LawShare.Of(law, value / 100, change.From, change.To))]);
            case LabAction.Inputs:
                var written = Parse(lever, "overrides", value).Overrides;
                return (null, lever.IsDated ? [.. written.Select(entry => entry with { FromYear = change.From, ToYear = change.To })] : written, []);
            default:
                var own = Parse(lever, "instruments", value).Instruments;
                return (null, [], [.. own.Select(entry => entry with { Start = FirstDay(change.From), End = LastDay(change.To) })]);
        }
    }

    private Scenario Parse(LabLever lever, string list, double value)
    {
        var text = lever.Entries
            .Replace("$value", ScenarioWords.Exact(value), StringComparison.Ordinal)
            .Replace("$rest", ScenarioWords.Exact(100 - value), StringComparison.Ordinal)
            .Replace("$id", lever.Id, StringComparison.Ordinal);
        return ScenarioParser.Parse(lever.Id, $"name: {AnyName}\n{list}: [{text}]\n", vocabulary);
    }

    // The entries of a lever at its lowest value: what it writes is told by its form, and read once.
    private Scenario Shape(LabLever lever, string list) => shapes.GetOrAdd(lever.Id, _ => Parse(lever, list, lever.Low));

    // What the entries of a scenario would make this lever's change, if they are its.
    private LabChange? Candidate(LabLever lever, string? outlook, List<ScenarioOverride> overrides, List<Instrument> instruments)
    {
        switch (lever.Action)
        {
            case LabAction.Outlook:
                return outlook is null ? null : new(lever.Id, Choice: outlook);
            case LabAction.Law:
                var law = LawsOf(lever)[0];
                return instruments.Find(entry => entry.Id == law.Id && !entry.IsAmendment) is { } changed && LawShare.Between(law, changed) is { } share
                    ? new(lever.Id, Math.Round(share.Share * 100, 9), null, share.From, share.To) : null;
            case LabAction.Inputs:
                var form = Shape(lever, "overrides").Overrides[0];
                var own = overrides.Find(entry => entry.Input == form.Input && entry.Region == form.Region && entry.Change == form.Change && entry.Unit == form.Unit);
                return own is null ? null : new(lever.Id, own.Amounts[0].Amount, null, lever.IsDated ? own.FromYear : null, lever.IsDated ? own.ToYear : null);
            default:
                var shape = Shape(lever, "instruments").Instruments[0];
                return instruments.Find(entry => entry.Id == shape.Id) is { Rate: { } rate } found
                    ? new(lever.Id, lever.Entries.Contains("$rest", StringComparison.Ordinal) ? 100 - rate : rate, null, found.Start?.Year, found.End?.Year) : null;
        }
    }

    // Takes the wanted entries out of the list, or none of them.
    private static bool Take<T>(List<T> list, IReadOnlyList<T> wanted, Func<T, string> text)
    {
        var indices = wanted.Select(entry => list.FindIndex(each => text(each) == text(entry))).ToList();
        if (indices.Contains(-1))
        {
            return false;
        }

        foreach (var index in indices.OrderDescending())
        {
            list.RemoveAt(index);
        }

        return true;
    }

    private static string Text(ScenarioOverride entry) => ScenarioWriter.Write(Scenario.Empty(AnyName) with { Overrides = [entry with { Note = "" }] });

    private static string Text(Instrument entry) => ScenarioWriter.Write(Scenario.Empty(AnyName) with { Instruments = [entry] });

    private static DateOnly? FirstDay(int? year) => year is { } first ? new(first, 1, 1) : null;

    private static DateOnly? LastDay(int? year) => year is { } last ? new(last, 12, 31) : null;

    private static double Number(Table table, int row, string column) => table.Numbers(column)[row] ?? 0;

    private static int? Year(Table table, int row, string column) => table.Integers(column)[row];
}
