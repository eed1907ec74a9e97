namespace Cellcast.Web.Messages;

/// <summary>Whose equations.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Variable">Name of a variable of a run; * and + at its end mean the largest member</param>
/// <param name="Region">Where; World means the place with most; China where none is given</param>
/// <param name="Year">The year; 2030 where none is given</param>
internal sealed record EquationsRequest(ScenarioInput? Scenario, string Variable, string? Region, int? Year);
