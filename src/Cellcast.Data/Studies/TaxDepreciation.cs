using Cellcast.Costing;
using Cellcast.Finance;

namespace Cellcast.Data.Studies;

/// <summary>What tax write-off and an investor's horizon put on a kWh (systems B13).</summary>
public static class TaxDepreciation
{
    private const int UsualYear = 2025;

    private const string Chemistry = "LFP", UsualHome = "United States";

    // Declining balance at twice the straight-line rate is the law's for machinery.
    private const double DoubleDeclining = 2;

    private static readonly string[] Investors = ["patient", "corporate", "venture"];

    /// <summary>Present value of the deductions of a building over the life the law gives it, as a share of its cost.</summary>
    public static double BuildingShare(StudyDesk desk, double rate)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return Building(desk).PresentValueShare(rate);
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (region, year) = (desk.Region(UsualHome), desk.Year(UsualYear));
        var inputs = desk.Inputs;
        var (low, high) = (inputs.Value("write_off_rate", "low"), inputs.Value("write_off_rate", "high"));
        var slow = Building(desk);
        var machinery = DepreciationSchedule.DecliningBalance((int)inputs.Value("write_off_life", "machinery"), DoubleDeclining);
        var plant = desk.Cell(Chemistry, region, year);
        var cost = UnitCost.Of(plant);
        var (own, tax, inflation) = (plant.Region.RealCostOfCapital, plant.Region.TaxRate, inputs.Value("inflation", "", region, year));
        double Charge(DepreciationSchedule building, DepreciationSchedule equipment, double rate, double horizon) => (
            (cost.BuildingUsdPerKwhYear * building.YearlyCharge(rate, inflation, Math.Min(horizon, plant.Finance.BuildingLifeYears), tax))
            + (cost.EquipmentUsdPerKwhYear * equipment.YearlyCharge(rate, inflation, Math.Min(horizon, plant.Finance.EquipmentLifeYears), tax))) / plant.Utilisation;
        var expensed = Charge(DepreciationSchedule.Immediate, DepreciationSchedule.Immediate, own, double.MaxValue);
        var written = Charge(slow, machinery, own, double.MaxValue);
        var building = Charge(slow, DepreciationSchedule.Immediate, own, double.MaxValue) - expensed;
        var investors = Investors.Select(name => (Name: name, Hurdle: inputs.Value("investor_hurdle", name), Horizon: inputs.Value("investor_horizon", name)))
            .Select(each => (each.Name, each.Hurdle, each.Horizon, Charge: Charge(slow, machinery, each.Hurdle, each.Horizon)))
            .ToList();
        var (patient, hasty) = (investors[0], investors[^1]);
        var life = desk.Figures["building_write_off"];
        var (at8, at5) = (desk.Figures["write_off_value_at_8"], desk.Figures["write_off_value_at_5"]);
        var (share8, share5) = (slow.PresentValueShare(high), slow.PresentValueShare(low));
        var answer = $"Deductions over {life.Printed} are worth {share8:0%} of their face at {high:0%} and {share5:0%} at {low:0%}. On an {Chemistry} cell from {region} that costs {building:0.00} USD/kWh against immediate expensing, with the "
            + $"machinery's schedule {written - expensed:0.00} ({(written - expensed) / cost.Full:0.0%} of the cell); an investor who wants {hasty.Hurdle:0%} within {hasty.Horizon:0} years instead of {patient.Hurdle:0%} within {patient.Horizon:0} costs "
            + $"{hasty.Charge - patient.Charge:0.0} USD/kWh: the horizon weighs {(hasty.Charge - patient.Charge) / (written - expensed):0} times the write-off.";
        return new(
            answer,
            [
                new(
                    "Present value of deductions as a share of the investment",
                    [new("schedule"), new($"at {low:0%}", "share"), new($"at {high:0%}", "share")],
                    [
                        ["immediate, end of first year", DepreciationSchedule.Immediate.PresentValueShare(low), DepreciationSchedule.Immediate.PresentValueShare(high)],
                        ["machinery, declining balance", machinery.PresentValueShare(low), machinery.PresentValueShare(high)],
                        [$"building, straight line over {life.Printed}", share5, share8],
                    ],
                    Bar: 2),
                new(
                    $"Capital in a kWh of {Chemistry}, {region}, {year}, USD of 2024",
                    [new("investor"), new("real rate", "share"), new("horizon", "yr"), new("capital charge", "USD/kWh"), new("over the plant's own, expensed", "USD/kWh")],
                    [
                        ["the plant's own, expensed", own, plant.Finance.EquipmentLifeYears, expensed, 0],
                        ["the plant's own, written off", own, plant.Finance.EquipmentLifeYears, written, written - expensed],
                        .. investors.Select(each => (IReadOnlyList<StudyCell>)[each.Name, each.Hurdle, each.Horizon, each.Charge, each.Charge - expensed]),
                    ],
                    Bar: 3),
            ],
            [
                at8.Judged(at8.AgreesAsPrinted(share8), $"computed {share8:0.0%}", share8),
                at5.Judged(at5.AgreesAsPrinted(share5), $"computed {share5:0.0%}", share5),
                life.Judged(Verdict.Confirmed, $"the law's life; it costs {building:0.00} USD/kWh, a short horizon {hasty.Charge - patient.Charge:0.0}", life.Number),
            ],
            [
                "a plant that earns enough to use its deductions; without profit nothing is saved until later", "nothing is left of the plant's value at the investor's horizon",
                "building life of the tax law of the United States, whatever the region asked for",
            ]);
    }

    private static DepreciationSchedule Building(StudyDesk desk) => DepreciationSchedule.StraightLine((int)desk.Figures["building_write_off"].Number);
}
