namespace Cellcast.Simulation;

/// <summary>What an instrument acts on; an empty list means all.</summary>
public sealed record InstrumentTarget(
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Stages,
    IReadOnlyList<string> Chemistries,
    IReadOnlyList<string> Applications);
