using Cellcast.Costing;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Costing;

/// <summary>What must hold for any case, whatever the numbers.</summary>
public sealed class UnitCostPropertyTests
{
    private static readonly string[] Chemistries = [.. NotesCase.Designs.Keys];
    private static readonly string[] Places = [.. NotesCase.Regions.Keys];

    /// <summary>Every price that enters a cost: how to raise it by a share.</summary>
    public static readonly (string Name, Func<CellCostCase, double, CellCostCase> Raise)[] Prices =
    [
        ("cathode", (c, x) => c with { Prices = c.Prices with { Cathode = c.Prices.Cathode with { Conversion = c.Prices.Cathode.Conversion * x } } }),
        ("anode", (c, x) => c with { Prices = c.Prices with { Anode = c.Prices.Anode with { Conversion = c.Prices.Anode.Conversion * x } } }),
        ("cathode binder", (c, x) => c with { Prices = c.Prices with { CathodeBinder = Times(c.Prices.CathodeBinder, x) } }),
        ("anode binder", (c, x) => c with { Prices = c.Prices with { AnodeBinder = Times(c.Prices.AnodeBinder, x) } }),
        ("carbon", (c, x) => c with { Prices = c.Prices with { Carbon = Times(c.Prices.Carbon, x) } }),
        ("solvent", (c, x) => c with { Prices = c.Prices with { Solvent = Times(c.Prices.Solvent, x) } }),
        ("copper foil", (c, x) => c with { Prices = c.Prices with { CopperFoil = Times(c.Prices.CopperFoil, x) } }),
        ("aluminium foil", (c, x) => c with { Prices = c.Prices with { AluminiumFoil = Times(c.Prices.AluminiumFoil, x) } }),
        ("separator", (c, x) => c with { Prices = c.Prices with { Separator = Times(c.Prices.Separator, x) } }),
        ("electrolyte", (c, x) => c with { Prices = c.Prices with { Electrolyte = Times(c.Prices.Electrolyte, x) } }),
        ("solid electrolyte", (c, x) => c with { Prices = c.Prices with { SolidElectrolyte = Times(c.Prices.SolidElectrolyte, x) } }),
        ("lithium foil", (c, x) => c with { Prices = c.Prices with { LithiumFoil = Times(c.Prices.LithiumFoil, x) } }),
        ("casing", (c, x) => c with { Prices = c.Prices with { Casing = Times(c.Prices.Casing, x) } }),
        ("freight", (c, x) => c with { Prices = c.Prices with { Freight = c.Prices.Freight + (x - 1) } }),
        ("wage", (c, x) => c with { Region = c.Region with { WageUsdPerHour = c.Region.WageUsdPerHour * x } }),
        ("electricity", (c, x) => c with { Region = c.Region with { ElectricityUsdPerKwh = c.Region.ElectricityUsdPerKwh * x } }),
        ("heat", (c, x) => c with { Region = c.Region with { HeatUsdPerKwh = c.Region.HeatUsdPerKwh * x } }),
        ("equipment", (c, x) => c with { Region = c.Region with { EquipmentMultiplier = c.Region.EquipmentMultiplier * x } }),
        ("building", (c, x) => c with { Region = c.Region with { BuildingMultiplier = c.Region.BuildingMultiplier * x } }),
        ("cost of capital", (c, x) => c with { Region = c.Region with { RealCostOfCapital = c.Region.RealCostOfCapital * x } }),
    ];

