using Cellcast.Data;
using Cellcast.Demand;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C7: storage with and without its credit (seed 003).</summary>
public sealed class C07_StorageDemand(ITestOutputHelper output)
{
    [Fact, System("C7", Kind.Arithmetic)]
    public void Twenty_five_times_in_six_years_is_71_percent_a_year() => Assert.Equal(0.71, Math.Pow(25, 1.0 / 6) - 1, 2);

    [Fact, System("C7", Kind.Outcome)]
    public void Losing_the_credit_slows_storage_and_does_not_stop_it()
    {
        var demand = new DemandInputs(Repository.Inputs);
        var paths = demand.Paths("central");
        var (place, grid) = (demand.Regions.ToList().IndexOf("United States"), demand.Applications.ToList().IndexOf("grid_short"));
        var blocks = new DemandBlocks(Repository.Inputs);
        // The credit of 30% goes; the block stays at 100 USD/kWh.
        var response = blocks.StorageMarket("United States", 2030).Response(100, 100, 0, 0.3);
        var (now, later) = (paths.Quantity(grid, place, 2025), paths.Quantity(grid, place, 2030));
        output.WriteLine($"United States: {now:0} GWh in 2025, {later:0} in 2030 with the credit, {StorageMarket.Quantity(later, response, 0, true):0} without");
        Assert.True(response < 1);
        Assert.True(StorageMarket.Quantity(later, response, 0, isInOutlook: true) > now * 0.9);
    }
}
