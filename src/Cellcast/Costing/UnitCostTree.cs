namespace Cellcast.Costing;

/// <summary>The cost of one kWh as a tree of named components, USD/kWh, down to metals and process steps.</summary>
public static class UnitCostTree
{
    private const string UsdPerKwh = "USD/kWh";

    /// <summary>
    /// The tree of a case. Its value and cash equal <see cref="UnitCost.Full"/> and <see cref="UnitCost.Cash"/> exactly, and every group
    /// equals the group of the same name there.
    /// </summary>
    public static CostNode Of(CellCostCase @case)
    {
        UnitCostTerms terms = new(@case);
        UnitCost cost = UnitCost.Of(@case);
        MaterialPrices prices = @case.Prices;
        CellBill bill = terms.Bill;
        MaterialYields yields = terms.Yields;
        (CostNode labour, CostNode equipment, CostNode building) = Steps(@case, terms);

        CostNode materials = CostNode.Sum(
            "materials",
            Active("cathode active material", terms, prices.Cathode, terms.CathodeKg),
            Active("anode active material", terms, prices.Anode, terms.AnodeKg),
            CostNode.Sum(
                "binders",
                Material("cathode binder", terms, prices.CathodeBinder, terms.CathodeBinderKg, yields.ActiveMass),
                Material("anode binder", terms, prices.AnodeBinder, bill.AnodeBinderKg, yields.ActiveMass)),
            Material("conductive carbon", terms, prices.Carbon, bill.CathodeCarbonKg + bill.AnodeCarbonKg, yields.ActiveMass),
            Material("solvent", terms, prices.Solvent, terms.SolventLostKg, yields.ActiveMass),
            Material("copper foil", terms, prices.CopperFoil, bill.CopperFoilKg, yields.Foil),
            Material("aluminium foil", terms, prices.AluminiumFoil, bill.AluminiumFoilKg, yields.Foil),
            Material("separator", terms, prices.Separator, terms.FilmM2, yields.Separator),
            Material("electrolyte", terms, prices.Electrolyte, bill.ElectrolyteKg, yields.Electrolyte),
            CostNode.Sum(
                "solid electrolyte",
                Material("in coatings", terms, prices.SolidElectrolyte, bill.SolidElectrolyteInCoatingsKg, yields.ActiveMass),
                Material("separator layer", terms, prices.SolidElectrolyte, terms.SolidLayerKg, yields.Separator)),
            Material("lithium foil", terms, prices.LithiumFoil, bill.LithiumKg, yields.Lithium),
            Material("casing", terms, prices.Casing, bill.CasingKg, yields.Formation));
        return Whole(cost, materials, labour, equipment, building);
    }

    /// <summary>
    /// The upper two levels of that tree, of a cost that is known already: the groups and their components, the same to the last bit. Cheap enough for every
    /// chemistry, region and year of a run.
    /// </summary>
    public static CostNode Components(in UnitCost cost)
    {
        CostNode materials = CostNode.Sum(
            "materials",
            Leaf("cathode active material", cost.CathodeActive),
            Leaf("anode active material", cost.AnodeActive),
            Leaf("binders", cost.Binders),
            Leaf("conductive carbon", cost.Carbon),
            Leaf("solvent", cost.Solvent),
            Leaf("copper foil", cost.CopperFoil),
            Leaf("aluminium foil", cost.AluminiumFoil),
            Leaf("separator", cost.Separator),
            Leaf("electrolyte", cost.Electrolyte),
            Leaf("solid electrolyte", cost.SolidElectrolyte),
            Leaf("lithium foil", cost.LithiumFoil),
            Leaf("casing", cost.Casing));
        return Whole(cost, materials, Leaf("labour", cost.Labour), NotCash("equipment", cost.EquipmentCharge), NotCash("building", cost.BuildingCharge));
    }

    private static CostNode Whole(in UnitCost cost, CostNode materials, CostNode labour, CostNode equipment, CostNode building) => CostNode.Sum(
        "full cost",
        materials,
        Leaf("scrap credit", cost.ScrapCredit),
        labour,
        CostNode.Sum("energy", Leaf("electricity", cost.Electricity), Leaf("heat", cost.Heat)),
        CostNode.Sum(
            "maintenance",
            Leaf("equipment maintenance", cost.EquipmentMaintenance),
            Leaf("building maintenance", cost.BuildingMaintenance)),
        CostNode.Sum(
            "overheads",
            NotCash("research and development", cost.Research),
            Leaf("selling and administration", cost.SellingAdministration)),
        CostNode.Sum("capital charge", equipment, building),
        NotCash("working capital", cost.WorkingCapital),
        Leaf("warranty", cost.Warranty));

    private static CostNode Leaf(string name, double value) => CostNode.Leaf(name, value, UsdPerKwh);

    private static CostNode NotCash(string name, double value) => CostNode.Leaf(name, value, UsdPerKwh, isCash: false);

    private static CostNode Active(string name, in UnitCostTerms terms, in ActiveMaterialPrice price, double kg) => CostNode.Sum(
        name,
        Leaf("lithium", price.Lithium * kg),
        Leaf("nickel", price.Nickel * kg),
        Leaf("cobalt", price.Cobalt * kg),
        Leaf("manganese", price.Manganese * kg),
        Leaf("other raw materials", price.Other * kg),
        Leaf("conversion", price.Conversion * terms.Case.Learning.MaterialFee * kg));

    private static CostNode Material(string name, in UnitCostTerms terms, in MaterialPrice price, double quantity, double yield) => CostNode.Sum(
        name,
        Leaf("raw material", terms.RawCost(price, quantity, yield)),
        Leaf("processing fee", terms.FeeCost(price, quantity, yield)));

    private static (CostNode Labour, CostNode Equipment, CostNode Building) Steps(CellCostCase @case, in UnitCostTerms terms)
    {
        CellPlant plant = @case.Plant;
        var labour = new CostNode[plant.Steps.Count];
        var equipment = new CostNode[labour.Length];
        var building = new CostNode[labour.Length];
        CellPlant.Sizing sizing = plant.Prepare(terms.Volumes);
        for (int i = 0; i < labour.Length; i++)
        {
            StepSize step = plant.StepSizeOf(i, in sizing);
            string name = plant.Steps[i].Id;
            labour[i] = Leaf(name, step.HoursPerYear * terms.LabourUsdPerYearlyHour);
            equipment[i] = NotCash(name, step.EquipmentMusd * terms.EquipmentChargePerMusd);
            building[i] = NotCash(name, step.FloorM2 * terms.BuildingChargePerM2);
        }
        return (CostNode.Sum("labour", labour), CostNode.Sum("equipment", equipment), CostNode.Sum("building", building));
    }
}
