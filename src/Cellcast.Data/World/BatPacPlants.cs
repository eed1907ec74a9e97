using Cellcast.Costing;
using Cellcast.Costing.BatPac;

namespace Cellcast.Data;

/// <summary>
/// Reads the published plant as its source has it: with module and pack assembly, solvent on both electrodes, and overheads as multipliers. For the
/// replication beside which Cellcast's plant is validated; never for a cost.
/// </summary>
public static class BatPacPlants
{
    // The one step in which the source follows a solvent that Cellcast's plant does not.
    private const string AnodeCoating = "coating_anode";

    /// <summary>The tables this reads.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        ["alternative_plant", "conversion", "deflators", "exchange_rates", "levers", "overheads", "plant_baseline", "process_steps", "ranges", "scale", "step_yields", "steps"];

    /// <summary>The plant with all its steps.</summary>
    public static CellPlant Plant(Inputs inputs)
    {
        CellPlant plant = CellPlants.Read(Reader(inputs), PlantScaling.BatPaC5, ElectrodeRoute.Wet, withPacks: true);
        return new CellPlant(
            [.. plant.Steps.Select(step => step.Id == AnodeCoating ? step with { SizeEffect = StepSizeEffect.AnodeSolvent } : step)], plant.Baseline);
    }

    /// <summary>Its yields by step.</summary>
    public static StepYields Yields(Inputs inputs) => CostCases.Yields(Reader(inputs));

    /// <summary>Modules in a pack of the published plant.</summary>
    public static double ModulesPerPack(Inputs inputs) => Reader(inputs).Number("baseline_modules_per_pack");

    /// <summary>The pack that makes up the published plant, in another yearly number.</summary>
    public static BatPacPack BaselinePack(Inputs inputs, double packsPerYear)
    {
        InputReader read = Reader(inputs);
        CellPlant plant = Plant(inputs);
        PlantBaseline baseline = plant.Baseline;
        double yield = Yields(inputs).ActiveMass;
        double goodCells = read.In(Units.CellsPerYear, "baseline_cells_good");
        double anodeSolventPerM2 = read.In(Units.KgPerM2, "baseline_anode_solvent_per_area");
        double anodeM2PerPack = baseline.NegativeAreaM2 / baseline.Cells * goodCells / Yields(inputs).FormationAgeing / baseline.Packs;
        return new BatPacPack
        {
            PacksPerYear = packsPerYear,
            PackKwh = baseline.EnergyKwh / baseline.Packs,
            CellsPerPack = goodCells / baseline.Packs,
            ModulesPerPack = ModulesPerPack(inputs),
            CellAh = baseline.CellAh,
            CathodeActiveGPerCell = baseline.CathodeActiveKg * yield / goodCells * 1000,
            AnodeActiveGPerCell = baseline.AnodeActiveKg * yield / goodCells * 1000,
            PositiveAreaCm2PerCell = baseline.PositiveAreaM2 / baseline.Cells * 1e4,
            NegativeAreaCm2PerCell = baseline.NegativeAreaM2 / baseline.Cells * 1e4,
            CathodeBinderKg = baseline.SolventKg / baseline.SolventPerBinder * yield / baseline.Packs,
            AnodeBinderKg = anodeSolventPerM2 * anodeM2PerPack / baseline.SolventPerBinder * yield,
            BaselineAnodeSolventKgPerM2 = anodeSolventPerM2,
        };
    }

    /// <summary>Its overheads.</summary>
    public static BatPacRules Rules(Inputs inputs)
    {
        InputReader read = Reader(inputs);
        return new BatPacRules(
            read.Number("variable_overhead_labour"),
            read.Number("variable_overhead_depreciation"),
            read.Number("gsa_labour"),
            read.Number("gsa_depreciation"),
            read.Number("rnd_depreciation"),
            read.Number("profit_on_investment"),
            read.Number("working_capital"),
            read.Number("launch_material"),
            read.Number("launch_labour"),
            read.Number("warranty"),
            read.In(Units.Years, "batpac_equipment_life"));
    }

    // The source knows one place and one year.
    private static InputReader Reader(Inputs inputs) => new(inputs, "", 2022);
}
