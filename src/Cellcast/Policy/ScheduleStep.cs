namespace Cellcast.Policy;

/// <summary>One step of a schedule: its value from one calendar year to another, both included; null is open.</summary>
public readonly record struct ScheduleStep(int? FromYear, int? ToYear, double Value)
{
    /// <summary>Whether a year falls into the step.</summary>
    public bool Covers(int year) => !(year < FromYear) && !(year > ToYear);
}
