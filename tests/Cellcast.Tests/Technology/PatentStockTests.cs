using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class PatentStockTests
{
    [Fact]
    public void A_stock_loses_its_share_and_takes_what_is_filed() => Assert.Equal([100.0, 110, 61], PatentStock.Depreciated([100, 60, 6], 0.5));

    [Fact]
    public void Without_loss_the_stock_is_all_that_was_filed() => Assert.Equal([10.0, 30, 60], PatentStock.Depreciated([10, 20, 30], 0));

    [Fact]
    public void A_window_drops_what_is_older() => Assert.Equal([10.0, 30, 50, 70], PatentStock.Within([10, 20, 30, 40], 2));

    [Theory]
    [InlineData(0.43, 1, 0.43)]
    [InlineData(0.5, 4, 0.8)]
    [InlineData(0.5, 0.25, 0.2)]
    public void The_share_without_a_filter_counts_what_was_not_filed_abroad(double behind, double lessAbroad, double share) => Assert.Equal(share, PatentStock.WithoutFilter(behind, lessAbroad), 12);

    [Fact]
    public void A_series_follows_itself_at_the_lag_it_was_given()
    {
        double[] first = [1, 2, 3, 7, 8, 20, 21, 40];
        var later = LagCorrelation.Of(first, 2000, first, 2003, 3);
        Assert.Equal((3, 7), (later.Lag, later.Pairs));
        Assert.Equal(1, later.Correlation, 12);
        Assert.Equal(1 / Math.Sqrt(7), later.Chance, 12);
        Assert.True(LagCorrelation.Of(first, 2000, first, 2003, 2).Correlation < 0.9);
    }

    [Fact]
    public void Steady_growth_tells_nothing()
    {
        double[] first = [1, 2, 4, 8, 16, 32], second = [1, 2, 3, 9, 10, 30];
        Assert.Equal(0, LagCorrelation.Of(first, 2000, second, 2000, 0).Correlation);
        Assert.Throws<ArgumentException>(() => LagCorrelation.Of(first, 2000, second, 2000, 4));
    }
}
