using Cellcast.Finance;

namespace Cellcast.Costing;

/// <summary>
/// The factors of equations C2-C10 for one case. <see cref="UnitCost"/> and <see cref="UnitCostTree"/> both multiply with these, step by step
/// and part by part in the same order, which is why their sums agree to the last bit.
/// </summary>
internal readonly struct UnitCostTerms
{
    private const double MonthsPerYear = 12;

    public UnitCostTerms(CellCostCase @case)
    {
        CheckAbove0(@case.GwhPerYear, double.MaxValue, "plant size, GWh/yr");
        CheckAbove0(@case.Utilisation, 1, "utilisation");
        Case = @case;
        Bill = CellBill.Of(@case.Design);
        Yields = @case.StepYields.At(@case.Yield);
        MaterialYields sizedFor = @case.DesignYield is { } designYield ? @case.StepYields.At(designYield) : Yields;
        Volumes = PlantVolumes.Of(@case.Design, Bill, sizedFor, @case.Plant.Baseline, @case.GwhPerYear);

        RegionFactors region = @case.Region;
        FinanceRules finance = @case.Finance;
        double kwhPerYear = @case.GwhPerYear * 1e6;
        double conversion = @case.Learning.Conversion;

        LabourUsdPerYearlyHour = conversion * region.WageUsdPerHour * finance.LabourOverhead / region.LabourProductivity / kwhPerYear;
        EquipmentUsdPerKwhYearPerMusd =
            conversion * 1e6 * @case.ChemistryEquipmentFactor * region.EquipmentMultiplier * finance.ConstructionInterest / kwhPerYear;
        BuildingUsdPerKwhYearPerM2 =
            conversion * @case.Plant.Baseline.BuildingUsdPerM2 * region.BuildingMultiplier * finance.ConstructionInterest / kwhPerYear;
        EquipmentChargePerMusd = EquipmentUsdPerKwhYearPerMusd
            * CapitalRecovery.TaxAdjustedCharge(region.RealCostOfCapital, finance.EquipmentLifeYears, region.TaxOnReturn) / @case.Utilisation;
        BuildingChargePerM2 = BuildingUsdPerKwhYearPerM2
            * CapitalRecovery.TaxAdjustedCharge(region.RealCostOfCapital, finance.BuildingLifeYears, region.TaxOnReturn) / @case.Utilisation;

        double intensity = @case.Learning.MaterialIntensity;
        CathodeKg = intensity * Bill.CathodeActiveKg / Yields.ActiveMass * Delivered(@case.Prices.CathodeTariff);
        AnodeKg = intensity * Bill.AnodeActiveKg / Yields.ActiveMass * Delivered(@case.Prices.AnodeTariff);
    }

    /// <summary>The case.</summary>
    public CellCostCase Case { get; }

    /// <summary>Bill of materials.</summary>
    public CellBill Bill { get; }

    /// <summary>Yields of the plant.</summary>
    public MaterialYields Yields { get; }

    /// <summary>Volumes of the plant.</summary>
    public PlantVolumes Volumes { get; }

    /// <summary>USD/kWh of labour per hour worked a year (C4).</summary>
    public double LabourUsdPerYearlyHour { get; }

    /// <summary>USD per kWh of yearly output, per million USD of baseline equipment (C6).</summary>
    public double EquipmentUsdPerKwhYearPerMusd { get; }

    /// <summary>USD per kWh of yearly output, per m2 of floor (C6).</summary>
    public double BuildingUsdPerKwhYearPerM2 { get; }

    /// <summary>USD/kWh of capital charge per million USD of baseline equipment (C7).</summary>
    public double EquipmentChargePerMusd { get; }

    /// <summary>USD/kWh of capital charge per m2 of floor (C7).</summary>
    public double BuildingChargePerM2 { get; }

    /// <summary>kg of cathode active material bought per good kWh, times freight and duty.</summary>
    public double CathodeKg { get; }

    /// <summary>kg of anode active material bought per good kWh, times freight and duty.</summary>
    public double AnodeKg { get; }

    /// <summary>Cost of an active material, part by part (C2).</summary>
    public double ActiveCost(in ActiveMaterialPrice price, double kg) =>
        (price.Lithium * kg) + (price.Nickel * kg) + (price.Cobalt * kg) + (price.Manganese * kg) + (price.Other * kg)
            + (price.Conversion * Case.Learning.MaterialFee * kg);

    /// <summary>Raw part of the cost of a bought-in material (C2).</summary>
    public double RawCost(in MaterialPrice price, double quantity, double yield) =>
        price.Raw * (Case.Learning.MaterialIntensity * quantity / yield * Delivered(price.Tariff));

    /// <summary>Fee part of the cost of a bought-in material (C2).</summary>
    public double FeeCost(in MaterialPrice price, double quantity, double yield) =>
        price.Fee * Case.Learning.MaterialFee * (Case.Learning.MaterialIntensity * quantity / yield * Delivered(price.Tariff));

    /// <summary>Cost of a bought-in material (C2).</summary>
    public double Cost(in MaterialPrice price, double quantity, double yield) =>
        RawCost(price, quantity, yield) + FeeCost(price, quantity, yield);

    /// <summary>Binder of the cathode, kg/kWh before yields; on the dry route with what its binder costs more.</summary>
    public double CathodeBinderKg =>
        Case.Plant.Route == ElectrodeRoute.Dry ? Bill.CathodeBinderKg * Case.Plant.Baseline.DryBinderRatio : Bill.CathodeBinderKg;

    /// <summary>Solvent that recovery loses, kg/kWh before yields; none on the dry route.</summary>
    public double SolventLostKg => Case.Plant.Route == ElectrodeRoute.Dry
        ? 0
        : Case.Plant.Baseline.SolventPerBinder * Bill.CathodeBinderKg * (1 - Case.StepYields.SolventRecovery);

    /// <summary>Solid electrolyte bought as a separator layer, kg/kWh.</summary>
    public double SolidLayerKg => Case.Design.SeparatorIsSolidElectrolyte ? Bill.SeparatorKg : 0;

    /// <summary>Separator film, m2/kWh.</summary>
    public double FilmM2 => Case.Design.SeparatorIsSolidElectrolyte ? 0 : Bill.SeparatorM2;

    /// <summary>Scrap credit (C3): a share of the value of the active material lost; negative.</summary>
    public double ScrapCredit()
    {
        ActiveMaterialPrice price = Case.Prices.Cathode;
        double paid = price.ScrapIsPaidWhole
            ? price.Lithium + price.Nickel + price.Cobalt + price.Manganese + price.Other + (price.Conversion * Case.Learning.MaterialFee)
            : price.Lithium + price.Nickel + price.Cobalt;
        double kg = Case.Learning.MaterialIntensity * Bill.CathodeActiveKg;
        return -Case.Finance.ScrapCreditShare * ((kg / Yields.ActiveMass) - kg) * paid * (1 + Case.Prices.Freight);
    }

    /// <summary>Electricity (C5).</summary>
    public double Electricity()
    {
        double saved = Case.Plant.Route == ElectrodeRoute.Dry ? Case.Energy.CoatingElectricityShare : 0;
        return Case.Learning.Conversion * Case.Energy.ElectricityKwhPerKwh * (1 - saved) * Case.Region.ElectricityUsdPerKwh;
    }

    /// <summary>Heat (C5).</summary>
    public double Heat()
    {
        double saved = Case.Plant.Route == ElectrodeRoute.Dry ? Case.Energy.CoatingHeatShare : 0;
        return Case.Learning.Conversion * Case.Energy.HeatKwhPerKwh * (1 - saved) * Case.Region.HeatUsdPerKwh;
    }

    /// <summary>Materials, scrap and energy: what needs no process step.</summary>
    public UnitCost WithoutSteps()
    {
        MaterialPrices prices = Case.Prices;
        double carbonKg = Bill.CathodeCarbonKg + Bill.AnodeCarbonKg;
        return new UnitCost
        {
            CathodeActive = ActiveCost(prices.Cathode, CathodeKg),
            AnodeActive = ActiveCost(prices.Anode, AnodeKg),
            Binders = Cost(prices.CathodeBinder, CathodeBinderKg, Yields.ActiveMass) + Cost(prices.AnodeBinder, Bill.AnodeBinderKg, Yields.ActiveMass),
            Carbon = Cost(prices.Carbon, carbonKg, Yields.ActiveMass),
            Solvent = Cost(prices.Solvent, SolventLostKg, Yields.ActiveMass),
            CopperFoil = Cost(prices.CopperFoil, Bill.CopperFoilKg, Yields.Foil),
            AluminiumFoil = Cost(prices.AluminiumFoil, Bill.AluminiumFoilKg, Yields.Foil),
            Separator = Cost(prices.Separator, FilmM2, Yields.Separator),
            Electrolyte = Cost(prices.Electrolyte, Bill.ElectrolyteKg, Yields.Electrolyte),
            SolidElectrolyte = Cost(prices.SolidElectrolyte, Bill.SolidElectrolyteInCoatingsKg, Yields.ActiveMass)
                + Cost(prices.SolidElectrolyte, SolidLayerKg, Yields.Separator),
            LithiumFoil = Cost(prices.LithiumFoil, Bill.LithiumKg, Yields.Lithium),
            Casing = Cost(prices.Casing, Bill.CasingKg, Yields.Formation),
            Yields = Yields,
            ScrapCredit = ScrapCredit(),
            Electricity = Electricity(),
            Heat = Heat(),
            MaterialFloor = MaterialFloor(),
            Labour = 0,
            EquipmentMaintenance = 0,
            BuildingMaintenance = 0,
            Research = 0,
            SellingAdministration = 0,
            EquipmentCharge = 0,
            BuildingCharge = 0,
            WorkingCapital = 0,
            Warranty = 0,
            HoursPerKwh = 0,
            EquipmentUsdPerKwhYear = 0,
            BuildingUsdPerKwhYear = 0,
        };
    }

    /// <summary>Adds what follows from the size of the plant (C4, C6-C10).</summary>
    public UnitCost Complete(in UnitCost materials, in StepSize plant, double labour, double equipmentCharge, double buildingCharge)
    {
        FinanceRules finance = Case.Finance;
        double equipment = plant.EquipmentMusd * EquipmentUsdPerKwhYearPerMusd;
        double building = plant.FloorM2 * BuildingUsdPerKwhYearPerM2;
        double depreciation = ((equipment / finance.EquipmentLifeYears) + (building / finance.BuildingLifeYears)) / Case.Utilisation;
        double equipmentMaintenance = finance.EquipmentMaintenance * equipment / Case.Utilisation;
        double buildingMaintenance = finance.BuildingMaintenance * building / Case.Utilisation;

        UnitCost cost = materials with
        {
            Labour = labour,
            EquipmentMaintenance = equipmentMaintenance,
            BuildingMaintenance = buildingMaintenance,
            Research = finance.ResearchShareOfDepreciation * depreciation,
            SellingAdministration = finance.SellingAdministrationShare
                * (labour + materials.Energy + equipmentMaintenance + buildingMaintenance + depreciation),
            EquipmentCharge = equipmentCharge,
            BuildingCharge = buildingCharge,
            WorkingCapital = Case.Region.RealCostOfCapital * finance.WorkingCapitalMonths / MonthsPerYear
                * (materials.Materials + labour + materials.Energy),
            HoursPerKwh = Case.Learning.Conversion * plant.HoursPerYear / Case.Region.LabourProductivity / (Case.GwhPerYear * 1e6),
            EquipmentUsdPerKwhYear = equipment,
            BuildingUsdPerKwhYear = building,
        };
        // The warranty is a share of everything before it, so Full is still without it here.
        return cost with { Warranty = finance.WarrantyShare * cost.Full };
    }

    private double MaterialFloor()
    {
        MaterialPrices prices = Case.Prices;
        return (prices.Cathode.RawUsdPerKg * CathodeKg)
            + (prices.Anode.RawUsdPerKg * AnodeKg)
            + RawCost(prices.CathodeBinder, CathodeBinderKg, Yields.ActiveMass)
            + RawCost(prices.AnodeBinder, Bill.AnodeBinderKg, Yields.ActiveMass)
            + RawCost(prices.Carbon, Bill.CathodeCarbonKg + Bill.AnodeCarbonKg, Yields.ActiveMass)
            + RawCost(prices.Solvent, SolventLostKg, Yields.ActiveMass)
            + RawCost(prices.CopperFoil, Bill.CopperFoilKg, Yields.Foil)
            + RawCost(prices.AluminiumFoil, Bill.AluminiumFoilKg, Yields.Foil)
            + RawCost(prices.Separator, FilmM2, Yields.Separator)
            + RawCost(prices.Electrolyte, Bill.ElectrolyteKg, Yields.Electrolyte)
            + RawCost(prices.SolidElectrolyte, Bill.SolidElectrolyteInCoatingsKg, Yields.ActiveMass)
            + RawCost(prices.SolidElectrolyte, SolidLayerKg, Yields.Separator)
            + RawCost(prices.LithiumFoil, Bill.LithiumKg, Yields.Lithium)
            + RawCost(prices.Casing, Bill.CasingKg, Yields.Formation)
            + ScrapCredit();
    }

    private double Delivered(double tariff) => 1 + Case.Prices.Freight + tariff;

    private static void CheckAbove0(double value, double most, string what)
    {
        if (!(value > 0 && value <= most))
        {
            throw new ArgumentOutOfRangeException(what, value, most == 1 ? "Must be above 0 and at most 1." : "Must be above 0 and finite.");
        }
    }
}
