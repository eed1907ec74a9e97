using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Data.Accounts;

/// <summary>Instruments that are switched together in accounts.</summary>
/// <param name="Name">What to call them: the id of one, or the words that chose several.</param>
/// <param name="Ids">Their ids.</param>
public sealed record PolicyGroup(string Name, IReadOnlyList<string> Ids)
{
    /// <summary>Each instrument of a region's law that a run computes and that acts in some years, by itself.</summary>
    /// <param name="package">The package.</param>
    /// <param name="book">The law.</param>
    /// <param name="home">Region whose law it is.</param>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year.</param>
    public static IReadOnlyList<PolicyGroup> OfRegion(DataPackage package, PolicyBook book, string home, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(book);
        var places = Places.Of(package);
        return
        [
            .. book.Acting.Where(term => InRun(term.Instrument) && term.First.Year <= to && term.Last.Year >= from && places.Certain(term.Instrument.Jurisdiction, home) != 0)
                .Select(term => new PolicyGroup(term.Instrument.Id, [term.Instrument.Id])),
        ];
    }

    /// <summary>Groups by name: the id of an instrument, or a part of ids such as <c>45X</c>, which takes all that have it and act in a run.</summary>
    /// <param name="book">The law.</param>
    /// <param name="names">The names.</param>
    /// <exception cref="PolicyException">A name fits no instrument that a run computes, or an instrument is named twice; all are reported.</exception>
    public static IReadOnlyList<PolicyGroup> Named(PolicyBook book, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(names);
        var acting = book.Acting.Where(term => InRun(term.Instrument)).Select(term => term.Instrument.Id).ToList();
        var (groups, problems) = (new List<PolicyGroup>(), new List<string>());
        foreach (var name in names)
        {
            var ids = acting.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? acting.Where(id => string.Equals(id, name, StringComparison.OrdinalIgnoreCase)).ToList()
                : acting.Where(id => id.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
            if (ids.Count == 0)
            {
                problems.Add(book.Has(name)
                    ? $"instrument '{name}' does not act in a run"
                    : $"no instrument that acts in a run has '{name}' in its id{(NearestName.Of(name, [.. acting, .. acting.SelectMany(id => id.Split('-'))]) is { } nearest ? $", did you mean '{nearest}'?" : "")}");
            }

            foreach (var twice in ids.Where(id => groups.Exists(group => group.Ids.Contains(id, StringComparer.Ordinal))))
            {
                problems.Add($"instrument '{twice}' is in two groups: '{groups.First(group => group.Ids.Contains(twice, StringComparer.Ordinal)).Name}' and '{name}'");
            }

            groups.Add(new PolicyGroup(name, ids));
        }

        return problems.Count == 0 ? groups : throw new PolicyException(problems);
    }

    /// <summary>The terms of a law that act in a run.</summary>
    /// <param name="book">The law.</param>
    public static IEnumerable<InstrumentTerm> InRuns(PolicyBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Acting.Where(term => InRun(term.Instrument));
    }

    // What the law says without a number that a run can use does not act in one.
    private static bool InRun(Instrument instrument) => DemandPolicies.Computes(instrument) && Acts(instrument);

    // A rule on entities acts in a run where it bars owners from credits; the ordinary duty is no instrument of its own.
    private static bool Acts(Instrument instrument) =>
        (InstrumentKind.ActsInRun(instrument.Kind) && (instrument.Reach is InstrumentReach.Goods or InstrumentReach.Vehicles
            || (InstrumentKind.IsForPlants(instrument.Kind) && instrument.Reach == InstrumentReach.Plants)
            || (InstrumentKind.IsForProjects(instrument.Kind) && instrument.Reach == InstrumentReach.Projects)
            || instrument.Kind == InstrumentKind.InvestmentScreening))
        || (instrument.Kind is InstrumentKind.ForeignEntityRule or InstrumentKind.LocalContent && instrument.Stacking.Excludes.Count > 0);
}
