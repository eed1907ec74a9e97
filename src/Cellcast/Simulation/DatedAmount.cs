namespace Cellcast.Simulation;

/// <summary>An amount and the calendar year it belongs to; no year for a value or factor that holds throughout.</summary>
public readonly record struct DatedAmount(int? Year, double Amount);
