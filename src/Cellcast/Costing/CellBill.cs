namespace Cellcast.Costing;

/// <summary>
/// The bill of materials of one kWh of good cell, net of scrap (cost model A1-A9): kg/kWh, m2/kWh, Ah/kWh, L/kWh.
/// </summary>
/// <param name="AhPerKwh">Charge per energy (A1).</param>
/// <param name="AreaM2">One-sided coated cathode area (A3).</param>
/// <param name="CathodeActiveKg">Cathode active material (A2); for lithium-sulfur the sulfur.</param>
/// <param name="CathodeBinderKg">PVDF (A2).</param>
/// <param name="CathodeCarbonKg">Conductive carbon of the cathode (A2).</param>
/// <param name="AnodeActiveKg">Anode active material (A4); 0 where the anode is lithium metal.</param>
/// <param name="AnodeBinderKg">CMC and SBR (A4).</param>
/// <param name="AnodeCarbonKg">Conductive carbon of the anode (A4).</param>
/// <param name="LithiumKg">Metallic lithium (A5).</param>
/// <param name="AluminiumFoilKg">Aluminium foil (A6).</param>
/// <param name="CopperFoilKg">Copper foil (A6).</param>
/// <param name="SeparatorM2">Separator film or solid-electrolyte layer, area (A7).</param>
/// <param name="SeparatorKg">Separator film or solid-electrolyte layer, mass (A7).</param>
/// <param name="SolidElectrolyteInCoatingsKg">Solid electrolyte mixed into the coatings (A2, A4).</param>
/// <param name="ElectrolyteKg">Liquid electrolyte (A7).</param>
/// <param name="CasingKg">Can or pouch, lid, terminals, tabs (A7).</param>
/// <param name="CellKg">Cell mass (A8).</param>
/// <param name="StackL">Volume of the electrode stack in litres (A9, before the packing factor).</param>
/// <param name="CellL">Cell volume in litres (A9).</param>
public readonly record struct CellBill(
    double AhPerKwh,
    double AreaM2,
    double CathodeActiveKg,
    double CathodeBinderKg,
    double CathodeCarbonKg,
    double AnodeActiveKg,
    double AnodeBinderKg,
    double AnodeCarbonKg,
    double LithiumKg,
    double AluminiumFoilKg,
    double CopperFoilKg,
    double SeparatorM2,
    double SeparatorKg,
    double SolidElectrolyteInCoatingsKg,
    double ElectrolyteKg,
    double CasingKg,
    double CellKg,
    double StackL,
    double CellL)
{
    private const double MahPerCm2OfOneKwhPerM2 = 100; // A3: 1e6 mWh per kWh, 1e4 cm2 per m2
    private const double KgPerM2PerUm = 1e-3; // areal mass of a film: g/cm3 x um = g/m2
    private const double LitrePerM2PerUm = 1e-3;

    /// <summary>Specific energy, Wh/kg (A8).</summary>
    public double WhPerKg => 1000 / CellKg;

    /// <summary>Energy density, Wh/L (A9). Calibrated through the packing factor, unlike Wh/kg.</summary>
    public double WhPerL => 1000 / CellL;

    /// <summary>Solid electrolyte of coatings and separator layer together, kg/kWh.</summary>
    public double SolidElectrolyteKg(CellDesign design) =>
        SolidElectrolyteInCoatingsKg + (design.SeparatorIsSolidElectrolyte ? SeparatorKg : 0);

    /// <summary>Equations A1-A9.</summary>
    public static CellBill Of(CellDesign design)
    {
        double ah = 1000 / design.AverageVoltageV;
        double area = MahPerCm2OfOneKwhPerM2 / (design.AverageVoltageV * design.ArealLoadingMahPerCm2);

        double cathodeActive = ah / design.CathodeCapacityMahPerG;
        double cathodeCoating = cathodeActive / design.CathodeActiveShare;
        double cathodeBinder = design.CathodeBinderShare * cathodeCoating;
        double cathodeSolid = design.CathodeSolidElectrolyteShare * cathodeCoating;
        double cathodeCarbon = cathodeCoating - cathodeActive - cathodeBinder - cathodeSolid;

        double anodeActive = 0, anodeCoating = 0, anodeBinder = 0, anodeSolid = 0, anodeCarbon = 0, lithium = 0;
        double anodeL; // volume between separator and negative foil
        if (design.LithiumFoilRatio > 0)
        {
            // Lithium-sulfur is built charged: the foil is all the lithium there is.
            lithium = ah / design.AnodeCapacityMahPerG * design.LithiumFoilRatio;
            anodeL = lithium / design.Densities.Lithium;
        }
        else if (design.LithiumExcessUm > 0)
        {
            // A reservoir on copper, onto which the cathode's lithium is plated when the cell is charged.
            lithium = area * design.LithiumExcessUm * design.Densities.Lithium * KgPerM2PerUm;
            anodeL = (lithium + (ah / design.AnodeCapacityMahPerG)) / design.Densities.Lithium;
        }
        else
        {
            anodeActive = ah * design.NegativeToPositiveRatio / design.AnodeCapacityMahPerG;
            anodeCoating = anodeActive / design.AnodeActiveShare;
            anodeBinder = design.AnodeBinderShare * anodeCoating;
            anodeSolid = design.AnodeSolidElectrolyteShare * anodeCoating;
            anodeCarbon = anodeCoating - anodeActive - anodeBinder - anodeSolid;
            anodeL = anodeCoating / design.AnodeCoatingDensityGPerCm3;
        }

        double foilArea = area * design.FoilMargin / 2;
        double aluminium = foilArea * (design.AluminiumFoilUm + design.NegativeAluminiumFoilUm) * design.Densities.Aluminium * KgPerM2PerUm;
        double copper = foilArea * design.CopperFoilUm * design.Densities.Copper * KgPerM2PerUm;

        double separatorArea = area * design.SeparatorAreaFactor;
        double separator = separatorArea * design.SeparatorGPerM2 / 1000;
        double electrolyte = ah * design.ElectrolyteGPerAh / 1000;

        double mass = cathodeCoating + anodeCoating + lithium + aluminium + copper + separator + electrolyte + design.CasingKgPerKwh;
        double stack = (cathodeCoating / design.CathodeCoatingDensityGPerCm3)
            + anodeL
            + (area / 2 * (design.AluminiumFoilUm + design.NegativeAluminiumFoilUm + design.CopperFoilUm) * LitrePerM2PerUm)
            + (separatorArea * design.SeparatorUm * LitrePerM2PerUm);

        return new CellBill(
            ah, area,
            cathodeActive, cathodeBinder, cathodeCarbon,
            anodeActive, anodeBinder, anodeCarbon,
            lithium, aluminium, copper,
            separatorArea, separator, cathodeSolid + anodeSolid,
            electrolyte, design.CasingKgPerKwh,
            mass, stack, stack * design.PackingFactor);
    }
}
