using Cellcast.Costing;

namespace Cellcast.Data;

/// <summary>Reads the process steps of a cell plant and the plant they are stated for.</summary>
internal static class CellPlants
{
    private const string DryCalendering = "calendering", DryMixing = "mixing";

    /// <summary>The steps of a plant that makes cells; with packs, module and pack assembly too.</summary>
    public static CellPlant Read(InputReader read, PlantScaling scaling, ElectrodeRoute route, bool withPacks = false)
    {
        Table table = read.Inputs.Package.Tables["steps"];
        var rows = Enumerable.Range(0, table.RowCount).Where(row => withPacks || table.Text(row, "plant_part") == "cell").OrderBy(row => table.Integers("order")[row]);
        // Both generations of exponents and both routes are read, so that a plant can be asked what the other would cost.
        InputReader older = read.If(scaling == PlantScaling.BatPaC3), current = read.If(scaling == PlantScaling.BatPaC5), dry = read.If(route == ElectrodeRoute.Dry);
        return new CellPlant([.. rows.Select(row => Step(read, current, older, dry, table, row))], Baseline(read, dry), scaling, route);
    }

    /// <summary>Energy of a chemistry's cell, and the shares that go with the steps which dry coating drops.</summary>
    public static EnergyUse Energy(InputReader read, string chemistry, double cellKgPerKwh, ElectrodeRoute route)
    {
        InputReader dry = read.If(route == ElectrodeRoute.Dry);
        Table table = read.Inputs.Package.Tables["steps"];
        HashSet<string> dropped = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            if (table.Booleans("dry_coating_removes")[row] is true && table.Text(row, "energy_step").Length > 0)
            {
                dropped.Add(table.Text(row, "energy_step"));
            }
        }
        // Published by step per kg of cell, formation per kWh; only the shares are used: the totals per chemistry are data of their own.
        double electricity = dry.In(Units.KwhPerKwh, "formation_electricity", "formation"), heat = 0, droppedElectricity = 0, droppedHeat = 0;
        foreach (string step in dry.Inputs.SubjectsOf("step_electricity"))
        {
            double use = dry.In(Units.KwhPerKg, "step_electricity", step) * cellKgPerKwh;
            electricity += use;
            droppedElectricity += dropped.Contains(step) ? use : 0;
        }
        foreach (string step in dry.Inputs.SubjectsOf("step_heat"))
        {
            double use = dry.In(Units.KwhPerKg, "step_heat", step);
            heat += use;
            droppedHeat += dropped.Contains(step) ? use : 0;
        }
        return new EnergyUse(
            read.In(Units.KwhPerKwh, "cell_electricity", chemistry),
            read.In(Units.KwhPerKwh, "cell_heat", chemistry),
            droppedElectricity / electricity,
            droppedHeat / heat);
    }

    private static ProcessStep Step(InputReader read, InputReader current, InputReader older, InputReader dry, Table table, int row)
    {
        string id = table.Text(row, "id");
        string olderStep = table.Text(row, "alternative_step");
        string majorStep = table.Text(row, "major_step");
        double hours = read.In(Units.HoursPerYear, "labour_hours", id);
        double floor = read.In(Units.M2, "floor_area", id);
        return new ProcessStep
        {
            Id = id,
            Driver = Driver(table.Text(row, "driver")),
            SizeEffect = Effect(table.Text(row, "extra_factor"), table.Text(row, "extra_on")),
            BaselineHours = hours,
            BaselineEquipmentMusd = read.In(Units.Musd, "equipment_capex", id),
            BaselineFloorM2 = floor,
            Exponents = new ScaleExponents(
                current.If(hours > 0).Number("labour_exponent", id),
                current.Number("capital_exponent", id),
                current.If(floor > 0).Number("area_exponent", id)),
            SteepExponents = new ScaleExponents(
                older.Number("alternative_labour_exponent", olderStep),
                older.Number("alternative_capital_exponent", olderStep),
                older.Number("alternative_area_exponent", olderStep)),
            DroppedByDryCoating = table.Booleans("dry_coating_removes")[row] is true,
            DryCoatingEquipmentRatio = majorStep switch
            {
                DryCalendering => dry.Number("dry_coating_calendering_factor"),
                DryMixing => dry.Number("dry_coating_mixing_factor"),
                _ => 1,
            },
        };
    }

    private static PlantBaseline Baseline(InputReader read, InputReader dry) => new()
    {
        EnergyKwh = read.In(Units.KwhPerYear, "baseline_energy"),
        Cells = read.In(Units.CellsPerYear, "baseline_cells_total"),
        RejectShare = read.Number("baseline_reject_share"),
        PositiveAreaM2 = read.In(Units.M2PerYear, "baseline_cathode_area"),
        NegativeAreaM2 = read.In(Units.M2PerYear, "baseline_anode_area"),
        NegativeToPositiveArea = read.Number("anode_to_cathode_area"),
        CathodeActiveKg = read.In(Units.KgPerYear, "baseline_cathode_active"),
        AnodeActiveKg = read.In(Units.KgPerYear, "baseline_anode_active"),
        SolventKg = read.In(Units.KgPerYear, "baseline_solvent"),
        SolventKgPerM2 = read.In(Units.KgPerM2, "baseline_solvent_per_area"),
        SolventPerBinder = read.Number("solvent_per_binder"),
        DryBinderRatio = dry.Number("dry_coating_binder_factor"),
        CellAh = read.In(Units.Ah, "baseline_cell_capacity"),
        Modules = read.If(false).In(Units.ModulesPerYear, "baseline_modules"),
        Packs = read.If(false).In(Units.PacksPerYear, "baseline_packs"),
        CoatingSolventExponent = read.Number("coating_solvent_exponent"),
        StackingCapacityExponent = read.Number("stacking_capacity_exponent"),
        FormationCapacityExponent = read.Number("formation_capacity_exponent"),
        FormationLargeCellFactor = read.Number("formation_large_cell_factor"),
        LargeCellAh = read.In(Units.Ah, "large_cell_threshold"),
        PackModulesExponent = read.If(false).Number("pack_modules_exponent"),
        BuildingUsdPerM2 = read.In(Units.UsdPerM2, "building_cost"),
        SmallestValidCellAh = read.If(false).In(Units.Ah, "smallest_valid_cell_capacity"),
    };

    private static StepDriver Driver(string name) => name switch
    {
        "energy" => StepDriver.Energy,
        "cathode_active" => StepDriver.CathodeActive,
        "anode_active" => StepDriver.AnodeActive,
        "cathode_area" => StepDriver.PositiveArea,
        "anode_area" => StepDriver.NegativeArea,
        "solvent" => StepDriver.Solvent,
        "cells" => StepDriver.Cells,
        "cells_or_area" => StepDriver.CellsOrAreas,
        "rejects" => StepDriver.Rejects,
        "modules" => StepDriver.Modules,
        "packs" => StepDriver.Packs,
        _ => throw new InvalidOperationException($"the schema of steps lets through a driver '{name}' that the plant does not know"),
    };

    private static StepSizeEffect Effect(string factor, string on) => factor switch
    {
        "" => StepSizeEffect.None,
        "solvent_per_area" => StepSizeEffect.CathodeSolvent,
        // Where floor grows with the capacity too, cells are held while they form; where not, they are stacked.
        "cell_capacity" => on.Contains("area", StringComparison.Ordinal) ? StepSizeEffect.FormedCapacity : StepSizeEffect.StackedCapacity,
        "modules_per_pack" => StepSizeEffect.ModulesPerPack,
        _ => throw new InvalidOperationException($"the schema of steps lets through a factor '{factor}' that the plant does not know"),
    };
}
