using Cellcast.Costing;

namespace Cellcast.Data;

/// <summary>What a cell plant of a region and year has whatever it makes.</summary>
/// <param name="Plant">Process steps.</param>
/// <param name="Yields">Yields by step.</param>
/// <param name="Region">Factors of the region.</param>
/// <param name="Finance">Finance and overheads.</param>
/// <param name="Utilisation">Output over nameplate.</param>
/// <param name="Yield">Mature yield.</param>
internal sealed record CellSite(CellPlant Plant, StepYields Yields, RegionFactors Region, FinanceRules Finance, double Utilisation, double Yield);
