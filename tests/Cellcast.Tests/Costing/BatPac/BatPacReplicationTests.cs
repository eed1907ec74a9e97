using Cellcast.Costing;
using Cellcast.Costing.BatPac;

namespace Cellcast.Tests.Costing.BatPac;

/// <summary>
/// Against a run of the Python port of BatPaC 5: GitHub jbaars/Batt_Sust_Model at commit 91a78d3, function
/// <c>battery_cost.factors_battery_production(design, return_aggregated=False)</c> with its own default parameters, and
/// <c>factor_overhead_multiplier()</c>, at 25 USD/h and 3,000 USD/m2. Two cases: the pack that makes up the port's own baseline plant, at five
/// volumes, and another pack (82 kWh, 240 cells of 106.8 Ah, 12 modules, 150,000 a year) that exercises every exception. The pack design itself
/// runs only inside the spreadsheet and is not part of the comparison.
/// </summary>
public sealed class BatPacReplicationTests
{
    // The port's own parameters: anode water 0.0793 kg/m2 and the solvent exponent on both electrodes; 20 modules in a pack.
    private const double BaselineAnodeSolvent = 0.07930758, BaselineModules = 20;

    private static readonly PlantBaseline Baseline = NotesCase.Baseline with { SolventKgPerM2 = 0.1195046 };

    private static readonly CellPlant Plant = new(
        [
            .. NotesCase.Steps.Select(step => step.Id == "coating_drying_anode" ? step with { SizeEffect = StepSizeEffect.AnodeSolvent } : step),
            Assembly("module_assembly", StepDriver.Modules, StepSizeEffect.None),
            Assembly("pack_assembly", StepDriver.Packs, StepSizeEffect.ModulesPerPack),
        ],
        Baseline);

    private static readonly BatPacRules Rules = new(0.40, 0.20, 0.25, 0.25, 0.40, 0.05, 0.15, 0.05, 0.10, 0.056, 10);

    private static readonly BatPacPack Other = new()
    {
        PacksPerYear = 150_000,
        PackKwh = 82,
        CellsPerPack = 240,
        ModulesPerPack = 12,
        CellAh = 106.8,
        CathodeActiveGPerCell = 690,
        AnodeActiveGPerCell = 330,
        PositiveAreaCm2PerCell = 33_000,
        NegativeAreaCm2PerCell = 34_200,
        CathodeBinderKg = 3.45,
        AnodeBinderKg = 2.75,
        BaselineAnodeSolventKgPerM2 = BaselineAnodeSolvent,
    };

    private static BatPacPack BaselinePack(double packsPerYear)
    {
        double yield = NotesCase.Yields.ActiveMass;
        return new BatPacPack
        {
            PacksPerYear = packsPerYear,
            PackKwh = 100,
            CellsPerPack = 400,
            ModulesPerPack = 20,
            CellAh = 68,
            CathodeActiveGPerCell = 72.5e6 * yield / 200e6 * 1000,
            AnodeActiveGPerCell = 49.1e6 * yield / 200e6 * 1000,
            PositiveAreaCm2PerCell = 303e6 / 211e6 * 1e4,
            NegativeAreaCm2PerCell = 315e6 / 211e6 * 1e4,
            CathodeBinderKg = 36.3e6 / 24 * yield / 500_000,
            AnodeBinderKg = 24.1e6 / 24 * yield / 500_000,
            BaselineAnodeSolventKgPerM2 = BaselineAnodeSolvent,
        };
    }

    [Fact]
    public void Overheads_multiply_direct_cost_as_in_the_port()
    {
        Assert.Equal(1.86648, Rules.LabourMultiplier, 9);
        Assert.Equal(0.253704, Rules.EquipmentMultiplier, 9);
        Assert.Equal(0.153252, Rules.BuildingMultiplier, 9);
        Assert.Equal(1.06656, Rules.MaterialMultiplier, 9);
    }

