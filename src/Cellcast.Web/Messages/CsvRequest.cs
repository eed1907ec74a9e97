namespace Cellcast.Web.Messages;

/// <summary>A run as a file.</summary>
/// <param name="Scenario">The scenario</param>
internal sealed record CsvRequest(ScenarioInput? Scenario);
