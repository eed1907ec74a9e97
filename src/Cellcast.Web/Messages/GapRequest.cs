namespace Cellcast.Web.Messages;

/// <summary>The difference between two costs.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Chemistry">Chemistry by any of its names</param>
/// <param name="Region">Region by any of its names</param>
/// <param name="Year">Year; 2025 where none is given</param>
/// <param name="Level">cell, pack or system; cell where none is given</param>
/// <param name="PlantGwh">Nameplate of the plant, GWh a year; 30 where none is given</param>
/// <param name="Hours">Duration of a storage system, hours; 4 where none is given</param>
/// <param name="Utilisation">Output over nameplate, 0 to 1; the package's where none is given</param>
/// <param name="VersusRegion">The region it is held against</param>
/// <param name="VersusChemistry">The chemistry it is held against; the same where none is given</param>
internal sealed record GapRequest(
    ScenarioInput? Scenario,
    string Chemistry,
    string Region,
    int? Year,
    string? Level,
    double? PlantGwh,
    double? Hours,
    double? Utilisation,
    string VersusRegion,
    string? VersusChemistry);
