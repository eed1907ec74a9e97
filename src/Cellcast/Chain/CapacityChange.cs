using Cellcast.Capacity;

namespace Cellcast.Chain;

/// <summary>What happened to capacity between a year and the next.</summary>
/// <param name="Flows">Orders, starts, completions, cancellations, closures and conversions, by node.</param>
/// <param name="UnderConstruction">Nameplate under construction at the end of the year, by node.</param>
public sealed record CapacityChange(CapacityFlows Flows, IReadOnlyList<double> UnderConstruction);
