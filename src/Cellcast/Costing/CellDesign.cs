namespace Cellcast.Costing;

/// <summary>
/// The design of one cell chemistry: what equations A1-A10 of the cost model need to derive the bill of materials of one kWh.
/// Capacities are full-cell reversible (first-cycle loss already taken); areas are one-sided.
/// </summary>
public sealed record CellDesign
{
    /// <summary>Chemistry id, for example <c>LFP</c>.</summary>
    public required string Chemistry { get; init; }

    /// <summary>Average discharge voltage, V.</summary>
    public required double AverageVoltageV { get; init; }

    /// <summary>Reversible capacity of the cathode active material, mAh/g.</summary>
    public required double CathodeCapacityMahPerG { get; init; }

    /// <summary>Reversible capacity of the anode active material, mAh/g; for lithium metal its theoretical 3860.</summary>
    public required double AnodeCapacityMahPerG { get; init; }

    /// <summary>Cathode areal capacity per coated side, mAh/cm2.</summary>
    public required double ArealLoadingMahPerCm2 { get; init; }

    /// <summary>Negative over positive areal capacity, ratio.</summary>
    public required double NegativeToPositiveRatio { get; init; }

    /// <summary>Active mass share of the cathode coating, kg/kg.</summary>
    public required double CathodeActiveShare { get; init; }

    /// <summary>Active mass share of the anode coating, kg/kg.</summary>
    public required double AnodeActiveShare { get; init; }

    /// <summary>PVDF share of the cathode coating, kg/kg; the rest of the inactive share is conductive carbon.</summary>
    public double CathodeBinderShare { get; init; }

    /// <summary>CMC and SBR share of the anode coating, kg/kg; the rest of the inactive share is conductive carbon.</summary>
    public double AnodeBinderShare { get; init; }

    /// <summary>Solid electrolyte share of the cathode coating, kg/kg; 0 for cells with a liquid.</summary>
    public double CathodeSolidElectrolyteShare { get; init; }

    /// <summary>Solid electrolyte share of the anode coating, kg/kg; 0 for cells with a liquid.</summary>
    public double AnodeSolidElectrolyteShare { get; init; }

    /// <summary>Density of the pressed cathode coating, g/cm3.</summary>
    public required double CathodeCoatingDensityGPerCm3 { get; init; }

    /// <summary>Density of the pressed anode coating, g/cm3.</summary>
    public required double AnodeCoatingDensityGPerCm3 { get; init; }

    /// <summary>Aluminium foil of the cathode, um.</summary>
    public required double AluminiumFoilUm { get; init; }

    /// <summary>Aluminium foil of the anode (sodium-ion and LTO cells), um; 0 where the anode sits on copper or lithium.</summary>
    public double NegativeAluminiumFoilUm { get; init; }

    /// <summary>Copper foil of the anode, um; 0 where there is none.</summary>
    public double CopperFoilUm { get; init; }

    /// <summary>Foil area over coated area (uncoated edges and tab strips), m2/m2.</summary>
    public required double FoilMargin { get; init; }

    /// <summary>Liquid electrolyte, g per Ah; 0 for all-solid-state cells.</summary>
    public required double ElectrolyteGPerAh { get; init; }

    /// <summary>Areal mass of the separator or of the solid-electrolyte layer, g/m2.</summary>
    public required double SeparatorGPerM2 { get; init; }

    /// <summary>Thickness of the separator or of the solid-electrolyte layer, um.</summary>
    public required double SeparatorUm { get; init; }

    /// <summary>Separator area over one-sided coated area, m2/m2.</summary>
    public required double SeparatorAreaFactor { get; init; }

    /// <summary>Whether the separator is a layer of solid electrolyte, bought by mass, rather than a polymer film bought by area.</summary>
    public bool SeparatorIsSolidElectrolyte { get; init; }

    /// <summary>Can or pouch, lid, terminals and tabs, kg/kWh.</summary>
    public required double CasingKgPerKwh { get; init; }

    /// <summary>Cell volume over the volume of its electrode stack, ratio. Calibrated to observed Wh/L (cost model, section a).</summary>
    public required double PackingFactor { get; init; }

    /// <summary>Capacity of the cell this design is made as, Ah; drives the per-cell steps of the plant.</summary>
    public required double CellAh { get; init; }

    /// <summary>Lithium metal beyond what the cathode plates (a reservoir on copper), um per side; 0 for cells without it.</summary>
    public double LithiumExcessUm { get; init; }

    /// <summary>Lithium foil capacity over cell capacity (lithium-sulfur), ratio; 0 for other cells.</summary>
    public double LithiumFoilRatio { get; init; }

    /// <summary>Share of the pores that electrolyte must fill for the design not to be dry (A10), 0..1.</summary>
    public required double LeastPoreFilling { get; init; }

    /// <summary>Handbook densities of the materials.</summary>
    public required MaterialDensities Densities { get; init; }

    /// <summary>Whether the anode is metallic lithium, so that there is no anode coating.</summary>
    public bool HasLithiumMetalAnode => LithiumExcessUm > 0 || LithiumFoilRatio > 0;
}
