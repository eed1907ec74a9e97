using Cellcast.Policy;

namespace Cellcast.Simulation;

/// <summary>
/// One question put to the model: which outlook, which inputs differ from the data package and which policies hold.
/// A value: two scenarios with the same content are the same question, and a run never changes its scenario.
/// </summary>
/// <param name="Name">Short name of lower-case letters, digits and hyphens; results carry it.</param>
/// <param name="Title">One line for tables and charts.</param>
/// <param name="Description">What the scenario asks, in a sentence or two.</param>
/// <param name="Base">The scenario this one starts from, as its file writes it; null for a scenario that starts from the data package alone.</param>
/// <param name="Outlook">Demand outlook; null takes that of the base, or the package's central one.</param>
/// <param name="Overrides">Inputs that differ from the data package, in the order they apply: a later one wins.</param>
/// <param name="Instruments">Policies that hold besides those of the data package.</param>
/// <param name="Seed">Seed of everything drawn at random; null takes that of the base, or 1.</param>
/// <param name="Notes">Why the scenario is as it is, with the sources of its numbers.</param>
public sealed record Scenario(
    string Name,
    string Title,
    string Description,
    string? Base,
    string? Outlook,
    IReadOnlyList<ScenarioOverride> Overrides,
    IReadOnlyList<Instrument> Instruments,
    long? Seed,
    string Notes)
{
    /// <summary>The data package as it stands: no base, no override, no further policy.</summary>
    public static Scenario Empty(string name) => new(name, "", "", null, null, [], [], null, "");

    /// <summary>
    /// This scenario laid over <paramref name="parent"/>: the parent's overrides apply first, its instruments hold unless one of
    /// this scenario has the same id (an amendment keeps what it does not say), and what this scenario leaves open is the parent's.
    /// </summary>
    public Scenario Over(Scenario parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        var own = Instruments.Select(instrument => instrument.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Outlook = Outlook ?? parent.Outlook,
            Overrides = [.. parent.Overrides, .. Overrides],
            Instruments =
            [
                .. parent.Instruments.Where(instrument => !own.Contains(instrument.Id)),
                .. Instruments.Select(instrument => Laid(instrument, parent)),
            ],
            Seed = Seed ?? parent.Seed,
        };
    }

    // An amendment of an instrument of the parent keeps the rest of it.
    private static Instrument Laid(Instrument own, Scenario parent) =>
        own.IsAmendment && parent.Instruments.FirstOrDefault(instrument => instrument.Id == own.Id) is { } amended ? own.Onto(amended) : own;
}
