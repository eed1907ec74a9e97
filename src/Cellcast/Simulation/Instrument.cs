namespace Cellcast.Simulation;

/// <summary>
/// One policy as data, with the common fields of every instrument (policy notes 1.1). This version of the model carries
/// instruments and records them with each run; it does not yet compute their effect.
/// </summary>
/// <param name="Id">Unique name within a scenario.</param>
/// <param name="Jurisdiction">Region or country whose law it is.</param>
/// <param name="Kind">What sort of instrument it is; decides which formula applies.</param>
/// <param name="Target">What it acts on.</param>
/// <param name="Origin">Which origin it asks for or hits.</param>
/// <param name="Rate">Rate at full strength, in <paramref name="Unit"/>; null for a rule that has none.</param>
/// <param name="Unit">Unit of the rate; null without a rate.</param>
/// <param name="Start">First day it holds; null when it has always held.</param>
/// <param name="End">Last day it holds; null when it has no end.</param>
/// <param name="Schedule">Step function of the calendar year of the keyed event, multiplying the rate; empty when it is constant.</param>
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
    InstrumentStatus Status);
