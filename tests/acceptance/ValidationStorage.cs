using Cellcast.Costing.Storage;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Technology;

namespace Cellcast.Acceptance;

/// <summary>Storage systems level by level, vanadium flow, iron-air, and what storing a MWh costs.</summary>
internal static class ValidationStorage
{
    // The notes' tables are in the dollars of their sources.
    private static readonly TechnologyInputs FaceValue = new(Repository.Package, new Inputs(Repository.Package, PriceBasis.FaceValue));

    /// <summary>Costs per kWh by level and duration, and levelised costs.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        foreach (var region in new[] { "China", "World", "United States", "Europe" })
        {
            var cellRegion = region == "World" ? "China" : region;
            var cell = ValidationNumbers.Book.Tree(new CostQuestion("LFP", cellRegion, 2025)).Named("cell");
            var system = ValidationNumbers.Technology.StorageSystem(region, 2025);
            yield return ($"storage.block.{region}", system.DcBlock(cell).Value);
            yield return ($"storage.core.{region}.4", system.CoreEquipment(cell, 4).Value);
            yield return ($"storage.turnkey.{region}.4", system.Turnkey(cell, 4).Value);

            // At the price cells sold at instead of their full cost.
            var sold = ValidationNumbers.Price("LFP", cellRegion, 2025);
            yield return ($"storage.block-sold.{region}", system.DcBlock(cell).Value - cell.Value + sold);
            yield return ($"storage.core-sold.{region}", system.CoreEquipment(cell, 4).Value - cell.Value + sold);
            yield return ($"storage.turnkey-sold.{region}", system.Turnkey(cell, 4).Value - cell.Value + sold);
        }

        foreach (var chemistry in new[] { "VRFB", "Iron-air" })
        {
            foreach (var region in new[] { "China", "World", "United States" })
            {
                foreach (var hours in new[] { 4.0, 10.0, 100.0 })
                {
                    yield return ($"flow.real.{chemistry}.{region}.{hours}", Store(ValidationNumbers.Technology).At(hours).Value);
                    yield return ($"flow.face.{chemistry}.{region}.{hours}", Store(FaceValue).At(hours).Value);

                    DecoupledStorage Store(TechnologyInputs technology) =>
                        chemistry == "VRFB" ? technology.VanadiumFlowBattery(region, 2025) : technology.IronAirBattery(region, 2025);
                }
            }
        }

        var seen = ValidationObserved.Numbers().ToDictionary(number => number.Key, number => number.Value, StringComparer.Ordinal);
        yield return ("seen.turnkey-ember", seen["seen.published_core_equipment.World.2025"] + seen["seen.published_installation_and_grid.World.2025"]);
        yield return ("seen.turnkey-saudi", seen["seen.published_equipment.Middle East & Türkiye.2025"] + seen["seen.published_epc.Middle East & Türkiye.2025"]);

        foreach (var number in Levelised())
        {
            yield return number;
        }
    }

    private static IEnumerable<(string Key, double Value)> Levelised()
    {
        (string Chemistry, string Region, double Hours)[] cases =
        [
            ("LFP", "World", 4), ("LFP", "World", 10), ("LFP", "World", 100),
            ("LFP", "China", 4), ("LFP", "China", 10), ("LFP", "China", 100),
            ("LFP", "United States", 4), ("LFP", "United States", 10), ("LFP", "United States", 100),
            ("Na-layered", "China", 4), ("Na-layered", "China", 10), ("Na-layered", "China", 100),
            ("VRFB", "China", 4), ("VRFB", "China", 10), ("VRFB", "China", 100),
            ("VRFB", "World", 4), ("VRFB", "World", 10), ("VRFB", "World", 100),
            ("Iron-air", "World", 100),
        ];
        foreach (var (chemistry, region, hours) in cases)
        {
            var project = ValidationNumbers.Technology.StorageProject(chemistry, region, hours, 2025);
            yield return (
                $"levelised.face.{chemistry}.{region}.{hours}", LevelisedCostOfStorage.Of(FaceValue.StorageProject(chemistry, region, hours, 2025)).Value);
            yield return (
                $"levelised.face-without.{chemistry}.{region}.{hours}",
                LevelisedCostOfStorage.Of(FaceValue.StorageProject(chemistry, region, hours, 2025) with { ChargingPriceUsdPerMwh = 0 }).Value);
            yield return ($"levelised.package.{chemistry}.{region}.{hours}", LevelisedCostOfStorage.Of(project).Value);
        }

        // The notes' second iron-air case: the cost expected for 2030.
        var later = FaceValue.StorageProject("Iron-air", "World", 100, 2030);
        yield return ("levelised.face.Iron-air.2030", LevelisedCostOfStorage.Of(later).Value);
        yield return ("levelised.face-without.Iron-air.2030", LevelisedCostOfStorage.Of(later with { ChargingPriceUsdPerMwh = 0 }).Value);

        // The case of the published 65: 125 USD/kWh, 20 years, 7%, 90%, 80% use of a four-hour plant once a day, no charging.
        var ember = ValidationNumbers.Technology.StorageProject("LFP", "World", 4, 2025) with
        {
            EnergyCapexUsdPerKwh = 125,
            PowerCapexUsdPerKw = 0,
            DiscountRate = 0.07,
            RoundTripEfficiency = 0.90,
            CyclesPerYear = 0.8 * 365,
            DepthOfDischarge = 1,
            ChargingPriceUsdPerMwh = 0,
        };
        yield return ("levelised.ember", LevelisedCostOfStorage.Of(ember).Value);
        yield return ("levelised.ember-in", LevelisedCostOfStorage.Of(ember).Value / 0.9);
    }
}
