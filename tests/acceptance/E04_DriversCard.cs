using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Cellcast.Technology;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>E4: what a cell means to the driver (seed 004).</summary>
public sealed class E04_DriversCard(ITestOutputHelper output)
{
    private static readonly FitDesk Desk = new(new StudyDesk(Repository.Package, Repository.Inputs), "China", 2025);

    [Fact, System("E4", Kind.Arithmetic)]
    public void Six_hundred_kilometres_in_ten_minutes_are_one_a_second() => Assert.Equal(1.0, 600.0 / (10 * 60));

    // 140 kWh at 140 Wh/km is 1,000 km and 150 kWh 1,071 km; a sodium car of 250 km takes 35 kWh.
    [Theory, System("E4", Kind.Arithmetic)]
    [InlineData(140, 140, 1000)]
    [InlineData(150, 140, 1071)]
    [InlineData(35, 140, 250)]
    public void The_packs_of_the_report_are_reproduced_with_stated_sizes(double kwh, double whPerKm, double km) =>
        Assert.Equal(km, DriverCard.Of(kwh, 150, whPerKm, 1, 1000).RangeKm, 0.5);

    [Fact, System("E4", Kind.Outcome)]
    public void Only_long_lived_cells_keep_95_percent_after_a_thousand_cycles()
    {
        double Left(string chemistry) => DriverCard.CapacityAfter(1000, Desk.Attribute(chemistry, "cycle_life")!.Value.Value);
        output.WriteLine($"left after 1,000 cycles: LFP {Left("LFP"):0.0%}, sodium layered {Left("Na-layered"):0.0%}, NMC811 {Left("NMC811"):0.0%}");
        Assert.True(Left("LFP") > 0.95);
        Assert.True(Left("NMC811") < 0.95);
    }

    [Fact, System("E4", Kind.Outcome)]
    public void At_one_mass_a_sodium_car_goes_less_far_than_a_nickel_car_and_charges_faster()
    {
        var (sodium, nickel) = (FitPage.Card(Desk, "Na-layered", sameMass: true)!.Value, FitPage.Card(Desk, "NMC811", sameMass: true)!.Value);
        output.WriteLine($"at one mass: sodium {sodium.RangeKm:0} km, NMC811 {nickel.RangeKm:0} km (report: about 250 km)");
        Assert.True(sodium.RangeKm < nickel.RangeKm);
        Assert.True(FitPage.Card(Desk, "Na-layered")!.Value.KmPerMinute > FitPage.Card(Desk, "NMC811")!.Value.KmPerMinute);
    }
}
