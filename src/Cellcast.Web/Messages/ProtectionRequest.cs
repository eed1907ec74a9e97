namespace Cellcast.Web.Messages;

/// <summary>Effective protection by stage.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Home">Who charges; the United States where none is given</param>
/// <param name="From">Who is charged; China where none is given</param>
/// <param name="Year">Year</param>
internal sealed record ProtectionRequest(ScenarioInput? Scenario, string? Home, string? From, int? Year);