    [Fact]
    public void Cost_never_falls_when_a_price_rises() =>
        Prop.ForAll<byte, byte, byte>((chemistry, place, rise) =>
        {
            CellCostCase @case = Case(chemistry, place);
            double before = UnitCost.Of(@case).Full;
            double factor = 1 + (rise / 64.0);
            return Prices.All(price => UnitCost.Of(price.Raise(@case, factor)).Full >= before - 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cost_never_falls_when_a_metal_gets_dearer() =>
        Prop.ForAll<byte, byte, byte>((chemistry, place, rise) =>
        {
            string name = Chemistries[chemistry % Chemistries.Length];
            string region = Places[place % Places.Length];
            double factor = 1 + (rise / 32.0);
            NotesCase.Metals metals = NotesCase.Metals2025;
            NotesCase.Metals[] shocks =
            [
                metals with { LithiumCarbonate = metals.LithiumCarbonate * factor },
                metals with { Nickel = metals.Nickel * factor },
                metals with { Cobalt = metals.Cobalt * factor },
                metals with { Manganese = metals.Manganese * factor },
            ];
            double before = UnitCost.Of(NotesCase.Of(name, region)).Full;
            return shocks.All(shock => UnitCost.Of(NotesCase.Of(name, region, metals: shock)).Full >= before - 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_sum_to_the_whole() =>
        Prop.ForAll<byte, byte, byte>((chemistry, place, yield) =>
        {
            UnitCost c = UnitCost.Of(Case(chemistry, place) with { Yield = Share(yield) });
            double sum = c.CathodeActive + c.AnodeActive + c.Binders + c.Carbon + c.Solvent + c.CopperFoil + c.AluminiumFoil + c.Separator
                + c.Electrolyte + c.SolidElectrolyte + c.LithiumFoil + c.Casing + c.ScrapCredit + c.Labour + c.Electricity + c.Heat
                + c.EquipmentMaintenance + c.BuildingMaintenance + c.Research + c.SellingAdministration + c.EquipmentCharge + c.BuildingCharge
                + c.WorkingCapital + c.Warranty;
            return Math.Abs(sum - c.Full) <= 1e-12 * c.Full && c.Cash < c.Full;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_higher_yield_is_never_dearer() =>
        Prop.ForAll<byte, byte, (byte, byte)>((chemistry, place, yields) =>
        {
            CellCostCase @case = Case(chemistry, place);
            double low = Share(Math.Min(yields.Item1, yields.Item2));
            double high = Share(Math.Max(yields.Item1, yields.Item2));
            return UnitCost.Of(@case with { Yield = high }).Full <= UnitCost.Of(@case with { Yield = low }).Full + 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_or_busier_plant_is_never_dearer() =>
        Prop.ForAll<byte, byte, byte>((chemistry, place, size) =>
        {
            CellCostCase @case = Case(chemistry, place) with { GwhPerYear = 1 + size, Utilisation = Share(size) };
            double cost = UnitCost.Of(@case).Full;
            return UnitCost.Of(@case with { GwhPerYear = @case.GwhPerYear * 2 }).Full <= cost
                && UnitCost.Of(@case with { Utilisation = Math.Min(1, @case.Utilisation * 1.5) }).Full <= cost;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Learning_never_takes_a_cell_below_its_materials() =>
        Prop.ForAll<byte, byte, (byte, byte)>((chemistry, place, learned) =>
        {
            CellCostCase @case = Case(chemistry, place) with
            {
                Learning = new LearningFactors(learned.Item1 / 256.0, learned.Item2 / 256.0, 1),
            };
            UnitCost cost = UnitCost.Of(@case);
            return cost.Full >= cost.MaterialFloor && cost.Full <= UnitCost.Of(@case with { Learning = LearningFactors.None }).Full;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Learning_acts_on_its_own_components_only()
    {
        CellCostCase @case = NotesCase.Of("NMC811", "Europe");
        UnitCost none = UnitCost.Of(@case);
        UnitCost conversion = UnitCost.Of(@case with { Learning = new LearningFactors(0.5, 1, 1) });
        Assert.Equal(none.Materials, conversion.Materials);
        Assert.Equal(none.Labour / 2, conversion.Labour, 12);
        Assert.Equal(none.Energy / 2, conversion.Energy, 12);
        Assert.Equal(none.CapitalCharge / 2, conversion.CapitalCharge, 12);
        Assert.Equal(none.Maintenance / 2, conversion.Maintenance, 12);
        Assert.Equal(none.Overheads / 2, conversion.Overheads, 12);

        UnitCost fee = UnitCost.Of(@case with { Learning = new LearningFactors(1, 0.5, 1) });
        ActiveMaterialPrice cathode = @case.Prices.Cathode;
        Assert.Equal(none.CathodeActive * (cathode.RawUsdPerKg + (cathode.Conversion / 2)) / cathode.UsdPerKg, fee.CathodeActive, 12);
        Assert.Equal(none.CapitalCharge, fee.CapitalCharge);

        UnitCost intensity = UnitCost.Of(@case with { Learning = new LearningFactors(1, 1, 0.5) });
        Assert.Equal(none.Materials / 2, intensity.Materials, 12);
        Assert.Equal(none.Labour, intensity.Labour);
    }

    private static CellCostCase Case(byte chemistry, byte place) =>
        NotesCase.Of(Chemistries[chemistry % Chemistries.Length], Places[place % Places.Length]);

    private static double Share(byte value) => (1 + value) / 256.0;

    private static MaterialPrice Times(MaterialPrice price, double factor) => price with { Raw = price.Raw * factor, Fee = price.Fee * factor };
}
