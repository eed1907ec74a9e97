using Cellcast.Costing;
using Cellcast.Data;

namespace Cellcast.Acceptance;

/// <summary>The worked example of the cost notes: at face value, as it was written, and in USD of 2024.</summary>
internal static class ValidationExample
{
    private static readonly Inputs FaceValue = new(Repository.Package, PriceBasis.FaceValue);

    /// <summary>Its numbers, by component, for two chemistries in two regions.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers()
    {
        foreach (var chemistry in new[] { "LFP", "NMC811" })
        {
            foreach (var region in new[] { "China", "United States" })
            {
                var name = $"{chemistry}.{region}";
                var face = Case(FaceValue, chemistry, region);
                var cost = UnitCost.Of(face);
                yield return ($"example.cathode-price.{name}", face.Prices.Cathode.UsdPerKg);
                yield return ($"example.cathode.{name}", cost.CathodeActive);
                yield return ($"example.anode.{name}", cost.AnodeActive);
                yield return ($"example.binder.{name}", cost.Binders + cost.Carbon + cost.Solvent);
                yield return ($"example.copper.{name}", cost.CopperFoil);
                yield return ($"example.aluminium.{name}", cost.AluminiumFoil);
                yield return ($"example.separator.{name}", cost.Separator);
                yield return ($"example.electrolyte.{name}", cost.Electrolyte);
                yield return ($"example.casing.{name}", cost.Casing);
                yield return ($"example.materials.{name}", cost.Materials);
                yield return ($"example.scrap.{name}", cost.ScrapCredit);
                yield return ($"example.hours.{name}", cost.HoursPerKwh);
                yield return ($"example.labour.{name}", cost.Labour);
                yield return ($"example.energy.{name}", cost.Energy);
                yield return ($"example.equipment.{name}", cost.EquipmentUsdPerKwhYear);
                yield return ($"example.building.{name}", cost.BuildingUsdPerKwhYear);
                yield return ($"example.equipment-charge.{name}", cost.EquipmentCharge);
                yield return ($"example.building-charge.{name}", cost.BuildingCharge);
                yield return ($"example.maintenance.{name}", cost.Maintenance);
                yield return ($"example.research.{name}", cost.Research);
                yield return ($"example.administration.{name}", cost.SellingAdministration);
                yield return ($"example.working-capital.{name}", cost.WorkingCapital);
                yield return ($"example.warranty.{name}", cost.Warranty);
                yield return ($"example.full.{name}", cost.Full);
                yield return ($"example.cash.{name}", cost.Cash);

                var real = UnitCost.Of(Case(Repository.Inputs, chemistry, region));
                yield return ($"example.real-materials.{name}", real.Materials);
                yield return ($"example.real-labour.{name}", real.Labour);
                yield return ($"example.real-energy.{name}", real.Energy);
                yield return ($"example.real-investment.{name}", real.EquipmentUsdPerKwhYear + real.BuildingUsdPerKwhYear);
                yield return ($"example.real-capital.{name}", real.CapitalCharge);
                yield return ($"example.real-rest.{name}", real.Full - real.Materials - real.Labour - real.Energy - real.CapitalCharge);
                yield return ($"example.real-full.{name}", real.Full);
                yield return ($"example.real-cash.{name}", real.Cash);
            }
        }
    }

    // The notes write plants off in a straight line over their life everywhere.
    private static CellCostCase Case(Inputs inputs, string chemistry, string region)
    {
        var read = CostCases.Read(inputs, chemistry, region, 2025, new PlantSpec(30));
        return read with { Region = read.Region with { ReturnTaxed = 1 } };
    }
}
