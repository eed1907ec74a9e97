using Cellcast.Data;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C15 and D7: what armed forces and public fleets can carry (seeds 003 and 000).</summary>
public sealed class C15_DefenceDemand(ITestOutputHelper output)
{
    [Fact, System("C15", Kind.Arithmetic)]
    public void Seven_GWh_in_thirteen_years_are_half_a_GWh_a_year_at_257_dollars()
    {
        Assert.Equal(538, 7_000.0 / 13, 0.5);
        Assert.Equal(257, 1_800.0 / 7, 0.5);
        // 0.5-0.7 GWh of about 100.
        Assert.Equal(0.005, 0.5 / 100, 6);
    }

    [Fact, System("C15", Kind.Outcome)]
    public void Defence_alone_never_fills_a_plant_of_ten_GWh_in_the_central_outlook()
    {
        var demand = new DemandInputs(Repository.Inputs);
        var paths = demand.Paths("central");
        var defence = demand.Applications.ToList().IndexOf("defence");
        output.WriteLine($"lithium batteries of all armed forces: {paths.World(defence, 2025):0.0} GWh in 2025, {paths.World(defence, 2040):0.0} in 2040");
        Assert.True(paths.World(defence, 2040) < 10);
        Assert.True(paths.World(defence, 2023) / paths.Total(2023) < 0.007);
    }

    [Fact, System("D7", Kind.Arithmetic)]
    public void Ten_thousand_cars_are_three_quarters_of_a_GWh()
    {
        Assert.Equal(0.75, 10_000 * 75 / 1e6, 9);
        // With 0.5-0.7 GWh of the forces 1.25-1.45: above a first step of 1 GWh only if all of it is set aside.
        Assert.True(0.75 + 0.5 > 1 && (0.75 + 0.7) * 0.5 < 1);
    }
}
