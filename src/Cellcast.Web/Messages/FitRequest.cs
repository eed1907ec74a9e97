namespace Cellcast.Web.Messages;

/// <summary>Which chemistry suits an application.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Application">What for; a list of applications where none is given</param>
/// <param name="Region">Where cells are made</param>
/// <param name="Year">Year</param>
/// <param name="Sectors">Screen sectors for a country instead</param>
/// <param name="Home">With sectors: who asks</param>
/// <param name="Rival">With sectors: against whom</param>
internal sealed record FitRequest(ScenarioInput? Scenario, string? Application, string? Region, int? Year, bool Sectors, string? Home, string? Rival);
