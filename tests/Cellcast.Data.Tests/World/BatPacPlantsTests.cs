using Cellcast.Costing;
using Cellcast.Costing.BatPac;

namespace Cellcast.Data.Tests.World;

/// <summary>
/// The rows of the package that come from BatPaC 5 against what a run of its Python port gave (table <c>scale</c>, and
/// docs/validation-batpac.md): the contract is 1%.
/// </summary>
public sealed class BatPacPlantsTests
{
    private static readonly Lazy<Inputs> FaceValue =
        new(() => new Inputs(DataPackage.Load(RepositoryData.Folder, null, BatPacPlants.Tables), PriceBasis.FaceValue));

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(100)]
    public void The_package_gives_the_published_plant_at_every_size(int gwh)
    {
        Inputs inputs = FaceValue.Value;
        BatPacPack pack = BatPacPlants.BaselinePack(inputs, gwh * 10_000);
        CellPlant plant = BatPacPlants.Plant(inputs);
        StepSize size = plant.Size(pack.Volumes(BatPacPlants.Yields(inputs), plant.Baseline, BatPacPlants.ModulesPerPack(inputs)));
        string subject = $"plant_{gwh}_gwh";
        Within(inputs.Value("replication_equipment", subject, "United States", 2022), size.EquipmentMusd / gwh);
        Within(inputs.Value("replication_building", subject, "United States", 2022), size.FloorM2 * plant.Baseline.BuildingUsdPerM2 / 1e6 / gwh);
        Within(inputs.Value("replication_hours", subject, "United States", 2022), size.HoursPerYear / pack.KwhPerYear);
    }

    [Fact]
    public void Overheads_give_the_multipliers_of_the_source()
    {
        Inputs inputs = FaceValue.Value;
        BatPacRules rules = BatPacPlants.Rules(inputs);
        Assert.Equal(inputs.Value("multiplier_labour"), rules.LabourMultiplier, 6);
        Assert.Equal(inputs.Value("multiplier_capital"), rules.EquipmentMultiplier, 6);
        Assert.Equal(inputs.Value("multiplier_building"), rules.BuildingMultiplier, 6);
        Assert.Equal(inputs.Value("multiplier_material"), rules.MaterialMultiplier, 6);
    }

    [Fact]
    public void Factor_cost_of_the_baseline_pack()
    {
        Inputs inputs = FaceValue.Value;
        BatPacPack pack = BatPacPlants.BaselinePack(inputs, 500_000);
        CellPlant plant = BatPacPlants.Plant(inputs);
        StepSize size = plant.Size(pack.Volumes(BatPacPlants.Yields(inputs), plant.Baseline, BatPacPlants.ModulesPerPack(inputs)));
        Within(27.5148, BatPacFactorCost.Of(size, pack.KwhPerYear, 25, plant.Baseline.BuildingUsdPerM2, BatPacPlants.Rules(inputs)).Total);
    }

    private static void Within(double expected, double actual) => Assert.InRange(actual, expected * 0.99, expected * 1.01);
}
