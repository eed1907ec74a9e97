namespace Cellcast.Web.Messages;

/// <summary>A computation of law with the options of the command line.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Without">As if this law had not been made</param>
/// <param name="Options">Options by name, without dashes, such as cells: 8.64GWh; true for an option without value</param>
internal sealed record OptionsRequest(ScenarioInput? Scenario, string? Without, IReadOnlyDictionary<string, string>? Options);
