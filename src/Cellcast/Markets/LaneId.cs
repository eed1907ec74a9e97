namespace Cellcast.Markets;

/// <summary>A lane of a compiled market problem (<see cref="MarketProblem.Lane"/>): whoever sets or reads it every year need not look for it every year.</summary>
/// <param name="Slot">Its place in the arrays of the problem.</param>
/// <param name="Market">Its buyer.</param>
public readonly record struct LaneId(int Slot, MarketId Market);
