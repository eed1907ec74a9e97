using Cellcast.Technology;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Technology;

/// <summary>Expected values: learning note section 10, with its inputs (rates 8%, charging at 30 USD/MWh, depth of discharge 0.95, end 3%).</summary>
public sealed class LevelisedCostOfStorageTests
{
    private static readonly Dictionary<double, double> CyclesAt = new() { [4] = 330, [10] = 250, [100] = 25 };

    [Theory]
    [InlineData("LFP world", 105, 80, 0.88, 20, 0.02, 0.02, 4, 90, 56)]
    [InlineData("LFP world", 105, 80, 0.88, 20, 0.02, 0.02, 10, 101, 67)]
    [InlineData("LFP world", 105, 80, 0.88, 20, 0.02, 0.02, 100, 659, 625)]
    [InlineData("LFP China", 63, 50, 0.88, 20, 0.02, 0.02, 4, 68, 34)]
    [InlineData("LFP China", 63, 50, 0.88, 20, 0.02, 0.02, 10, 74, 40)]
    [InlineData("LFP China", 63, 50, 0.88, 20, 0.02, 0.02, 100, 409, 375)]
    [InlineData("LFP US", 200, 150, 0.88, 18, 0.02, 0.02, 4, 144, 110)]
    [InlineData("LFP US", 200, 150, 0.88, 18, 0.02, 0.02, 10, 165, 131)]
    [InlineData("LFP US", 200, 150, 0.88, 18, 0.02, 0.02, 100, 1261, 1227)]
    [InlineData("Na-ion China", 78, 52, 0.86, 18, 0.017, 0.02, 4, 76, 41)]
    [InlineData("Na-ion China", 78, 52, 0.86, 18, 0.017, 0.02, 10, 84, 49)]
    [InlineData("Na-ion China", 78, 52, 0.86, 18, 0.017, 0.02, 100, 502, 467)]
    [InlineData("VRFB China", 150, 600, 0.68, 22, 0.015, 0.002, 4, 154, 110)]
    [InlineData("VRFB China", 150, 600, 0.68, 22, 0.015, 0.002, 10, 146, 102)]
    [InlineData("VRFB China", 150, 600, 0.68, 22, 0.015, 0.002, 100, 801, 757)]
    [InlineData("VRFB elsewhere", 250, 1000, 0.68, 22, 0.015, 0.002, 4, 228, 184)]
    [InlineData("VRFB elsewhere", 250, 1000, 0.68, 22, 0.015, 0.002, 10, 214, 170)]
    [InlineData("VRFB elsewhere", 250, 1000, 0.68, 22, 0.015, 0.002, 100, 1306, 1262)]
    [InlineData("iron-air first", 35, 0, 0.426, 17.5, 0.01, 0.005, 100, 254, 183)]
    [InlineData("iron-air 2030", 23, 0, 0.426, 17.5, 0.01, 0.005, 100, 191, 120)]
    public void The_note_s_table_is_reproduced(
        string row, double energy, double power, double efficiency, double life, double operation, double degradation, double hours, double expected, double withoutCharging)
    {
        var cost = LevelisedCostOfStorage.Of(Project(energy, power, efficiency, life, operation, degradation, hours));
        Assert.True(Math.Abs(cost.Value - expected) <= 0.51, $"{row}, {hours} h: {cost.Value:0.0}, expected {expected}");
        var uncharged = cost.Value - cost.ValueOf(LevelisedCostOfStorage.Charging);
        Assert.True(Math.Abs(uncharged - withoutCharging) <= 0.51, $"{row}, {hours} h, no charging: {uncharged:0.0}, expected {withoutCharging}");
    }

    [Fact]
    public void Vanadium_flow_beats_lithium_at_10_hours_only_if_its_capex_halves_and_iron_air_wins_at_100()
    {
        var lithium = LevelisedCostOfStorage.Of(Project(63, 50, 0.88, 20, 0.02, 0.02, 10)).Value;
        Assert.True(LevelisedCostOfStorage.Of(Project(150, 600, 0.68, 22, 0.015, 0.002, 10)).Value > lithium);
        Assert.True(LevelisedCostOfStorage.Of(Project(150 * 0.6, 600 * 0.6, 0.68, 22, 0.015, 0.002, 10)).Value > lithium);
        var iron = LevelisedCostOfStorage.Of(Project(35, 0, 0.426, 17.5, 0.01, 0.005, 100));
        Assert.True(iron.Value < LevelisedCostOfStorage.Of(Project(63, 50, 0.88, 20, 0.02, 0.02, 100)).Value);

        // 30 / 0.426 = 70 USD/MWh for charging alone: above the 50 USD/MWh target.
        Assert.Equal(70.4, iron.ValueOf(LevelisedCostOfStorage.Charging), 1);
    }

