using Cellcast.World;

namespace Cellcast.Policy;

/// <summary>The instruments of a run: the rows of the package, with a scenario's own laid over them, and who replaces whom worked out.</summary>
public sealed class PolicyBook
{
    private readonly Dictionary<string, Instrument> _byId;
    private readonly Dictionary<string, InstrumentTerm> _terms;

    private PolicyBook(Dictionary<string, Instrument> byId, Dictionary<string, InstrumentTerm> terms)
    {
        (_byId, _terms) = (byId, terms);
        All = [.. byId.Values];
        Acting = [.. terms.Values];
    }

    /// <summary>Every instrument, acting or not, in the order of the package and then of the scenario.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>Those that act, with the days they do.</summary>
    public IReadOnlyList<InstrumentTerm> Acting { get; }

    /// <summary>Lays the entries of a scenario on the rows of the package.</summary>
    /// <param name="rows">The instruments of the package.</param>
    /// <param name="scenario">Entries of a scenario: one with the id of a row takes its place, one without a kind amends the row, in nothing but what it says.</param>
    /// <exception cref="PolicyException">An amendment, or what an entry replaces, adds to or excludes, names no instrument, or an amendment leaves an instrument that cannot be read; all are reported.</exception>
    public static PolicyBook Of(IReadOnlyList<Instrument> rows, IReadOnlyList<Instrument> scenario)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(scenario);
        var problems = new List<string>();
        var byId = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var entry in scenario)
        {
            if (!entry.IsAmendment)
            {
                byId[entry.Id] = entry;
            }
            else if (byId.TryGetValue(entry.Id, out var known))
            {
                byId[entry.Id] = entry.Onto(known);
                problems.AddRange(Broken(entry, known));
            }
            else
            {
                problems.Add($"{Unknown(entry.Id, $"instrument '{entry.Id}' of the scenario", byId.Keys)}; one of your own needs a jurisdiction and a kind");
            }
        }

        foreach (var entry in scenario)
        {
            foreach (var id in entry.Stacking.AddsTo.Concat(entry.Stacking.Replaces).Concat(entry.Stacking.Excludes))
            {
                if (!byId.ContainsKey(id))
                {
                    problems.Add(Unknown(id, $"'{id}', which instrument '{entry.Id}' names,", byId.Keys));
                }
            }
        }

        return problems.Count == 0 ? new PolicyBook(byId, Terms(byId)) : throw new PolicyException(problems);
    }

    /// <summary>The same instruments as if a law had never been made: those that rest on it do not act, and what they replaced goes on.</summary>
    /// <param name="law">A law as the legal bases write it, such as <c>P.L. 119-21</c>.</param>
    public PolicyBook Without(string law)
    {
        ArgumentException.ThrowIfNullOrEmpty(law);
        return Of([.. All.Select(row => row.LegalBasis.Contains(law, StringComparison.Ordinal) ? row with { Enabled = false } : row)], []);
    }

    /// <summary>An instrument by its id.</summary>
    /// <exception cref="PolicyException">There is none; names the nearest.</exception>
    public Instrument this[string id] => _byId.TryGetValue(id, out var found)
        ? found
        : throw new PolicyException(Unknown(id, $"instrument '{id}'", _byId.Keys));

    /// <summary>Whether there is an instrument of this id.</summary>
    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>The days an instrument acts on; null when it does not act.</summary>
    public InstrumentTerm? TermOf(string id) => _terms.GetValueOrDefault(id);

    /// <summary>The instruments that act on a day.</summary>
    public IEnumerable<InstrumentTerm> ActingOn(DateOnly day) => Acting.Where(term => term.HoldsOn(day));

    // What an amendment says that does not go with what it leaves alone.
    private static IEnumerable<string> Broken(Instrument entry, Instrument known)
    {
        var amended = entry.Onto(known);
        if (amended.Start > amended.End)
        {
            yield return $"instrument '{entry.Id}' of the scenario: it would begin on {amended.Start:yyyy-MM-dd} and end on {amended.End:yyyy-MM-dd}; give start and end";
        }

        if (entry.Rate is not null && amended.Unit is null)
        {
            yield return $"instrument '{entry.Id}' of the scenario: a rate, where the instrument has none, needs its unit";
        }

        // 30 for what is written as 0.3 would be paid thirty times over.
        if (entry.Rate is > 1 && entry.Unit is null && known.Unit is "fraction" or "share" && known.Rate is <= 1)
        {
            yield return $"instrument '{entry.Id}' of the scenario: its rate is a share, 0.3 for 30 percent, and {known.Rate} as it stands; give the unit to mean another";
        }

        if (entry.Rate is not null && entry.Schedule.Count == 0 && known.Schedule.Count > 0 && known.ScheduleMeaning != ScheduleMeaning.Factor)
        {
            yield return $"instrument '{entry.Id}' of the scenario: its schedule holds the {(known.ScheduleMeaning == ScheduleMeaning.Rate ? "rates" : "thresholds")} themselves; give a schedule instead of a rate";
        }
    }

    // What is replaced does not come back when its replacement ends: it holds until the day before the replacement's first.
    private static Dictionary<string, InstrumentTerm> Terms(Dictionary<string, Instrument> byId)
    {
        var terms = new Dictionary<string, InstrumentTerm>(StringComparer.Ordinal);
        foreach (var instrument in byId.Values)
        {
            if (!instrument.Acts || instrument.IsAmendment)
            {
                continue;
            }

            var last = instrument.End ?? DateOnly.MaxValue;
            foreach (var other in byId.Values)
            {
                if (other.Acts && other.Stacking.Replaces.Contains(instrument.Id, StringComparer.Ordinal))
                {
                    var before = other.Start is { } start && start > DateOnly.MinValue ? start.AddDays(-1) : DateOnly.MinValue;
                    last = before < last ? before : last;
                }
            }

            var first = instrument.Start ?? DateOnly.MinValue;
            if (last >= first)
            {
                terms.Add(instrument.Id, new InstrumentTerm(instrument, first, last));
            }
        }

        return terms;
    }

    private static string Unknown(string id, string what, IEnumerable<string> known) =>
        $"{what} is unknown{(NearestName.Of(id, known) is { } nearest ? $", did you mean '{nearest}'?" : "")}";
}