    [Theory] // Packs a year; hours, M$, m2; USD/kWh of labour, equipment, building.
    [InlineData(50_000, 613799.18, 488.47200, 34022.933, 5.7282194, 24.7854600, 3.1284496)]
    [InlineData(100_000, 1043916.86, 933.43729, 65727.975, 4.8711248, 23.6816775, 3.0218831)]
    [InlineData(300_000, 2444101.69, 2606.61536, 186644.606, 3.8015558, 22.0436248, 2.8603659)]
    [InlineData(500_000, 3644179.18, 4202.86321, 303229.713, 3.4008938, 21.3256641, 2.7882336)]
    [InlineData(1_000_000, 6291709.56, 8038.14939, 585801.191, 2.9358375, 20.3931065, 2.6932561)]
    public void The_baseline_plant_at_five_sizes(double packs, double hours, double musd, double floor, double labour, double equipment, double building)
    {
        BatPacPack pack = BaselinePack(packs);
        StepSize size = Plant.Size(pack.Volumes(NotesCase.Yields, Baseline, BaselineModules));
        Within(1e-6, hours, size.HoursPerYear);
        Within(1e-6, musd, size.EquipmentMusd);
        Within(1e-6, floor, size.FloorM2);
        BatPacFactorCost cost = BatPacFactorCost.Of(size, pack.KwhPerYear, 25, 3000, Rules);
        Within(1e-6, labour, cost.Labour);
        Within(1e-6, equipment, cost.Equipment);
        Within(1e-6, building, cost.Building);
    }

    [Theory] // Step by step, other pack: h, M$, m2.
    [InlineData("receiving_warehouse", 4870.77, 52.7738, 2638.69)]
    [InlineData("mixing_cathode", 85949.8, 85.9498, 3280.41)]
    [InlineData("mixing_anode", 84841.4, 87.9836, 2592.96)]
    [InlineData("coating_drying_cathode", 31754.6, 40.1593, 6902.2)]
    [InlineData("coating_drying_anode", 25240.8, 35.7464, 6881.76)]
    [InlineData("solvent_recovery", 8805.47, 14.7425, 450.466)]
    [InlineData("calendering_cathode", 25296.1, 11.2726, 905.914)]
    [InlineData("calendering_anode", 28463.1, 11.241, 903.231)]
    [InlineData("notching_cathode", 134554, 13.0762, 1380.44)]
    [InlineData("notching_anode", 134260, 13.0396, 1376.35)]
    [InlineData("vacuum_drying_cathode", 22066.8, 6.31267, 776.498)]
    [InlineData("vacuum_drying_anode", 18796.4, 4.94604, 774.198)]
    [InlineData("slitting_anode", 80555.9, 15.5126, 0)]
    [InlineData("slitting_cathode", 80732.1, 15.5562, 0)]
    [InlineData("stacking", 173541, 42.5666, 0)]
    [InlineData("terminal_welding", 38383, 40.5154, 0)]
    [InlineData("x_ray_inspection", 38383, 2.98535, 0)]
    [InlineData("enclosing", 11728.1, 2.34563, 0)]
    [InlineData("electrolyte_filling_sealing", 26868.1, 5.33098, 0)]
    [InlineData("dry_room", 5376.16, 3.2869, 26274.9)]
    [InlineData("formation_ageing", 192759, 204.584, 24648.6)]
    [InlineData("module_assembly", 51184.6, 18.4347, 5295.08)]
    [InlineData("pack_assembly", 62788.4, 25.6944, 8602.58)]
    [InlineData("building_support_systems", 0, 448.577, 0)]
    [InlineData("rejected_cell_recycling", 11423.3, 1.98312, 645.796)]
    [InlineData("control_laboratory", 17984.4, 4.2219, 343.03)]
    public void Another_pack_step_by_step(string step, double hours, double musd, double floor)
    {
        PlantVolumes volumes = Other.Volumes(NotesCase.Yields, Baseline, BaselineModules);
        int index = Plant.Steps.Select((s, i) => (s.Id, i)).Single(pair => pair.Id == step).i;
        StepSize size = Plant.StepSizeOf(index, volumes);
        Within(1e-5, hours, size.HoursPerYear);
        Within(1e-5, musd, size.EquipmentMusd);
        Within(1e-5, floor, size.FloorM2);
    }

    [Fact]
    public void Another_pack_in_all()
    {
        StepSize size = Plant.Size(Other.Volumes(NotesCase.Yields, Baseline, BaselineModules));
        Within(1e-6, 1396605.516, size.HoursPerYear);
        Within(1e-6, 1208.838448, size.EquipmentMusd);
        Within(1e-6, 94673.185, size.FloorM2);
        Within(1e-6, 33.7709042, BatPacFactorCost.Of(size, Other.KwhPerYear, 25, 3000, Rules).Total);
    }

    private static ProcessStep Assembly(string id, StepDriver driver, StepSizeEffect effect) => new()
    {
        Id = id,
        Driver = driver,
        SizeEffect = effect,
        BaselineHours = 170_000,
        BaselineEquipmentMusd = 94,
        BaselineFloorM2 = 27_000,
        Exponents = new ScaleExponents(0.7, 0.95, 0.95),
        SteepExponents = new ScaleExponents(0.5, 0.7, 0.6),
    };

    private static void Within(double relative, double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"expected {expected}, computed {actual:R}");
}
