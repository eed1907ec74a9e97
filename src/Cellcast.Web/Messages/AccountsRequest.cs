namespace Cellcast.Web.Messages;

/// <summary>What instruments cost, collect and do.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Home">Whose treasury, output and imports count; the United States where none is given</param>
/// <param name="Only">Instruments: ids or parts of ids; all of the home region where none are given</param>
/// <param name="Stage">Stage whose output and imports count</param>
/// <param name="From">First year without them</param>
/// <param name="To">Last year</param>
/// <param name="Split">Whether to split what all do together</param>
internal sealed record AccountsRequest(ScenarioInput? Scenario, string? Home, IReadOnlyList<string>? Only, string? Stage, int? From, int? To, bool Split);
