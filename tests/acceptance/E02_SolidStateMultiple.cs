using Cellcast.Data.Studies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>E2: how many times dearer solid-state is, and at which scale (seeds 001, 004).</summary>
public sealed class E02_SolidStateMultiple(ITestOutputHelper output)
{
    [Fact, System("E2", Kind.Outcome)]
    public void Solid_state_is_many_times_dearer_at_pilot_scale_and_less_so_in_mass_production()
    {
        // At pilot scale a first plant runs below the start yield of a newcomer; electrolyte at today's price.
        var study = SolidStateScale.Of(Repository.Desk, "Japan");
        var (pilot, mass) = (study.Pilot, study.Mass);
        output.WriteLine($"times NMC811: pilot of 10 MWh/yr {pilot.At(0.01):0.0}, of 100 MWh/yr {pilot.At(0.1):0.0}; 30 GWh/yr in 2035 {mass.At(30):0.00} (reports: 4-25; 1.39-1.45)");
        Assert.InRange(pilot.At(0.1), 4, 25);
        Assert.InRange(mass.At(30), 1.05, 3.0);
        Assert.True(pilot.At(0.01) > pilot.At(0.1));
    }

    [Fact, System("E2", Kind.Arithmetic)]
    public void The_reports_multiples_follow_from_their_prices()
    {
        Assert.Equal(1.45, 157.0 / 108, 2);
        Assert.Equal(4, 432.0 / 108, 6);
        Assert.Equal(25, 2700.0 / 108, 6);
    }
}
