using Cellcast.Data.Technologies;
using Cellcast.Data.Tests.Chain;

namespace Cellcast.Data.Tests.Technologies;

public sealed class CurveHindcastTests
{
    private static readonly CurveHindcast Past = new(RealChain.Package, RealChain.Inputs);

    [Theory]
    [InlineData(1, 24)]
    [InlineData(5, 20)]
    [InlineData(10, 15)]
    public void There_is_an_origin_for_every_year_that_leaves_the_horizon(int years, int origins) =>
        Assert.Equal(origins, Past.Score(CurveHindcast.Forecasters[0], years).Origins);

    [Fact]
    public void The_last_value_misses_by_the_change_of_the_price_itself()
    {
        // Prices 2690 (2000) to 78 (2024): the median change over ten years is what the last value misses, and no band is claimed.
        var score = Past.Score(CurveHindcast.Forecasters[^1], 1);
        var seen = RealChain.Inputs;
        double Log(int year) => Math.Log(seen.ValueIn(Cellcast.World.Unit.Parse("USD/kWh"), "cell_price_all_spliced", "", "World", year));
        var changes = Enumerable.Range(2000, 24).Select(year => Math.Abs(Log(year + 1) - Log(year))).Order().ToList();
        Assert.Equal((changes[11] + changes[12]) / 2, score.MedianMiss, 12);
        Assert.Null(score.CoverOfNine);
        Assert.Equal("", score.Verdict);
    }

    [Fact]
    public void A_narrow_band_never_holds_more_than_a_wide_one_and_errors_grow_with_the_horizon()
    {
        foreach (var forecaster in CurveHindcast.Forecasters.SkipLast(1))
        {
            Assert.All((int[])[1, 3, 5, 10], years => Assert.True(Past.Score(forecaster, years).CoverOfHalf <= Past.Score(forecaster, years).CoverOfNine));
            Assert.True(Past.Score(forecaster, 1).MedianMiss < Past.Score(forecaster, 5).MedianMiss);
        }
    }

    [Theory]
    [InlineData(0.84, "too narrow")]
    [InlineData(0.85, "holds")]
    [InlineData(0.95, "holds")]
    [InlineData(1.0, "too wide")]
    public void A_ninety_percent_band_holds_if_it_covers_85_to_95(double cover, string verdict) => Assert.Equal(verdict, new CurveScore(20, 0.1, 0.5, cover).Verdict);

    [Fact]
    public void An_unknown_forecaster_is_refused_by_name() =>
        Assert.Contains("last value", Assert.Throws<ArgumentException>(() => Past.Score("oracle", 1)).Message, StringComparison.Ordinal);
}