    [Fact]
    public void The_capital_alone_of_a_520_dollar_plant_exceeds_the_5_cent_target()
    {
        // B9: 520 USD/kWh, 8%, 25 years, one full cycle a day: 0.093679 x 520 / 365 = 0.1335 USD/kWh.
        var jimusar = Project(520, 0, 1, 25, 0, 0, 5) with { CyclesPerYear = 365, DepthOfDischarge = 1, EndCostShare = 0, ChargingPriceUsdPerMwh = 0 };
        Assert.Equal(133.5, LevelisedCostOfStorage.Of(jimusar).Value, 1);
    }

    [Fact]
    public void A_published_65_dollars_at_125_is_within_reach_and_its_difference_is_the_round_trip()
    {
        // Ember, December 2025: 65 USD/MWh at 125 USD/kWh, 20 years, 7%, 80% use, 2% degradation, 2% operation, no charging. (22) gives 56, and 63 if
        // the output is taken at 90% efficiency.
        var ember = Project(125, 0, 0.9, 20, 0.02, 0.02, 4) with
        {
            CyclesPerYear = 365 * 0.8,
            DepthOfDischarge = 1,
            DiscountRate = 0.07,
            EndCostShare = 0,
            ChargingPriceUsdPerMwh = 0,
        };
        var cost = LevelisedCostOfStorage.Of(ember).Value;
        Assert.Equal(56.4, cost, 1);
        Assert.Equal(62.7, cost / 0.9, 1);
    }

    [Fact]
    public void Cycle_life_can_end_a_plant_before_its_calendar_does()
    {
        // 2,000 cycles at 330 x 0.95 a year last 6.4 years: six whole years.
        var project = Project(63, 50, 0.88, 20, 0.02, 0.02, 4) with { CycleLife = 2000 };
        Assert.Equal(6, project.LifeYears);
        Assert.True(LevelisedCostOfStorage.Of(project).Value > LevelisedCostOfStorage.Of(project with { CycleLife = 8000 }).Value);
    }

    [Fact]
    public void Dearer_plants_charging_and_money_never_make_cheaper_storage() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (capex, more, rate) =>
        {
            var project = Project(10 + capex, 50, 0.88, 20, 0.02, 0.02, 4) with { DiscountRate = rate / 1000.0 };
            var cost = LevelisedCostOfStorage.Of(project).Value;
            return LevelisedCostOfStorage.Of(project with { EnergyCapexUsdPerKwh = project.EnergyCapexUsdPerKwh + more }).Value >= cost
                && LevelisedCostOfStorage.Of(project with { PowerCapexUsdPerKw = project.PowerCapexUsdPerKw + more }).Value >= cost
                && LevelisedCostOfStorage.Of(project with { ChargingPriceUsdPerMwh = 30 + more }).Value >= cost
                && LevelisedCostOfStorage.Of(project with { DiscountRate = project.DiscountRate + (more / 1000.0) }).Value >= cost - 1e-9
                && LevelisedCostOfStorage.Of(project with { RoundTripEfficiency = 0.8 }).Value >= cost;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Impossible_plants_are_refused()
    {
        var project = Project(63, 50, 0.88, 20, 0.02, 0.02, 4);
        StorageProject[] impossible =
        [
            project with { DurationHours = 0 }, project with { RoundTripEfficiency = 1.1 }, project with { CyclesPerYear = 0 },
            project with { DepthOfDischarge = 1.2 }, project with { DegradationPerYear = 1 }, project with { CalendarLifeYears = 0.5 },
        ];
        Assert.All(impossible, p => Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCostOfStorage.Of(p)));
    }

    private static StorageProject Project(double energy, double power, double efficiency, double life, double operation, double degradation, double hours) => new()
    {
        EnergyCapexUsdPerKwh = energy,
        PowerCapexUsdPerKw = power,
        DurationHours = hours,
        RoundTripEfficiency = efficiency,
        CalendarLifeYears = life,
        CyclesPerYear = CyclesAt.GetValueOrDefault(hours, 365),
        DepthOfDischarge = 0.95,
        DegradationPerYear = degradation,
        OperationShare = operation,
        EndCostShare = 0.03,
        ChargingPriceUsdPerMwh = 30,
        DiscountRate = 0.08,
    };

    [Fact]
    public void Capital_alone_is_the_recovery_factor_over_the_cycles() =>
        // Systems B9: 520 USD/kWh at 8% over 25 years is 48.71 a year (factor 0.093679); over 365 cycles 0.13346 USD/kWh.
        Assert.Equal(0.13346, LevelisedCostOfStorage.CapitalAlone(520, 0.08, 25, 365), 5);
}
