namespace Cellcast.Web.Messages;

/// <summary>What differs between two scenarios.</summary>
/// <param name="Scenario">The one</param>
/// <param name="Against">The other; the baseline where none is given</param>
/// <param name="Year">Year; the last where none is given</param>
/// <param name="Region">One region; all where none is given</param>
/// <param name="Variable">Variables that start so; those of three levels where none is given</param>
/// <param name="Limit">Most rows; 200 where none is given</param>
internal sealed record CompareRequest(ScenarioInput? Scenario, ScenarioInput? Against, int? Year, string? Region, string? Variable, int? Limit);
