using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

/// <summary>The worked example of the cost notes, every number printed there, and the sensitivities listed under it.</summary>
public sealed class UnitCostTests
{
    /// <remarks>
    /// One number is not as printed: working capital of NMC811 in China, .415 in the notes, is .06 x 2/12 x (38.954 + .861 + 1.632) = .4145,
    /// rounded twice there; it stands here as .4145.
    /// </remarks>
    [Theory]
    [InlineData("LFP", "China", "4.294 9.416 2.998 .750 4.445 1.064 2.076 2.560 3.366 26.675 -.060 .0799 1.007 2.016 46.51 6.59 8.089 .706 1.797 1.156 1.060 .297 .855 43.60 33.35")]
    [InlineData("LFP", "United States", "4.294 10.419 3.318 .830 4.954 1.186 2.252 2.814 3.628 29.402 -.119 .0856 4.073 1.576 89.89 19.18 17.562 2.535 3.624 2.296 2.075 .467 1.270 64.76 41.90")]
    [InlineData("NMC811", "China", "18.085 26.884 2.591 .705 2.598 .574 1.213 2.032 2.356 38.954 -.336 .0683 .861 1.632 44.91 5.23 7.811 .560 1.708 1.106 .973 .4145 1.074 54.76 44.87")]
    [InlineData("NMC811", "United States", "18.085 29.750 2.868 .780 2.896 .640 1.316 2.234 2.539 43.022 -.669 .0732 3.486 1.288 86.72 15.24 16.944 2.014 3.419 2.184 1.911 .637 1.485 75.72 53.94")]
    public void Reproduces_every_line_of_the_worked_example(string chemistry, string region, string column)
    {
        CellCostCase @case = NotesCase.Of(chemistry, region);
        UnitCost cost = UnitCost.Of(@case);
        (string Name, double Value)[] lines =
        [
            ("CAM price", @case.Prices.Cathode.UsdPerKg),
            ("cathode active", cost.CathodeActive),
            ("anode active", cost.AnodeActive),
            ("binder, carbon, NMP", cost.Binders + cost.Carbon + cost.Solvent),
            ("copper foil", cost.CopperFoil),
            ("aluminium foil", cost.AluminiumFoil),
            ("separator", cost.Separator),
            ("electrolyte", cost.Electrolyte),
            ("casing", cost.Casing),
            ("materials", cost.Materials),
            ("scrap credit", cost.ScrapCredit),
            ("hours", cost.HoursPerKwh),
            ("labour", cost.Labour),
            ("energy", cost.Energy),
            ("I_e", cost.EquipmentUsdPerKwhYear),
            ("I_b", cost.BuildingUsdPerKwhYear),
            ("equipment charge", cost.EquipmentCharge),
            ("building charge", cost.BuildingCharge),
            ("maintenance", cost.Maintenance),
            ("R&D", cost.Research),
            ("SG&A", cost.SellingAdministration),
            ("working capital", cost.WorkingCapital),
            ("warranty", cost.Warranty),
            ("full cost", cost.Full),
            ("cash cost", cost.Cash),
        ];
        string[] printed = column.Split(' ');
        Assert.Equal(lines.Length, printed.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            Printed.Equal(printed[i], lines[i].Value, $"{chemistry} {region}: {lines[i].Name}");
        }
    }

    [Fact]
    public void The_United_States_over_China()
    {
        Printed.Equal("49", 100 * (Full("LFP", "United States") / Full("LFP", "China")) - 100);
        Printed.Equal("38", 100 * (Full("NMC811", "United States") / Full("NMC811", "China")) - 100);
    }

    [Fact]
    public void With_the_metals_of_2024()
    {
        NotesCase.Metals metals = NotesCase.Metals2025 with { LithiumCarbonate = 11.8, Nickel = 16.81, Cobalt = 26.1 };
        Printed.Equal("45.1", UnitCost.Of(NotesCase.Of("LFP", "China", metals: metals)).Full);
        Printed.Equal("57.2", UnitCost.Of(NotesCase.Of("NMC811", "China", metals: metals)).Full);
    }

    [Theory]
    [InlineData("LFP", "49.5", "71.3")]
    [InlineData("NMC811", "61.7", "83.4")]
    public void With_lithium_carbonate_at_20(string chemistry, string china, string unitedStates)
    {
        NotesCase.Metals metals = NotesCase.Metals2025 with { LithiumCarbonate = 20 };
        Printed.Equal(china, UnitCost.Of(NotesCase.Of(chemistry, "China", metals: metals)).Full);
        Printed.Equal(unitedStates, UnitCost.Of(NotesCase.Of(chemistry, "United States", metals: metals)).Full);
    }

    [Theory]
    [InlineData("China", "52.5")]
    [InlineData("United States", "84.4")]
    public void At_half_utilisation(string region, string printed) =>
        Printed.Equal(printed, UnitCost.Of(NotesCase.Of("LFP", region) with { Utilisation = 0.5 }).Full);

    [Theory]
    [InlineData(0.98, "42.7")]
    [InlineData(0.90, "45.1")]
    [InlineData(0.80, "48.8")]
    [InlineData(0.60, "59.6")]
    public void A_plant_below_full_yield_pays_for_the_scrap(double yield, string printed) =>
        Printed.Equal(printed, UnitCost.Of(NotesCase.Of("LFP", "China") with { Yield = yield }).Full);

