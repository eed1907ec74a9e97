namespace Cellcast.Web.Messages;

/// <summary>A page on a technology.</summary>
/// <param name="Scenario">The scenario whose changes count; the baseline where none is given</param>
/// <param name="Region">Where cost is followed; with adoption whose buyers</param>
/// <param name="Application">With race and adoption: what it is for</param>
/// <param name="Target">With race: the cost to reach in 2035, USD/kWh</param>
/// <param name="Years">With adoption and switch: such as 2025..2035</param>
/// <param name="Runs">With adoption: whole runs of the fan, to 16; none where it is left out</param>
internal sealed record TechnologyRequest(ScenarioInput? Scenario, string? Region, string? Application, double? Target, string? Years, int? Runs);
