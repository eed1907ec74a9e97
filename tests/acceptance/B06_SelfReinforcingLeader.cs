using Cellcast.Technology;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>B6: the learning curve and the leader who learns fastest (seed 002).</summary>
public sealed class B06_SelfReinforcingLeader(ITestOutputHelper output)
{
    [Fact, System("B6", Kind.Arithmetic)]
    public void A_doubling_at_20_percent_costs_a_fifth()
    {
        var curve = ExperienceCurve.OfLearningRate(0.20);
        Assert.Equal(0.322, curve.Exponent, 3);
        Assert.Equal(0.8, curve.Factor(2, 1), 12);
    }

    [Fact, System("B6", Kind.Outcome)]
    public void Whether_a_follower_can_catch_up_depends_on_spillover()
    {
        var curve = ExperienceCurve.OfLearningRate(0.20);
        // Buyers shift between makers with an elasticity of 5, in the middle of what trade studies find; without any response to price
        // the follower's faster doublings would close the gap even with nothing shared.
        const double priceResponse = 5;
        double[] market = [.. Enumerable.Range(0, 15).Select(year => 1500 * Math.Pow(1.15, year))];
        var none = LeaderFollower.Run(curve, 0, 3000, 300, market, priceResponse);
        var full = LeaderFollower.Run(curve, 1, 3000, 300, market, priceResponse);
        output.WriteLine($"spillover 0: {none.Conclusion}");
        output.WriteLine($"spillover 1: {full.Conclusion}");
        Assert.True(none.Widens);
        Assert.False(full.Widens);
    }
}
