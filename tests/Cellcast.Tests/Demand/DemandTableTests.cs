using Cellcast.Demand;

namespace Cellcast.Tests.Demand;

public sealed class DemandTableTests
{
    private static readonly string[] Cars = ["cars"];
    private static readonly string[] Here = ["here"];

    [Fact]
    public void Demand_grows_by_the_same_share_each_year_between_two_known_years()
    {
        // 100 to 400 in two years is 200 half way.
        var table = new DemandTable(Cars, Here, [2025, 2027], 2025, [100, 400]);
        Assert.Equal(200, table.At(0, 0, 2026), 9);
        Assert.Equal(100, table.At(0, 0, 2020));
        Assert.Equal(400, table.At(0, 0, 2040));
    }

    [Fact]
    public void From_nothing_it_grows_by_the_same_amount_each_year() =>
        Assert.Equal(10, new DemandTable(Cars, Here, [2025, 2029], 2025, [0, 40]).At(0, 0, 2026), 9);

    [Fact]
    public void Paths_hold_every_year_and_add_up()
    {
        var paths = new DemandPaths("test", new DemandTable(["cars", "grid"], ["here", "there"], [2025, 2027], 2025, [100, 400, 1, 1, 2, 2, 3, 3]), 2025, 2027);
        Assert.Equal(200, paths.Quantity(0, 0, 2026), 9);
        Assert.Equal(201, paths.World(0, 2026), 9);
        Assert.Equal(206, paths.Total(2026), 9);
        Assert.Throws<ArgumentOutOfRangeException>(() => paths.Quantity(0, 0, 2028));
    }

    [Fact]
    public void Wrong_tables_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new DemandTable(Cars, Here, [2025, 2024], 2025, [1, 1]));
        Assert.Throws<ArgumentException>(() => new DemandTable(Cars, Here, [2025], 2025, [-1]));
        Assert.Throws<ArgumentException>(() => new DemandTable(Cars, Here, [2025], 2024, [1]));
        Assert.Throws<ArgumentException>(() => new DemandTable(Cars, Here, [2025], 2025, [1, 2]));
    }
}
