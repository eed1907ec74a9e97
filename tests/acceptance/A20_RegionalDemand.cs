using Cellcast.Data;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A20: is the market of a region big enough for its plants (seed 001, with the mobility share of seed 003)?</summary>
public sealed class A20_RegionalDemand(ITestOutputHelper output)
{
    private const double CarsPerYear = 16e6, KwhPerCar = 80, KwhPerGwh = 1e6;

    [Fact, System("A20", Kind.Arithmetic)]
    public void A_thousand_GWh_do_not_follow_from_the_share_of_electric_cars()
    {
        // 16 million cars of 80 kWh: 24% are 307 GWh, 46% are 589.
        Assert.Equal(307, 0.24 * CarsPerYear * KwhPerCar / KwhPerGwh, 0.5);
        Assert.Equal(589, 0.46 * CarsPerYear * KwhPerCar / KwhPerGwh, 0.5);
        Assert.Equal(0.478, 1 - (24.0 / 46), 3);
        // With mobility 75-90% of demand the whole is at most 410 or 785 GWh.
        Assert.True(307 / 0.75 < 1_000 && 589 / 0.75 < 1_000);
        // 940 and 690 GWh of capacity against 1,000 each.
        Assert.Equal(0.94, 940.0 / 1_000, 2);
        Assert.Equal(0.69, 690.0 / 1_000, 2);
    }

    [Fact, System("A20", Kind.Outcome)]
    public void American_demand_after_the_repeals_is_well_below_the_report_and_plants_outgrow_it()
    {
        var demand = new DemandInputs(Repository.Inputs);
        var place = demand.Regions.ToList().IndexOf("United States");
        double Of(string outlook) => Enumerable.Range(0, demand.Applications.Count).Sum(application => demand.Paths(outlook).Quantity(application, place, 2030));
        var (before, after) = (Of("argonne_2024"), Of("iea_steps_2025"));
        output.WriteLine($"United States in 2030: {before:0} GWh (Argonne 2024, before the repeals), {after:0} GWh (IEA 2025); the report says about 1,000. Capacity of 940 GWh is {940 / after:0.0} times the latter");
        Assert.InRange(after, 250, 700);
        Assert.True(after < before);
        Assert.True(940 / after > 1);
    }

    [Fact, System("A20", Kind.Outcome)]
    public void European_demand_lies_near_the_report()
    {
        var demand = new DemandInputs(Repository.Inputs);
        var place = demand.Regions.ToList().IndexOf("Europe");
        var central = Enumerable.Range(0, demand.Applications.Count).Sum(application => demand.Paths("central").Quantity(application, place, 2030));
        output.WriteLine($"Europe in 2030: {central:0} GWh (central), 1,050 (Fraunhofer ISI), about 1,000 (report)");
        Assert.InRange(central, 700, 1_300);
    }
}
