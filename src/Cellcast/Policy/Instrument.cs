namespace Cellcast.Policy;

/// <summary>
/// One policy as data, with the common fields of every instrument (policy notes 1.1): a row of the data package or an entry of a scenario.
/// </summary>
/// <param name="Id">Unique name; an entry of a scenario with the id of a row takes the row's place.</param>
/// <param name="Jurisdiction">Region, country or set whose law it is.</param>
/// <param name="Kind">What sort of instrument it is; decides which formula applies (<see cref="InstrumentKind"/>). Empty in an amendment.</param>
/// <param name="Target">What it acts on.</param>
/// <param name="Origin">Which origin it asks for or hits.</param>
/// <param name="Rate">Rate at full strength, in <paramref name="Unit"/>; null for a rule that has none.</param>
/// <param name="Unit">Unit of the rate; null without a rate.</param>
/// <param name="Start">First day it holds; null when it has always held.</param>
/// <param name="End">Last day it holds; null when it has no end.</param>
/// <param name="Schedule">Step function of the calendar year of the keyed event; empty when the rate is constant.</param>
/// <param name="Caps">Limits on what it pays or covers.</param>
/// <param name="Eligibility">Conditions that must all hold.</param>
/// <param name="Stacking">How it combines with other instruments.</param>
/// <param name="LegalBasis">The law it rests on.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Confidence">How sure its terms are, in words.</param>
/// <param name="Status">Whether it is law.</param>
public sealed record Instrument(
    string Id,
    string Jurisdiction,
    string Kind,
    InstrumentTarget Target,
    InstrumentOrigin Origin,
    double? Rate,
    string? Unit,
    DateOnly? Start,
    DateOnly? End,
    IReadOnlyList<ScheduleStep> Schedule,
    InstrumentCaps Caps,
    IReadOnlyList<string> Eligibility,
    InstrumentStacking Stacking,
    string LegalBasis,
    string Source,
    string Confidence,
    InstrumentStatus Status)
{
    /// <summary>Switched on or off whatever its status says; null leaves that to the status.</summary>
    public bool? Enabled { get; init; }

    /// <summary>What it touches.</summary>
    public InstrumentReach Reach { get; init; }

    /// <summary>What the values of the schedule are.</summary>
    public ScheduleMeaning ScheduleMeaning { get; init; }

    /// <summary>The event whose date decides.</summary>
    public KeyedEvent Event { get; init; }

    /// <summary>What a reader wants to see besides.</summary>
    public InstrumentNotes Notes { get; init; } = InstrumentNotes.None;

    /// <summary>An entry that only switches a row of the package, or an instrument of the scenario's base, on or off.</summary>
    public static Instrument Switch(string id, bool enabled) => new(
        id,
        "",
        "",
        new([], [], [], []),
        new([], [], [], []),
        null,
        null,
        null,
        null,
        [],
        new(null, null, null, null, null, CapAllocation.FirstCome),
        [],
        new([], [], []),
        "",
        "",
        "",
        InstrumentStatus.Scenario)
    {
        Enabled = enabled,
    };

    /// <summary>Whether this entry changes another instrument of the same id, in nothing but what it says.</summary>
    public bool IsAmendment => Kind.Length == 0;

    /// <summary>Whether it says more of another instrument than on or off.</summary>
    public bool AmendsTerms => IsAmendment && (Rate is not null || Unit is not null || Start is not null || End is not null || Schedule.Count > 0);

    /// <summary>Another instrument as this amendment leaves it: whether it acts, rate, unit, first and last day and schedule where they are said, all else as it was.</summary>
    public Instrument Onto(Instrument other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other with
        {
            Enabled = Enabled ?? other.Enabled,
            Rate = Rate ?? other.Rate,
            Unit = Unit ?? other.Unit,
            Start = Start ?? other.Start,
            End = End ?? other.End,
            Schedule = Schedule.Count > 0 ? Schedule : other.Schedule,
        };
    }

    /// <summary>
    /// Whether it acts by itself: law, interim guidance and a scenario's own do, and what was lapsed or struck down did between its dates; what is
    /// proposed or suspended does only when switched on.
    /// </summary>
    public bool Acts => Enabled ?? (Status is not (InstrumentStatus.Proposed or InstrumentStatus.Suspended));
}
