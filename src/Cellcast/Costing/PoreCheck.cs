namespace Cellcast.Costing;

/// <summary>
/// Whether the electrolyte of a design fits its pores (cost model A10): too little and the cell is dry, too much and the casing must have room for it.
/// </summary>
/// <param name="PoreL">Pores of coatings and separator, L/kWh.</param>
/// <param name="ElectrolyteL">Liquid electrolyte, L/kWh.</param>
/// <param name="FreeL">Room in the casing outside the stack, L/kWh.</param>
/// <param name="LeastFilling">Share of the pores that must be filled.</param>
public readonly record struct PoreCheck(double PoreL, double ElectrolyteL, double FreeL, double LeastFilling)
{
    /// <summary>Electrolyte volume over pore volume, ratio.</summary>
    public double Filling => ElectrolyteL / PoreL;

    /// <summary>Whether the electrolyte leaves pores empty. A cell without a liquid is never dry.</summary>
    public bool IsDry => ElectrolyteL > 0 && ElectrolyteL < LeastFilling * PoreL;

    /// <summary>Whether the electrolyte beyond the pores finds room in the casing.</summary>
    public bool CasingHoldsExcess => ElectrolyteL - PoreL <= FreeL;

    /// <summary>Pores are the coating volume that no solid fills (A10), plus the pores of the separator film.</summary>
    public static PoreCheck Of(CellDesign design)
    {
        CellBill bill = CellBill.Of(design);
        MaterialDensities densities = design.Densities;
        if (bill.ElectrolyteKg == 0)
        {
            return new PoreCheck(0, 0, bill.CellL - bill.StackL, design.LeastPoreFilling);
        }
        double cathode = bill.CathodeActiveKg / design.CathodeActiveShare / design.CathodeCoatingDensityGPerCm3
            - bill.CathodeActiveKg / densities.CathodeActive
            - bill.CathodeBinderKg / densities.CathodeBinder
            - bill.CathodeCarbonKg / densities.Carbon;
        double anode = design.HasLithiumMetalAnode
            ? 0
            : bill.AnodeActiveKg / design.AnodeActiveShare / design.AnodeCoatingDensityGPerCm3
                - bill.AnodeActiveKg / densities.AnodeActive
                - bill.AnodeBinderKg / densities.AnodeBinder
                - bill.AnodeCarbonKg / densities.Carbon;
        double separator = bill.SeparatorM2 * design.SeparatorUm * 1e-3 * densities.SeparatorPorosity;
        return new PoreCheck(cathode + anode + separator, bill.ElectrolyteKg / densities.Electrolyte, bill.CellL - bill.StackL, design.LeastPoreFilling);
    }
}