    [Theory]
    [InlineData("LFP", "67.6")]
    [InlineData("NMC811", "86.1")]
    public void With_active_material_made_at_home(string chemistry, string printed) =>
        Printed.Equal(printed, UnitCost.Of(NotesCase.Of(chemistry, "United States", homeMade: true)).Full);

    [Theory] // Section f.
    [InlineData(5, "45.9", "70.9")]
    [InlineData(10, "44.9", "68.3")]
    [InlineData(30, "43.6", "64.8")]
    [InlineData(50, "43.0", "63.3")]
    [InlineData(100, "42.3", "61.5")]
    public void At_other_sizes(double gwh, string china, string unitedStates)
    {
        Printed.Equal(china, UnitCost.Of(NotesCase.Of("LFP", "China") with { GwhPerYear = gwh }).Full);
        Printed.Equal(unitedStates, UnitCost.Of(NotesCase.Of("LFP", "United States") with { GwhPerYear = gwh }).Full);
    }

    [Theory]
    [InlineData("South Korea", "54.3", "65.1")]
    [InlineData("Japan", "58.7", "69.1")]
    [InlineData("Europe", "59.6", "70.7")]
    [InlineData("India", "53.0", "65.1")]
    [InlineData("Indonesia & Southeast Asia", "52.6", "64.3")]
    [InlineData("Canada", "64.2", "75.3")]
    [InlineData("Middle East & Türkiye", "56.4", "68.4")]
    [InlineData("Latin America", "60.7", "72.6")]
    [InlineData("Africa", "65.0", "77.2")]
    [InlineData("Australia", "69.2", "79.8")]
    public void In_other_regions(string region, string lfp, string nmc811)
    {
        Printed.Equal(lfp, Full("LFP", region), region);
        Printed.Equal(nmc811, Full("NMC811", region), region);
    }

    /// <summary>
    /// The notes give these as an order of magnitude from rougher material prices. Within 5%: the recipes of section d are followed here to the
    /// last element, the notes rounded.
    /// </summary>
    [Theory]
    [InlineData("NMC622", 56, 78)]
    [InlineData("LMFP", 42, 63)]
    [InlineData("Na-layered", 52, 76)]
    [InlineData("Na-polyanion", 51, 77)]
    [InlineData("Na-Prussian-white", 48, 71)]
    [InlineData("Si-NMC", 55, 76)]
    [InlineData("Semi-solid-Li", 68, 94)]
    [InlineData("Li-S", 93, 136)]
    [InlineData("LTO", 129, 181)]
    [InlineData("ASSB-Li", 205, 252)]
    public void Of_other_chemistries(string chemistry, double china, double unitedStates)
    {
        Assert.InRange(Full(chemistry, "China"), china * 0.95, china * 1.05);
        Assert.InRange(Full(chemistry, "United States"), unitedStates * 0.95, unitedStates * 1.05);
    }

    [Theory]
    [InlineData(50, 100, 135)]
    [InlineData(20, 78, 111)]
    public void A_solid_state_cell_with_a_cheaper_electrolyte(double usdPerKg, double china, double unitedStates)
    {
        foreach ((string region, double expected) in new[] { ("China", china), ("United States", unitedStates) })
        {
            CellCostCase @case = NotesCase.Of("ASSB-Li", region);
            UnitCost cost = UnitCost.Of(@case with { Prices = @case.Prices with { SolidElectrolyte = new MaterialPrice(0, usdPerKg) } });
            Assert.InRange(cost.Full, expected * 0.95, expected * 1.05);
        }
    }

    [Fact]
    public void Dry_coating_saves_conversion_cost_but_less_than_30_percent_and_no_materials_but_solvent()
    {
        foreach (string chemistry in new[] { "LFP", "NMC811" })
        {
            foreach (string region in new[] { "China", "United States" })
            {
                CellCostCase wetCase = NotesCase.Of(chemistry, region);
                UnitCost wet = UnitCost.Of(wetCase);
                UnitCost dry = UnitCost.Of(wetCase with { Plant = wetCase.Plant.With(PlantScaling.BatPaC5, ElectrodeRoute.Dry) });
                double saved = 1 - (dry.Conversion / wet.Conversion);
                Assert.InRange(saved, 0.05, 0.30);
                Assert.True(1 - (dry.Full / wet.Full) < saved);
                Assert.Equal(0, dry.Solvent);
                Assert.Equal(wet.CathodeActive, dry.CathodeActive);
            }
        }
    }

    [Fact]
    public void A_duty_on_active_material_is_paid_on_what_is_bought()
    {
        CellCostCase @case = NotesCase.Of("LFP", "United States");
        UnitCost free = UnitCost.Of(@case);
        UnitCost taxed = UnitCost.Of(@case with { Prices = @case.Prices with { CathodeTariff = 0.25 } });
        // 2.0833 kg / 0.91 x 4.2936 USD/kg x 25%.
        Assert.Equal(2.0833 / 0.91 * 4.2936 * 0.25, taxed.CathodeActive - free.CathodeActive, 3);
    }

    [Theory]
    [InlineData(0, 0.85)]
    [InlineData(-1, 0.85)]
    [InlineData(30, 0)]
    [InlineData(30, 1.2)]
    [InlineData(double.NaN, 0.85)]
    public void An_impossible_plant_is_refused(double gwh, double utilisation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitCost.Of(NotesCase.Of("LFP", "China") with { GwhPerYear = gwh, Utilisation = utilisation }));

    private static double Full(string chemistry, string region) => UnitCost.Of(NotesCase.Of(chemistry, region)).Full;
}
