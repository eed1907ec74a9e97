using Cellcast.Costing;

namespace Cellcast.Data;

/// <summary>
/// From the data package to the cost of a cell: reads everything a <see cref="CellCostCase"/> needs for a chemistry, a region, a year and a
/// plant. No number stands here; each is a row of the package, and a trace of the inputs names the rows behind a result.
/// </summary>
public static class CostCases
{
    /// <summary>The tables this reads, for a fast start.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "active_material_conversion", "alternative_plant", "cathode_recipes", "cell_design", "chemistries", "conversion", "deflators", "energy_use",
        "exchange_rates", "finance", "levers", "material_prices", "metal_prices", "plant_baseline", "process_steps", "ramp", "ranges", "recipe_inputs",
        "region_factors", "regions", "step_yields", "steps",
    ];

    /// <summary>The chemistries the cell cost model covers, in the order of the package; flow batteries and metal-air are costed elsewhere.</summary>
    public static IReadOnlyList<string> Chemistries(Inputs inputs) => [.. CellChemistry.Ids(inputs.Package)];

    /// <summary>Reads a case, without learning after the year of the inputs.</summary>
    /// <param name="inputs">The inputs, with whatever changes are laid on them.</param>
    /// <param name="chemistry">Chemistry id.</param>
    /// <param name="region">Region id.</param>
    /// <param name="year">Year of prices and factors.</param>
    /// <param name="plant">The plant.</param>
    /// <exception cref="DataException">The chemistry is unknown or no cell, or an input is missing; names the nearest.</exception>
    public static CellCostCase Read(Inputs inputs, string chemistry, string region, int year, PlantSpec plant)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(plant);
        var read = new InputReader(inputs, region, year);
        var (site, make) = (Site(read, plant), Make(read, chemistry, plant));
        var prices = new MaterialPriceReader(inputs, year).Read(CellChemistry.Read(inputs.Package, chemistry), make.Design, make.Bill, region, plant.CathodeMadeAtHome);
        return Of(make, site, prices, plant);
    }

    /// <summary>What is the same for every chemistry.</summary>
    internal static CellSite Site(InputReader read, PlantSpec plant) => new(
        CellPlants.Read(read, plant.Scaling, plant.Route),
        Yields(read),
        Factors(read),
        Rules(read),
        plant.Utilisation ?? read.Number("utilisation"),
        plant.Yield ?? read.Number("yield_mature"));

    /// <summary>What is made.</summary>
    internal static CellMake Make(InputReader read, string chemistry, PlantSpec plant)
    {
        CellDesign design = CellDesigns.Read(read, chemistry);
        CellBill bill = CellBill.Of(design);
        return new CellMake(design, bill, CellPlants.Energy(read, chemistry, bill.CellKg, plant.Route), read.Number("chemistry_capex_factor", chemistry));
    }

    /// <summary>A case from its parts.</summary>
    internal static CellCostCase Of(CellMake make, CellSite site, MaterialPrices prices, PlantSpec plant) => new()
    {
        Design = make.Design,
        Prices = prices,
        Plant = site.Plant,
        StepYields = site.Yields,
        Region = site.Region,
        Finance = site.Finance,
        Energy = make.Energy,
        GwhPerYear = plant.GwhPerYear,
        Utilisation = site.Utilisation,
        Yield = site.Yield,
        ChemistryEquipmentFactor = make.EquipmentFactor,
    };

    /// <summary>Yields of the published plant by step.</summary>
    internal static StepYields Yields(InputReader read)
    {
        return new StepYields(
            Yield("mixing"),
            Yield("coating_slurry"),
            Yield("coating_foil"),
            Yield("slitting_slurry"),
            Yield("slitting_foil"),
            Yield("stacking_electrode"),
            Yield("stacking_separator"),
            Yield("electrolyte_filling"),
            Yield("formation_ageing"),
            Yield("nmp_recovery"));

        double Yield(string step) => read.Number("step_yield", step);
    }

    private static RegionFactors Factors(InputReader read) => new()
    {
        Region = read.Region,
        WageUsdPerHour = read.In(Units.UsdPerHour, "wage"),
        LabourProductivity = read.Number("labour_productivity"),
        ElectricityUsdPerKwh = read.In(Units.UsdPerKwh, "electricity_price"),
        HeatUsdPerKwh = read.In(Units.UsdPerKwh, "gas_heat_price"),
        EquipmentMultiplier = read.Number("equipment_capex_multiplier"),
        BuildingMultiplier = read.Number("building_cost_multiplier"),
        RealCostOfCapital = read.In(Units.PerYear, "cost_of_capital"),
        TaxRate = read.Number("tax_rate"),
        ReturnTaxed = read.Number("return_taxed"),
    };

    private static FinanceRules Rules(InputReader read) => new()
    {
        EquipmentLifeYears = read.In(Units.Years, "equipment_life"),
        BuildingLifeYears = read.In(Units.Years, "building_life"),
        EquipmentMaintenance = read.In(Units.PerYear, "equipment_maintenance"),
        BuildingMaintenance = read.In(Units.PerYear, "building_maintenance"),
        ResearchShareOfDepreciation = read.Number("rnd_share_of_depreciation"),
        SellingAdministrationShare = read.Number("sga_share_of_conversion"),
        WarrantyShare = read.Number("warranty_share"),
        LabourOverhead = read.Number("labour_overhead_factor"),
        WorkingCapitalMonths = read.In(Units.Months, "working_capital_months"),
        ConstructionInterest = read.Number("construction_interest_factor"),
        ScrapCreditShare = read.Number("scrap_material_credit"),
    };
}
