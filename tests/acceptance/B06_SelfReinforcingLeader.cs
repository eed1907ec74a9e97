using Cellcast.Data.Studies;
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
        var none = Follower.Of(Repository.Desk, 0, 2025);
        var full = Follower.Of(Repository.Desk, 1, 2025);
        output.WriteLine($"spillover 0: {none.Conclusion}");
        output.WriteLine($"spillover 1: {full.Conclusion}");
        Assert.True(none.Widens);
        Assert.False(full.Widens);
    }
}
