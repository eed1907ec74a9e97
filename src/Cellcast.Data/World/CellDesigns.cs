using Cellcast.Costing;

namespace Cellcast.Data;

/// <summary>Reads the design of a cell from the table <c>cell_design</c>.</summary>
internal static class CellDesigns
{
    /// <summary>The design of a chemistry's reference cell.</summary>
    public static CellDesign Read(InputReader read, string chemistry)
    {
        double solidLayer = read.InOr(0, Units.Um, "solid_electrolyte_layer_thickness", chemistry);
        double lithiumExcess = read.InOr(0, Units.Um, "lithium_metal_excess", chemistry);
        double copperFoil = read.In(Units.Um, "copper_foil_thickness", chemistry);
        double lithiumRatio = read.NumberOr(0, "lithium_metal_ratio", chemistry);
        // Densities of solids and pores serve the pore check only; volumes serve no cost.
        InputReader check = read.If(false);
        return new CellDesign
        {
            Chemistry = chemistry,
            AverageVoltageV = read.In(Units.Volt, "average_voltage", chemistry),
            CathodeCapacityMahPerG = read.In(Units.MahPerG, "cathode_capacity", chemistry),
            AnodeCapacityMahPerG = read.In(Units.MahPerG, "anode_capacity", chemistry),
            ArealLoadingMahPerCm2 = read.In(Units.MahPerCm2, "areal_loading", chemistry),
            NegativeToPositiveRatio = read.Number("np_ratio", chemistry),
            CathodeActiveShare = read.Number("cathode_active_fraction", chemistry),
            AnodeActiveShare = read.Number("anode_active_fraction", chemistry),
            CathodeBinderShare = read.Number("cathode_binder_fraction", chemistry),
            AnodeBinderShare = read.Number("anode_binder_fraction"),
            CathodeSolidElectrolyteShare = read.NumberOr(0, "solid_electrolyte_cathode_fraction", chemistry),
            AnodeSolidElectrolyteShare = read.NumberOr(0, "solid_electrolyte_anode_fraction", chemistry),
            CathodeCoatingDensityGPerCm3 = check.In(Units.GPerCm3, "cathode_coating_density", chemistry),
            AnodeCoatingDensityGPerCm3 = check.In(Units.GPerCm3, "anode_coating_density", chemistry),
            AluminiumFoilUm = read.In(Units.Um, "aluminium_foil_thickness", chemistry),
            NegativeAluminiumFoilUm = read.In(Units.Um, "negative_aluminium_foil_thickness", chemistry),
            CopperFoilUm = copperFoil,
            FoilMargin = read.Number("foil_margin"),
            ElectrolyteGPerAh = read.In(Units.GPerAh, "electrolyte_per_capacity", chemistry),
            SeparatorGPerM2 = read.If(solidLayer > 0).In(Units.GPerM2, "separator_areal_mass", chemistry),
            SeparatorUm = solidLayer > 0 ? solidLayer : check.In(Units.Um, "separator_thickness"),
            SeparatorAreaFactor = read.Number("separator_area_factor", chemistry),
            SeparatorIsSolidElectrolyte = solidLayer > 0,
            CasingKgPerKwh = read.In(Units.KgPerKwh, "casing_mass", chemistry),
            PackingFactor = check.Number("volume_packing_factor", chemistry),
            CellAh = read.In(Units.Ah, "reference_cell_capacity", chemistry),
            LithiumExcessUm = lithiumExcess,
            LithiumFoilRatio = lithiumRatio,
            LeastPoreFilling = check.Number("pore_fill_minimum"),
            Densities = new MaterialDensities(
                Density(read, "aluminium"),
                Density(read.If(copperFoil > 0), "copper"),
                Density(read.If(lithiumExcess > 0), "lithium_metal"),
                Density(check, "electrolyte"),
                check.In(Units.GPerCm3, "cathode_crystal_density", chemistry),
                lithiumExcess > 0 || lithiumRatio > 0 ? Density(check, "lithium_metal") : check.In(Units.GPerCm3, "anode_crystal_density", chemistry),
                Density(check, "conductive_carbon"),
                Density(check, "pvdf"),
                Density(check, "cmc_sbr"),
                check.Number("separator_porosity")),
        };
    }

    private static double Density(InputReader read, string material) => read.In(Units.GPerCm3, "density", material);
}
