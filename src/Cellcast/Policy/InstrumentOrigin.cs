namespace Cellcast.Policy;

/// <summary>Origin predicate; location and ownership are separate, and an empty list means any.</summary>
/// <param name="Producers">Regions or countries of production.</param>
/// <param name="Owners">Owner groups of the producer.</param>
/// <param name="Firms">Firms named by the rule.</param>
/// <param name="Inputs">Regions or countries the inputs come from.</param>
public sealed record InstrumentOrigin(
    IReadOnlyList<string> Producers,
    IReadOnlyList<string> Owners,
    IReadOnlyList<string> Firms,
    IReadOnlyList<string> Inputs);
