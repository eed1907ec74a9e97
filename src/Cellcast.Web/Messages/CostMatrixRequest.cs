namespace Cellcast.Web.Messages;

/// <summary>Costs of chemistries in regions.</summary>
/// <param name="Scenario">The scenario whose changes of inputs and instruments count; the baseline where none is given</param>
/// <param name="Chemistry">One chemistry; all where none is given</param>
/// <param name="Region">One region; all where none is given</param>
/// <param name="Year">Year</param>
/// <param name="Level">cell, pack or system</param>
/// <param name="PlantGwh">Nameplate of the plant, GWh a year</param>
/// <param name="Hours">Duration of a storage system, hours</param>
internal sealed record CostMatrixRequest(ScenarioInput? Scenario, string? Chemistry, string? Region, int? Year, string? Level, double? PlantGwh, double? Hours);
