using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

/// <summary>Systems B6: cost falls 20% per doubling; the conclusion hangs on the spillover.</summary>
public sealed class LeaderFollowerTests
{
    private static readonly ExperienceCurve Curve = ExperienceCurve.OfLearningRate(0.2);
    private static readonly double[] Market = [.. Enumerable.Range(0, 15).Select(i => 1000 * Math.Pow(1.2, i))];

    [Fact]
    public void A_leader_who_keeps_its_knowledge_runs_away()
    {
        var run = Run(0);

        // 2,000 against 500 GWh are two doublings: 1 / 0.64 - 1 = 56% dearer.
        Assert.Equal(0.5625, run.FollowerCostGap[0], 4);
        Assert.True(run.Widens);
        Assert.True(run.LeaderShare[^1] > run.LeaderShare[0]);
        Assert.Contains("With 0% of experience shared", run.Conclusion, StringComparison.Ordinal);
        Assert.Contains("the gap widens", run.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_everything_is_shared_there_is_no_gap()
    {
        var run = Run(1);
        Assert.All(run.FollowerCostGap, gap => Assert.Equal(0, gap, 12));
        Assert.All(run.LeaderShare, share => Assert.Equal(0.5, share, 12));
        Assert.Contains("no gap", run.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void With_much_shared_the_gap_closes()
    {
        // At a = 0.5: (500 + 1000) against (2000 + 250) GWh is 0.585 doublings: 13.9% dearer at the start.
        var run = Run(0.5);
        Assert.Equal(Math.Pow(1500.0 / 2250, Math.Log2(0.8)) - 1, run.FollowerCostGap[0], 10);
        Assert.False(run.Widens);
        Assert.Contains("the gap closes", run.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gap_at_the_end_never_grows_with_the_share_of_experience()
    {
        var last = double.PositiveInfinity;
        for (var spillover = 0.0; spillover <= 1; spillover += 0.1)
        {
            var end = Run(spillover).FollowerCostGap[^1];
            Assert.True(end <= last + 1e-12);
            last = end;
        }
    }

    [Fact]
    public void Buyers_who_look_at_no_price_let_the_follower_catch_up_even_so()
    {
        // An even split of the market adds the same to both: 2,000 : 500 tends to 1 : 1.
        Assert.False(LeaderFollower.Run(Curve, 0, 2000, 500, Market, priceResponse: 0).Widens);
    }

    private static LeaderFollower Run(double spillover) => LeaderFollower.Run(Curve, spillover, 2000, 500, Market, priceResponse: 5);
}
