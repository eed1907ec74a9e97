namespace Cellcast.Web.Messages;

/// <summary>A scenario to be written, read or checked.</summary>
/// <param name="Scenario">The scenario</param>
internal sealed record ScenarioRequest(ScenarioInput? Scenario);
