namespace Cellcast.Simulation;

/// <summary>One step of a schedule: the share of the full rate from one calendar year to another, both included; null is open.</summary>
public readonly record struct ScheduleStep(int? FromYear, int? ToYear, double Value);
