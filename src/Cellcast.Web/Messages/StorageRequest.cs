namespace Cellcast.Web.Messages;

/// <summary>Storage by duration.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Region">Where</param>
/// <param name="Year">Year</param>
/// <param name="Chemistry">One chemistry; all where none is given</param>
/// <param name="Hours">Durations, hours; 4, 10 and 100 where none are given</param>
internal sealed record StorageRequest(ScenarioInput? Scenario, string Region, int? Year, string? Chemistry, IReadOnlyList<double>? Hours);
