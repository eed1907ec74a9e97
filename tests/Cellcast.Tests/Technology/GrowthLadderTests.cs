using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

/// <summary>Expected values: learning note section 6, worked by hand rung by rung.</summary>
public sealed class GrowthLadderTests
{
    private static readonly GrowthLadder Ladder = new([(5, 2.0), (50, 1.2), (double.PositiveInfinity, 0.6)]);

    [Theory]
    [InlineData(1.0, 163.6)] // 2 x 3 = 6, x 2.2 = 13.2, 29.04, 63.9, x 1.6 = 102.2, 163.6
    [InlineData(0.7, 101.9)] // 2 x 2.4 = 4.8, 11.52, x 1.84 = 21.2, 39.0, 71.8, x 1.42 = 101.9
    [InlineData(1.4, 340.0)] // 2 x 3.8 = 7.6, x 2.68 = 20.4, 54.6, x 1.84 = 100.4, 184.8, 340.0
    public void Sodium_from_2_GWh_in_2024_reaches_about_160_GWh_in_2030(double pace, double expected) =>
        Assert.Equal(expected, Ladder.Scaled(pace).Path(2024, 2, 2030)[^1], 1);

    [Theory]
    [InlineData(1.0, 267.6)]
    [InlineData(0.7, 112.5)]
    [InlineData(1.4, 594.4)]
    public void Lithium_metal_from_half_a_GWh_in_2027_reaches_a_few_hundred_by_2035(double pace, double expected) =>
        Assert.Equal(expected, Ladder.Scaled(pace).Path(2027, 0.5, 2035)[^1], 1);

    [Fact]
    public void Two_years_later_it_reaches_105() => Assert.Equal(104.5, Ladder.Path(2029, 0.5, 2035)[^1], 1);

    [Fact]
    public void A_fifth_to_30_percent_of_2035_needs_a_start_in_2025_and_more_than_the_limit()
    {
        // 20-30% of 5.1 TWh is 1.0-1.5 TWh.
        Assert.InRange(Ladder.Scaled(1.2).Path(2025, 0.5, 2035)[^1], 1020, 1530);
        Assert.True(Ladder.Path(2025, 0.5, 2035)[^1] < 1020);
        Assert.InRange(Ladder.MultipleNeeded(2025, 0.5, 2035, 1020), 1.05, 1.2);
        Assert.InRange(Ladder.MultipleNeeded(2025, 0.5, 2035, 1530), 1.2, 1.3);
        Assert.InRange(Ladder.MultipleNeeded(2027, 0.5, 2035, 1020), 1.5, 3);
        Assert.Equal(double.PositiveInfinity, Ladder.MultipleNeeded(2034, 0.5, 2035, 1020));
    }

    [Fact]
    public void Converted_lines_come_on_top() => Assert.Equal(6 + 14, Ladder.Next(2, convertedGwh: 14));

    [Fact]
    public void Ladders_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new GrowthLadder([(5, 2.0)]));
        Assert.Throws<ArgumentException>(() => new GrowthLadder([(50, 2.0), (5, 1), (double.PositiveInfinity, 1)]));
        Assert.Throws<ArgumentException>(() => new GrowthLadder([(double.PositiveInfinity, -0.1)]));
        Assert.Throws<ArgumentException>(() => new GrowthLadder([]));
    }
}
