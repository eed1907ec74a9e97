using Cellcast.Costing;
using Cellcast.Costing.Storage;
using Cellcast.Technology;

namespace Cellcast.Data.Tests.World;

/// <summary>The package's own rows, put through the model, give the results of the notes they were taken from.</summary>
public sealed class TechnologyInputsTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(DataFolder(), null,
    [
        "chemistries", "learning", "output_paths", "storage_cost", "chemistry_attributes", "pack_system", "flow_battery", "iron_air", "metal_prices",
        "exchange_rates", "deflators",
    ]));

    private static readonly Lazy<TechnologyInputs> FaceValue = new(() => new(Package.Value, new Inputs(Package.Value, PriceBasis.FaceValue)));

    private static TechnologyInputs Inputs => FaceValue.Value;

    [Theory]
    [InlineData("LFP", "India", 4, 90)] // learning note section 10; a region without rows of its own takes those of the world
    [InlineData("LFP", "China", 4, 68)]
    [InlineData("LFP", "China", 10, 74)]
    [InlineData("LFP", "China", 100, 409)]
    [InlineData("LFP", "United States", 4, 144)]
    [InlineData("LFP", "United States", 10, 165)]
    [InlineData("Na-layered", "China", 4, 76)]
    [InlineData("VRFB", "China", 10, 146)]
    [InlineData("VRFB", "Europe", 10, 214)]
    [InlineData("Iron-air", "United States", 100, 254)]
    public void The_levelised_costs_of_the_note_follow_from_the_package(string chemistry, string region, double hours, double expected) =>
        Assert.Equal(expected, LevelisedCostOfStorage.Of(Inputs.StorageProject(chemistry, region, hours, 2025)).Value, tolerance: 0.51);

    [Fact]
    public void Iron_air_of_2030_is_the_target() =>
        Assert.Equal(191, LevelisedCostOfStorage.Of(Inputs.StorageProject("Iron-air", "United States", 100, 2030)).Value, tolerance: 0.51);

    [Theory]
    [InlineData(4, 228)] // cost model (g)
    [InlineData(10, 171)]
    [InlineData(100, 137)]
    public void Vanadium_flow_in_China_costs_what_the_note_says(double hours, double expected) =>
        Assert.Equal(expected, Inputs.VanadiumFlowBattery("China", 2025).At(hours).Value, tolerance: 0.51);

    [Theory]
    [InlineData(4, 284)]
    [InlineData(10, 119)]
    [InlineData(100, 20)]
    public void Iron_air_costs_what_the_note_says(double hours, double expected) =>
        Assert.Equal(expected, Inputs.IronAirBattery("United States", 2025).At(hours).Value, tolerance: 0.01);

    [Fact]
    public void A_container_around_a_40_dollar_cell_leaves_China_at_57_and_core_equipment_elsewhere_at_75()
    {
        var cell = CostNode.Leaf("cell", 40, "USD/kWh");
        Assert.Equal(57, Inputs.StorageSystem("China", 2025).DcBlock(cell).Value, 6);

        // Ember, December 2025, outside China and the United States: core equipment 75, installation and grid 50, 125 in all.
        var elsewhere = Inputs.StorageSystem("India", 2025).Turnkey(cell, 4);
        Assert.Equal(75, elsewhere.ValueOf(CellStorageSystem.CoreEquipmentName), 6);
        Assert.Equal(125, elsewhere.Value, 6);
    }

    [Fact]
    public void Every_costed_cell_chemistry_learns_and_never_unlearns()
    {
        var table = Package.Value.Tables["chemistries"];
        foreach (var row in Enumerable.Range(0, table.RowCount).Where(row => table.Booleans("costed")[row] == true))
        {
            var chemistry = table.Text(row, "id");
            var learning = Inputs.LearningOf(chemistry);
            Assert.Equal(LearningFactors.None, learning.At(2025));
            for (var year = 2026; year <= 2040; year++)
            {
                var (before, now) = (learning.At(year - 1), learning.At(year));
                Assert.True(now.Conversion <= before.Conversion && now.Conversion > 0.3, $"{chemistry} {year}: conversion {now.Conversion}");
                Assert.True(now.MaterialFee <= before.MaterialFee, $"{chemistry} {year}: material fee {now.MaterialFee}");
                Assert.True(now.MaterialIntensity <= before.MaterialIntensity, $"{chemistry} {year}: material intensity {now.MaterialIntensity}");
                Assert.True(learning.PackAt(year) <= learning.PackAt(year - 1), $"{chemistry} {year}: pack");
            }
        }
    }

    [Fact]
    public void Sodium_starts_far_down_the_assembly_curve_so_that_learning_on_its_own_volume_looks_small()
    {
        var sodium = Inputs.LearningOf("Na-layered");
        Assert.True(sodium.Conversion.At(2025) > Inputs.LearningOf("ASSB-Li").Conversion.At(2025));
        var own = Inputs.OutputOf("sodium").Doublings(2025, 2040);
        var apparentRate = 1 - Math.Pow(sodium.At(2040).Conversion, 1 / own);
        Assert.InRange(apparentRate, 0.02, 0.12);
    }

    [Fact]
    public void Iron_phosphate_stops_saving_material_where_theory_ends() =>
        Assert.Equal(150 / 169.9, Inputs.LearningOf("LFP").At(2040).MaterialIntensity, 3);

    [Fact]
    public void More_output_means_more_learning_and_an_override_of_it_reaches_the_factors()
    {
        var slow = new TechnologyInputs(Package.Value, new Inputs(Package.Value), OutputOutlook.Low).LearningOf("LFP").At(2040).Conversion;
        var fast = new TechnologyInputs(Package.Value, new Inputs(Package.Value), OutputOutlook.High).LearningOf("LFP").At(2040).Conversion;
        Assert.True(fast < slow);

        var inputs = new Inputs(Package.Value);
        var doubled = new TechnologyInputs(Package.Value, inputs.With([inputs.Parse("annual_output.sodium:2030=x2")]));
        var before = new TechnologyInputs(Package.Value, inputs);
        Assert.Equal(
            before.OutputOf("sodium").Yearly(2030) * 2, doubled.OutputOf("sodium").Yearly(2030), 6);
        Assert.True(doubled.LearningOf("Na-layered").At(2030).Conversion < before.LearningOf("Na-layered").At(2030).Conversion);
    }

    [Fact]
    public void Half_price_by_2030_has_a_chance_of_about_a_third_with_the_package_s_curve() =>
        Assert.Equal(0.32, Inputs.LithiumIonCurve().ProbabilityBelow(0.5, 5, Math.Log(3.4)), 2);

    [Fact]
    public void A_new_chemistry_has_a_wider_fan_than_lithium_ion()
    {
        static double Width(StochasticExperienceCurve curve) => Math.Log(curve.Quantile(0.95, 5, 1) / curve.Quantile(0.05, 5, 1));
        Assert.True(Width(Inputs.NextGenerationCurve()) > Width(Inputs.LithiumIonCurve()));
    }

    [Fact]
    public void The_growth_limits_of_the_package_take_sodium_to_164_GWh_in_2030() =>
        Assert.Equal(163.6, Inputs.GrowthLadder().Path(2024, 2, 2030)[^1], 1);

    [Fact]
    public void Cycles_of_other_durations_lie_between_those_stated()
    {
        Assert.InRange(Inputs.StorageProject("LFP", "China", 6, 2025).CyclesPerYear, 250, 330);
        Assert.Equal(330, Inputs.StorageProject("LFP", "China", 2, 2025).CyclesPerYear);
        Assert.Equal(25, Inputs.StorageProject("LFP", "China", 200, 2025).CyclesPerYear);
    }

    [Fact]
    public void An_unknown_chemistry_is_named_with_the_nearest()
    {
        var problem = Assert.Throws<DataException>(() => Inputs.LearningOf("LPF"));
        Assert.Contains("LFP", problem.Message, StringComparison.Ordinal);
    }

    private static string DataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "data", "datapackage.json")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("no data/datapackage.json above the tests"), "data");
    }
}
