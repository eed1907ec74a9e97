namespace Cellcast.Web.Messages;

/// <summary>A bill of materials.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Bill">The bill as CSV: item, cost, prohibited, other_cost</param>
/// <param name="Year">Year of sale or of the start of construction</param>
/// <param name="For">component, mineral, project, grid or distributed</param>
/// <param name="ProductionRow">producer, pro-rata or exclude</param>
/// <param name="Without">As if this law had not been made</param>
internal sealed record MaterialAssistanceRequest(ScenarioInput? Scenario, string Bill, int? Year, string? For, string? ProductionRow, string? Without);
