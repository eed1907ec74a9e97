namespace Cellcast.Web.Messages;

/// <summary>Duties on a lane on a day.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Product">A chemistry (its cell) or a product</param>
/// <param name="From">Where it is made</param>
/// <param name="To">Where it enters</param>
/// <param name="On">Day of entry, as 2026-03-01</param>
/// <param name="Application">What it is for</param>
/// <param name="InVehicle">As a part of an imported vehicle</param>
/// <param name="Without">As if this law had not been made</param>
internal sealed record TariffRequest(
    ScenarioInput? Scenario,
    string Product,
    string From,
    string To,
    string On,
    string? Application,
    bool InVehicle,
    string? Without);
