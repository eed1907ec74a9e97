namespace Cellcast.Costing;

/// <summary>
/// Yearly volumes of a plant over those of the baseline plant, ratios (V / V0 of equation C1), and what changes the size of a step besides.
/// </summary>
/// <param name="Energy">Of good kWh.</param>
/// <param name="CathodeActive">Of cathode active material mixed.</param>
/// <param name="AnodeActive">Of anode active material mixed.</param>
/// <param name="PositiveArea">Of cathode area coated.</param>
/// <param name="NegativeArea">Of anode area coated.</param>
/// <param name="Solvent">Of solvent evaporated.</param>
/// <param name="Cells">Of cells made, rejects included.</param>
/// <param name="CellsOrAreas">The larger of the ratio of cells and the ratio of both areas together.</param>
/// <param name="Rejects">Of cells rejected.</param>
/// <param name="Modules">Of modules made.</param>
/// <param name="Packs">Of packs made.</param>
/// <param name="CathodeSolventPerArea">Of solvent evaporated per cathode area.</param>
/// <param name="AnodeSolventPerArea">Of solvent evaporated per anode area.</param>
/// <param name="CellAh">Capacity of a cell, Ah (not a ratio).</param>
/// <param name="ModulesPerPack">Of modules in a pack.</param>
public readonly record struct PlantVolumes(
    double Energy,
    double CathodeActive,
    double AnodeActive,
    double PositiveArea,
    double NegativeArea,
    double Solvent,
    double Cells,
    double CellsOrAreas,
    double Rejects,
    double Modules,
    double Packs,
    double CathodeSolventPerArea,
    double AnodeSolventPerArea,
    double CellAh,
    double ModulesPerPack)
{
    /// <summary>Volumes of a plant that makes cells only, as the worked example of the cost model defines them.</summary>
    /// <param name="design">The cell.</param>
    /// <param name="bill">Its bill of materials.</param>
    /// <param name="yields">Yields of the plant.</param>
    /// <param name="baseline">The published plant.</param>
    /// <param name="gwhPerYear">Good output at nameplate, GWh/yr.</param>
    public static PlantVolumes Of(CellDesign design, in CellBill bill, in MaterialYields yields, PlantBaseline baseline, double gwhPerYear)
    {
        double kwh = gwhPerYear * 1e6;
        double cells = kwh / (design.CellAh * design.AverageVoltageV / 1000) / yields.Formation;
        double positiveArea = kwh * bill.AreaM2 / yields.Formation;
        double negativeArea = baseline.NegativeToPositiveArea * positiveArea;
        double solvent = baseline.SolventPerBinder * bill.CathodeBinderKg * kwh / yields.ActiveMass;
        double cellRatio = cells / baseline.Cells;
        double areaRatio = (positiveArea + negativeArea) / (baseline.PositiveAreaM2 + baseline.NegativeAreaM2);
        return new PlantVolumes(
            kwh / baseline.EnergyKwh,
            kwh * bill.CathodeActiveKg / yields.ActiveMass / baseline.CathodeActiveKg,
            kwh * bill.AnodeActiveKg / yields.ActiveMass / baseline.AnodeActiveKg,
            positiveArea / baseline.PositiveAreaM2,
            negativeArea / baseline.NegativeAreaM2,
            solvent / baseline.SolventKg,
            cellRatio,
            Math.Max(cellRatio, areaRatio),
            cells * (1 - yields.Formation) / (baseline.RejectShare * baseline.Cells),
            0,
            0,
            // A coating without PVDF tells nothing about its solvent: it is coated like the baseline.
            solvent > 0 ? solvent / positiveArea / baseline.SolventKgPerM2 : 1,
            1,
            design.CellAh,
            1);
    }
}
