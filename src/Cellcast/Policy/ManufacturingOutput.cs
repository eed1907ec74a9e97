namespace Cellcast.Policy;

/// <summary>What a maker sells in a year that the production credit of section 45X may be paid on.</summary>
/// <param name="CellGwh">Cells sold, GWh.</param>
/// <param name="ModuleGwh">Modules sold that are made of cells, GWh.</param>
/// <param name="CelllessModuleGwh">Modules sold that use no cells, GWh.</param>
/// <param name="ElectrodeMaterialMusd">Cost of making electrode active materials, nominal million USD.</param>
/// <param name="MineralMusd">Cost of making applicable critical minerals, nominal million USD.</param>
public sealed record ManufacturingOutput(
    double CellGwh = 0, double ModuleGwh = 0, double CelllessModuleGwh = 0, double ElectrodeMaterialMusd = 0, double MineralMusd = 0)
{
    /// <summary>Capacity of one cell, kWh; null if not asked about.</summary>
    public double? KwhPerCell { get; init; }

    /// <summary>Most power one cell gives, W; null if not asked about.</summary>
    public double? WattsPerCell { get; init; }

    /// <summary>Capacity of one module, kWh; null if not asked about.</summary>
    public double? KwhPerModule { get; init; }

    /// <summary>Owner group of the maker; null for one that is no prohibited foreign entity.</summary>
    public string? Owner { get; init; }

    /// <summary>Material assistance cost ratio of the components; null for one that passes.</summary>
    public double? MaterialRatio { get; init; }

    /// <summary>Whether the credit for investment of section 48C was taken at the facility.</summary>
    public bool TookInvestmentCredit { get; init; }

    /// <summary>Whether too much capacity for its power voids a cell's credit, as the form's instructions word it, instead of capping it, as the statute does.</summary>
    public bool PowerRatioIsTest { get; init; }
}
