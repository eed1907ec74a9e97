namespace Cellcast.Web.Api;

/// <summary>A page on a technology.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Region">Where cost is followed</param>
/// <param name="Application">With race: what it is for</param>
/// <param name="Target">With race: the cost to reach in 2035, USD/kWh</param>
internal sealed record TechnologyRequest(ScenarioInput? Scenario, string? Region, string? Application, double? Target);
