namespace Cellcast.Web.Messages;

/// <summary>A question of the reports, asked.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Region">Where; the study's own where none is given</param>
/// <param name="Year">When; the study's own where none is given</param>
internal sealed record StudyRequest(ScenarioInput? Scenario, string? Region, int? Year);
