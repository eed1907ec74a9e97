namespace Cellcast.Web.Messages;

/// <summary>Whose rules are held against each other.</summary>
/// <param name="Scenario">The scenario; the law as it stands where none is given</param>
internal sealed record PolicyCheckRequest(ScenarioInput? Scenario);
