namespace Cellcast.Policy;

/// <summary>What an instrument acts on; an empty list means all.</summary>
public sealed record InstrumentTarget(
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Stages,
    IReadOnlyList<string> Chemistries,
    IReadOnlyList<string> Applications)
{
    /// <summary>Regions, countries or sets the goods go to, for an exporter's rule; empty means all abroad.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];
}
