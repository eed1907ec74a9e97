using Cellcast.Costing;

namespace Cellcast.Data;

/// <summary>What is made in a cell plant of a region and year: the cell and what making it takes.</summary>
/// <param name="Design">The cell.</param>
/// <param name="Bill">What is in it.</param>
/// <param name="Energy">Energy use.</param>
/// <param name="EquipmentFactor">Equipment over what the step model gives.</param>
internal sealed record CellMake(CellDesign Design, CellBill Bill, EnergyUse Energy, double EquipmentFactor);
