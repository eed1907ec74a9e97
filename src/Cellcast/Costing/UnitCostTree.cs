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

        return CostNode.Sum(
            "full cost",
            CostNode.Sum(
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
                Material("casing", terms, prices.Casing, bill.CasingKg, yields.Formation)),
            Leaf("scrap credit", cost.ScrapCredit),
            labour,
            CostNode.Sum("energy", Leaf("electricity", cost.Electricity), Leaf("heat", cost.Heat)),
            CostNode.Sum(
                "maintenance",
                Leaf("equipment maintenance", cost.EquipmentMaintenance),
                Leaf("building maintenance", cost.BuildingMaintenance)),
            CostNode.Sum(
                "overheads",
                CostNode.Leaf("research and development", cost.Research, UsdPerKwh, isCash: false),
                Leaf("selling and administration", cost.SellingAdministration)),
            CostNode.Sum("capital charge", equipment, building),
            CostNode.Leaf("working capital", cost.WorkingCapital, UsdPerKwh, isCash: false),
            Leaf("warranty", cost.Warranty));
    }

    private static CostNode Leaf(string name, double value) => CostNode.Leaf(name, value, UsdPerKwh);

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
            equipment[i] = CostNode.Leaf(name, step.EquipmentMusd * terms.EquipmentChargePerMusd, UsdPerKwh, isCash: false);
            building[i] = CostNode.Leaf(name, step.FloorM2 * terms.BuildingChargePerM2, UsdPerKwh, isCash: false);
        }
        return (CostNode.Sum("labour", labour), CostNode.Sum("equipment", equipment), CostNode.Sum("building", building));
    }
}
