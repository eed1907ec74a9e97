using Cellcast.Demand;
using FsCheck;
using FsCheck.Fluent;

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
    public void Growth_changes_smoothly_through_a_known_year()
    {
        // Logarithms 0, 0.4, 1.4, 1.8: growth 0.4 in the first year, 0.2 a year in the next five, 0.08 in the five after. Weights 11 and 7 in the first known year between two
        // stretches: 18 / (11 / 0.4 + 7 / 0.2) = 0.288; in the second, both 15: 2 / (1 / 0.2 + 1 / 0.08) = 0.114286.
        // A fifth of the way: 5 x 0.2 x (0.288 x 0.64 + 0.2 x 0.2 x 2.6 - 0.114286 x 0.16) = 0.2700343.
        var table = new DemandTable(Cars, Here, [2024, 2025, 2030, 2035], 2025, [1, Math.Exp(0.4), Math.Exp(1.4), Math.Exp(1.8)]);
        Assert.Equal(0.2700343, Math.Log(table.At(0, 0, 2026)) - 0.4, 6);

        // At the open end growth falls evenly, from 0.114286 to 2 x 0.08 - 0.114286 = 0.045714: the first year of the last stretch takes 0.114286 - 0.1 x 0.068571.
        Assert.Equal(0.1074286, Math.Log(table.At(0, 0, 2031)) - 1.4, 6);

        var growth = Enumerable.Range(2024, 11).Select(year => Math.Log(table.At(0, 0, year + 1) / table.At(0, 0, year))).ToList();
        Assert.All(growth.Zip(growth.Skip(1)), pair => Assert.True(pair.Second < pair.First, $"{pair.Second} after {pair.First}"));
    }

    [Fact]
    public void What_is_known_is_met_and_never_overshot() => Prop.ForAll<PositiveInt[]>(known =>
    {
        int[] years = [.. known.Select((_, i) => 2020 + (3 * i))];
        double[] values = [.. known.Select(value => (double)value.Get)];
        if (years.Length == 0)
        {
            return;
        }

        var table = new DemandTable(Cars, Here, years, 2020, values);
        for (var i = 0; i < years.Length; i++)
        {
            Assert.Equal(values[i], table.At(0, 0, years[i]), 6);
            if (i > 0)
            {
                var (low, high) = (Math.Min(values[i - 1], values[i]) * (1 - 1e-12), Math.Max(values[i - 1], values[i]) * (1 + 1e-12));
                Assert.InRange(table.At(0, 0, years[i] - 2), low, high);
                Assert.InRange(table.At(0, 0, years[i] - 1), low, high);
            }
        }
    }).QuickCheckThrowOnFailure();

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
