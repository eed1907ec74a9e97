namespace Cellcast.Demand;

/// <summary>One line of the bridge between measures of demand.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Kind">A measure, a named step or an unexplained rest.</param>
/// <param name="Gwh">GWh/yr; a step or rest is what has to be added to the measure above it.</param>
public sealed record BridgeLine(string Name, BridgeKind Kind, double Gwh);
