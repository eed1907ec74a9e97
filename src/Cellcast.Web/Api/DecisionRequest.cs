namespace Cellcast.Web.Api;

/// <summary>A decision that rests on whole runs.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Home">Who decides; the United States where none is given</param>
/// <param name="Year">The year looked at</param>
/// <param name="From">With loss: first year without the rules</param>
/// <param name="Without">With loss: instruments that end, ids or parts of ids</param>
/// <param name="As">With loss: shipped scenarios that stand for the end of rules</param>
internal sealed record DecisionRequest(ScenarioInput? Scenario, string? Home, int? Year, int? From, IReadOnlyList<string>? Without, IReadOnlyList<string>? As);
