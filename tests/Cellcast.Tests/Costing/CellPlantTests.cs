using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

public sealed class CellPlantTests
{
    private static PlantVolumes Volumes(string chemistry, double gwh, double yield)
    {
        CellDesign design = NotesCase.Designs[chemistry];
        return PlantVolumes.Of(design, CellBill.Of(design), NotesCase.Yields.At(yield), NotesCase.Baseline, gwh);
    }

    [Fact]
    public void Volumes_of_the_worked_example()
    {
        PlantVolumes volumes = Volumes("LFP", 30, 0.95);
        Printed.Equal("0.6", volumes.Energy);
        Printed.Equal("0.9074", volumes.CathodeActive);
        Printed.Equal("0.6317", volumes.AnodeActive);
        Printed.Equal("1.2138", volumes.PositiveArea);
        Printed.Equal("0.9015", volumes.Solvent);
        Printed.Equal("0.1443", volumes.Cells);
        // The notes print .0567: cells 30.45 M x (1 - .9804) / (0.05 x 211 M) = .05666.
        Printed.Equal("0.0567", volumes.Rejects);
    }

    [Theory] // Worked example of the cost notes: M$ by step.
    [InlineData("receiving_warehouse", "123.1")]
    [InlineData("mixing_cathode", "183.3")]
    [InlineData("mixing_anode", "185.2")]
    [InlineData("coating_drying_cathode", "101.0")]
    [InlineData("coating_drying_anode", "92.9")]
    [InlineData("solvent_recovery", "32.6")]
    [InlineData("calendering_cathode", "29.8")]
    [InlineData("calendering_anode", "29.8")]
    [InlineData("notching_cathode", "34.5")]
    [InlineData("notching_anode", "34.5")]
    [InlineData("vacuum_drying_cathode", "16.7")]
    [InlineData("vacuum_drying_anode", "13.1")]
    [InlineData("slitting_cathode", "41.1")]
    [InlineData("slitting_anode", "41.1")]
    [InlineData("stacking", "97.4")]
    [InlineData("terminal_welding", "33.3")]
    [InlineData("x_ray_inspection", "2.5")]
    [InlineData("enclosing", "1.9")]
    [InlineData("electrolyte_filling_sealing", "4.4")]
    [InlineData("dry_room", "8.7")]
    [InlineData("formation_ageing", "229.7")]
    [InlineData("building_support_systems", "1046.4")]
    [InlineData("rejected_cell_recycling", "0.7")]
    [InlineData("control_laboratory", "9.8")]
    public void Equipment_of_every_step_of_the_worked_example(string step, string printed)
    {
        int index = Array.FindIndex(NotesCase.Steps, s => s.Id == step);
        Printed.Equal(printed, NotesCase.Plant.StepSizeOf(index, Volumes("LFP", 30, 0.95)).EquipmentMusd, step);
    }

    [Fact]
    public void The_plant_of_the_worked_example()
    {
        StepSize plant = NotesCase.Plant.Size(Volumes("LFP", 30, 0.95));
        Printed.Equal("2393.4", plant.EquipmentMusd);
        Printed.Equal("2397", plant.HoursPerYear / 1000);
        Printed.Equal("177721", plant.FloorM2);
    }

    [Fact]
    public void At_the_baseline_volumes_the_plant_is_the_baseline_plant()
    {
        // The steps of section b sum to 4,206.6 M$, 303,700 m2, 3.649 M hours with module and pack assembly (188 M$, 54,000 m2, 340,000 h), which a
        // cell plant leaves out. The notes print 4,203 M$: their own run of the published model, whose pack is 0.1% off the baseline volumes.
        StepSize plant = NotesCase.Plant.Size(new PlantVolumes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 68, 1));
        Assert.Equal(4206.6 - 188, plant.EquipmentMusd, 9);
        Assert.Equal(303.7 - 54, plant.FloorM2 / 1e3, 9);
        Assert.Equal(3.649 - 0.34, plant.HoursPerYear / 1e6, 9);
    }

    [Theory]
    [InlineData(PlantScaling.BatPaC5)]
    [InlineData(PlantScaling.BatPaC3)]
    public void A_larger_plant_needs_less_of_everything_per_kWh(PlantScaling scaling)
    {
        CellPlant plant = NotesCase.Plant.With(scaling, ElectrodeRoute.Wet);
        StepSize last = new(double.MaxValue, double.MaxValue, double.MaxValue);
        foreach (double gwh in new[] { 1.0, 2, 5, 10, 20, 50, 100, 200 })
        {
            StepSize size = plant.Size(Volumes("NMC811", gwh, 0.9));
            StepSize perGwh = new(size.HoursPerYear / gwh, size.EquipmentMusd / gwh, size.FloorM2 / gwh);
            Assert.True(perGwh.HoursPerYear < last.HoursPerYear && perGwh.EquipmentMusd < last.EquipmentMusd && perGwh.FloorM2 < last.FloorM2);
            last = perGwh;
        }
    }

    [Fact]
    public void The_older_exponents_save_much_more_by_size()
    {
        double Saving(PlantScaling scaling)
        {
            CellPlant plant = NotesCase.Plant.With(scaling, ElectrodeRoute.Wet);
            return 1 - (plant.Size(Volumes("LFP", 50, 0.95)).EquipmentMusd / 50 / (plant.Size(Volumes("LFP", 5, 0.95)).EquipmentMusd / 5));
        }

        Assert.InRange(Saving(PlantScaling.BatPaC5), 0.1, 0.2);
        Assert.InRange(Saving(PlantScaling.BatPaC3), 0.45, 0.65);
    }

    [Fact]
    public void Dry_coating_drops_coating_with_drying_and_solvent_recovery()
    {
        // Three of the seven major steps mix, coat, dry, recover solvent, compress, cut, assemble; the baseline counts coating and drying as one.
        Assert.Equal(
            ["coating_drying_cathode", "coating_drying_anode", "solvent_recovery"],
            NotesCase.Steps.Where(s => s.DroppedByDryCoating).Select(s => s.Id));
        StepSize wet = NotesCase.Plant.Size(Volumes("LFP", 30, 0.95));
        StepSize dry = NotesCase.Plant.With(PlantScaling.BatPaC5, ElectrodeRoute.Dry).Size(Volumes("LFP", 30, 0.95));
        // 101.0 + 92.9 + 32.6 saved; a tenth more for mixing 183.3 + 185.2, half more for calendering 29.8 + 29.8.
        Assert.InRange(wet.EquipmentMusd - dry.EquipmentMusd, 226.5 - 36.9 - 29.8 - 0.2, 226.5 - 36.8 - 29.8 + 0.2);
    }

    [Fact]
    public void Small_cylindrical_cells_are_outside_what_the_steps_were_fitted_on()
    {
        Assert.True(NotesCase.Plant.IsCellTooSmall(5));
        Assert.False(NotesCase.Plant.IsCellTooSmall(26));
        // Why: fed with 5 Ah cells the model asks for 150-330 M$/GWh (section b, validity), which no plant costs.
        CellDesign small = NotesCase.Designs["NCA"] with { CellAh = 5 };
        PlantVolumes volumes = PlantVolumes.Of(small, CellBill.Of(small), NotesCase.Yields.At(0.8757), NotesCase.Baseline, 30);
        Assert.InRange(NotesCase.Plant.Size(volumes).EquipmentMusd / 30, 150, 330);
    }
}
