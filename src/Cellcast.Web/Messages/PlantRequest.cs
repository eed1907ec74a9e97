namespace Cellcast.Web.Messages;

/// <summary>A cell plant.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Chemistry">What it makes</param>
/// <param name="Region">Where it stands</param>
/// <param name="Start">Year of ground breaking</param>
/// <param name="SizeGwh">Nameplate, GWh a year</param>
/// <param name="Price">Constant selling price, USD/kWh; what a mature plant costs where none is given</param>
/// <param name="Experience">newcomer or transfer</param>
/// <param name="ConvertFrom">Chemistry of the line that is turned</param>
/// <param name="Utilisation">Output over nameplate, 0 to 1</param>
internal sealed record PlantRequest(
    ScenarioInput? Scenario,
    string Chemistry,
    string Region,
    int? Start,
    double? SizeGwh,
    double? Price,
    string? Experience,
    string? ConvertFrom,
    double? Utilisation);
