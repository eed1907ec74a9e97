using Cellcast.Data.Studies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B9: levelised cost of grid storage by chemistry and duration (seed 002).</summary>
public sealed class B09_StorageEconomics(ITestOutputHelper output)
{
    [Fact, System("B9", Kind.Arithmetic)]
    public void Jimusar_at_its_reported_cost_misses_the_target_on_capital_alone()
    {
        // 520 MUSD for 1 GWh, 8%, 25 years, a cycle a day: 0.133 USD/kWh against 0.05.
        var jimusar = StorageTarget.Jimusar(Repository.Desk);
        Assert.Equal(520, jimusar.UsdPerKwh, 6);
        Assert.Equal(5, jimusar.Hours, 9);
        Assert.Equal(0.133, jimusar.CapitalAlone, 3);
    }

    [Fact, System("B9", Kind.Outcome)]
    public void Lithium_iron_phosphate_wins_short_storage_and_iron_air_a_hundred_hours()
    {
        double Cost(string chemistry, string region, double hours) => StorageTarget.AtReportedCost(Repository.Desk, chemistry, region, hours);
        foreach (var hours in new[] { 4.0, 10.0, 100.0 })
        {
            output.WriteLine($"{hours} h: LFP {Cost("LFP", "World", hours):0}, vanadium flow {Cost("VRFB", "World", hours):0} USD/MWh");
        }

        // Iron-air's reported cost speaks of 100 hours only.
        output.WriteLine($"100 h: iron-air {Cost("Iron-air", "World", 100):0} USD/MWh");

        Assert.True(Cost("LFP", "World", 4) < Cost("VRFB", "World", 4));
        Assert.True(Cost("LFP", "World", 10) < Cost("VRFB", "World", 10));
        Assert.True(Cost("Iron-air", "World", 100) < Cost("LFP", "World", 100));
        Assert.True(Cost("Iron-air", "World", 100) < Cost("VRFB", "World", 100));
        // None meets 50 USD/MWh when charging energy at 30 USD/MWh is bought.
        Assert.All(new[] { "LFP", "VRFB" }, chemistry => Assert.True(Cost(chemistry, "World", 10) > 50));
        Assert.True(Cost("Iron-air", "World", 100) > 50);
    }

    [Theory, System("B9", Kind.Arithmetic)]
    [InlineData(36, 84, 2.3)]
    [InlineData(13, 41, 3.2)]
    public void What_was_added_in_2024_runs_for_two_to_three_hours(double gw, double gwh, double hours) => Assert.Equal(hours, gwh / gw, 0.06);

    [Fact, System("B9", Kind.Outcome)]
    public void Longer_storage_costs_more_a_kWh_out_of_cells_and_less_out_of_iron_air()
    {
        double Cost(string chemistry, double hours) => StorageTarget.AtReportedCost(Repository.Desk, chemistry, "World", hours);
        Assert.True(Cost("LFP", 100) > 3 * Cost("LFP", 10) && Cost("LFP", 10) > Cost("LFP", 4));

        // A flow battery splits into stack and tank: ten hours are cheaper a kWh than four.
        Assert.True(Cost("VRFB", 10) < Cost("VRFB", 4));
    }
}
