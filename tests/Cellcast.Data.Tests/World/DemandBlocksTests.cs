using Cellcast.Demand;

namespace Cellcast.Data.Tests.World;

/// <summary>The blocks behind demand on the package's rows, against what sources say of the same years.</summary>
public sealed class DemandBlocksTests
{
    private static readonly Lazy<DataPackage> Package = new(() => DataPackage.Load(RepositoryData.Folder, null, DemandBlocks.Tables));

    private static readonly Lazy<DemandBlocks> Read = new(() => new DemandBlocks(new Inputs(Package.Value)));

    private static DemandBlocks Blocks => Read.Value;

    [Fact]
    public void The_bridge_of_2024_passes_what_was_counted()
    {
        var measures = Blocks.Bridge(2024).Where(line => line.Kind == BridgeKind.Measure).ToDictionary(line => line.Name, line => line.Gwh);
        Assert.Equal(894, measures["vehicles, registered"]); // SNE
        Assert.Equal(950, measures["vehicles, installed"], 0.5); // IEA
        Assert.Equal(1545, measures["cells, shipped"]); // EVTank
        Assert.InRange(measures["final demand: installed, all uses"], 950, 1545);
    }

    [Fact]
    public void The_bridge_of_2023_ends_at_cells_produced()
    {
        // Chinese output over China's share of the world: 568, 1,081 and 1,282 GWh in 2021-2023 (data-readiness note).
        Assert.Equal(1282, Blocks.Bridge(2023)[^1].Gwh, 5.0);
        Assert.Equal(1081, Blocks.Bridge(2022)[^1].Gwh, 5.0);
        Assert.Equal("cells, produced", Blocks.Bridge(2022)[^1].Name);
    }

    [Theory]
    [InlineData("China", 2023, 0.6, 1.4)]
    [InlineData("Europe", 2023, 0.8, 1.4)]
    [InlineData("United States", 2023, 0.7, 1.4)]
    [InlineData("World", 2023, 0.7, 1.3)]
    public void Cars_counted_times_their_packs_come_near_the_GWh_counted(string region, int year, double low, double high)
    {
        var demand = new DemandInputs(new Inputs(Package.Value));
        var paths = demand.Paths("central");
        var gwh = new[] { "ev_mass", "ev_long" }.Sum(id =>
        {
            var application = demand.Applications.ToList().IndexOf(id);
            return region == "World" ? paths.World(application, year) : paths.Quantity(application, demand.Regions.ToList().IndexOf(region), year);
        });
        var (battery, hybrid) = Blocks.Sales("history", region, year)!.Value;
        Assert.InRange(Blocks.CarMarket(region, year).CarsFor(gwh) / (battery + hybrid), low, high);
    }

    [Fact]
    public void The_price_elasticities_of_applications_follow_from_the_blocks()
    {
        // A pack of 90 USD/kWh in the mean car of the world; a block of 80 USD/kWh in a storage plant.
        var demand = new DemandInputs(new Inputs(Package.Value));
        var elasticities = demand.Elasticities();
        var cars = Blocks.CarMarket("World", 2025).BatteryElasticity(90);
        Assert.InRange(elasticities[demand.Applications.ToList().IndexOf("ev_mass")], cars * 0.5, cars * 2.5);
        var storage = Blocks.StorageMarket("World", 2025).BlockElasticity(80);
        Assert.InRange(elasticities[demand.Applications.ToList().IndexOf("grid_short")], storage * 0.7, storage * 1.4);
    }

    [Fact]
    public void Floors_never_stand_above_what_was_counted()
    {
        var demand = new DemandInputs(new Inputs(Package.Value));
        var paths = demand.Paths("central");
        var grid = demand.Applications.ToList().IndexOf("grid_short");
        for (var region = 0; region < demand.Regions.Count; region++)
        {
            for (var year = paths.FirstYear; year <= paths.LastObservedYear; year++)
            {
                Assert.True(Blocks.StorageFloor(demand.Regions[region], year) <= paths.Quantity(grid, region, year) + 1e-9, $"{demand.Regions[region]} {year}");
            }
        }

        // China: 38% of car sales in 2023 were electric; the rule asked for less.
        Assert.InRange(Blocks.SalesFloor("China", 2023), 0.1, 0.38);
        Assert.Equal(0, Blocks.SalesFloor("Africa", 2030));
    }
}
