namespace Cellcast.Web.Messages;

/// <summary>Instruments of policy.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Kind">Only this kind</param>
/// <param name="By">Only the law of this place</param>
/// <param name="On">Only what is in force on this day</param>
/// <param name="Id">Only those whose id has this part</param>
/// <param name="Year">With id: the year whose rates are told</param>
internal sealed record InstrumentsRequest(ScenarioInput? Scenario, string? Kind, string? By, string? On, string? Id, int? Year);
