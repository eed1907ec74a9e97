using Cellcast.Demand;

namespace Cellcast.Tests.Demand;

public sealed class OutlookScalingTests
{
    // Two applications, two regions; 10 and 20 here, 30 and 40 there in 2025, four times that in 2030.
    private static readonly DemandTable Full = new(["cars", "grid"], ["here", "there"], [2025, 2030], 2025, [10, 40, 30, 120, 20, 80, 40, 160]);

    [Fact]
    public void A_total_of_the_world_keeps_the_proportions()
    {
        // 400 in 2030 becomes 200: every buyer halves.
        var scaled = OutlookScaling.Scale(Full, [new OutlookAnchor([0, 1], [0, 1], 2030, 200)]);
        Assert.Equal(20, scaled.At(0, 0, 2030), 9);
        Assert.Equal(80, scaled.At(1, 1, 2030), 9);
        Assert.Equal(10, scaled.At(0, 0, 2025), 9);
        // Beyond the last total the ratio stays: the outlook has nothing more to say.
        Assert.Equal(20, scaled.At(0, 0, 2035), 9);
    }

    [Fact]
    public void A_region_of_its_own_leaves_the_rest_of_the_world_to_the_others()
    {
        // Here 60 of its 120 (ratio 0.5); there 340 of its 280.
        var scaled = OutlookScaling.Scale(Full, [new OutlookAnchor([0, 1], [0, 1], 2030, 400), new OutlookAnchor([0, 1], [0], 2030, 60)]);
        Assert.Equal(20, scaled.At(0, 0, 2030), 9);
        Assert.Equal(40, scaled.At(1, 0, 2030), 9);
        Assert.Equal(120 * 340.0 / 280, scaled.At(0, 1, 2030), 9);
        Assert.Equal(400, scaled.At(0, 0, 2030) + scaled.At(0, 1, 2030) + scaled.At(1, 0, 2030) + scaled.At(1, 1, 2030), 9);
    }

    [Fact]
    public void A_total_between_known_years_becomes_a_known_year()
    {
        // Full demand of cars here in 2027 and a half of growth 4 in five years: 10 x 4^(2/5). Halved in 2027, it stays halved.
        var scaled = OutlookScaling.Scale(Full, [new OutlookAnchor([0], [0], 2027, 5 * Math.Pow(4, 0.4))]);
        Assert.Equal(5 * Math.Pow(4, 0.4), scaled.At(0, 0, 2027), 9);
        Assert.Equal(20, scaled.At(0, 0, 2030), 9);
        Assert.Equal(120, scaled.At(0, 1, 2030), 9);
    }

    [Fact]
    public void History_is_not_an_outlooks_to_change()
    {
        var scaled = OutlookScaling.Scale(Full, [new OutlookAnchor([0, 1], [0, 1], 2025, 1)]);
        Assert.Equal(10, scaled.At(0, 0, 2025), 9);
    }

    [Fact]
    public void Totals_that_cannot_all_be_met_are_refused()
    {
        Assert.Throws<ArgumentException>(() => OutlookScaling.Scale(Full, [new OutlookAnchor([0], [0, 1], 2030, 100), new OutlookAnchor([0, 1], [0], 2030, 100)]));
        Assert.Throws<ArgumentException>(() => OutlookScaling.Scale(Full, [new OutlookAnchor([0, 1], [0, 1], 2030, 100), new OutlookAnchor([0, 1], [0], 2030, 150)]));
    }
}
