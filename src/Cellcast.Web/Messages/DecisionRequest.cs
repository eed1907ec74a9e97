namespace Cellcast.Web.Messages;

/// <summary>A decision that rests on whole runs, or on what volume brings.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Home">Who decides; the United States where none is given</param>
/// <param name="Year">With value and loss: the year looked at</param>
/// <param name="From">With loss: first year without the rules; with procure: first year of buying</param>
/// <param name="Without">With loss: instruments that end, ids or parts of ids</param>
/// <param name="As">With loss: shipped scenarios that stand for the end of rules</param>
/// <param name="Chemistry">With partner and procure: what is made or bought</param>
/// <param name="Partners">With partner: where partners come from</param>
/// <param name="Start">With partner: year of ground breaking</param>
/// <param name="SizeGwh">With partner: nameplate, GWh a year</param>
/// <param name="Controls">With partner: their countries control the export of the technology</param>
/// <param name="Against">With procure: what would be bought else</param>
/// <param name="Years">With procure: for how many years</param>
/// <param name="SetAside">With procure: share of public buying that is set aside, 0 to 1</param>
internal sealed record DecisionRequest(
    ScenarioInput? Scenario,
    string? Home,
    int? Year,
    int? From,
    IReadOnlyList<string>? Without,
    IReadOnlyList<string>? As,
    string? Chemistry,
    IReadOnlyList<string>? Partners,
    int? Start,
    double? SizeGwh,
    bool Controls,
    string? Against,
    int? Years,
    double? SetAside);
