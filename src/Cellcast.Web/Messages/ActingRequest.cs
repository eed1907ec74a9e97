namespace Cellcast.Web.Messages;

/// <summary>Which instruments act in a run.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Home">Whose law; the United States where none is given</param>
/// <param name="From">First year</param>
/// <param name="To">Last year</param>
internal sealed record ActingRequest(ScenarioInput? Scenario, string? Home, int? From, int? To);
