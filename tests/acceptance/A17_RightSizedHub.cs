using Cellcast.Data.Studies;
using Cellcast.Technology;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A17: a hub of 5 GWh against a plant of 40 GWh (seed 001; defence demand from seed 003).</summary>
public sealed class A17_RightSizedHub(ITestOutputHelper output)
{
    [Fact, System("A17", Kind.Outcome)]
    public void A_small_hub_is_dearer_and_a_defence_niche_fills_a_tenth_of_it()
    {
        // Seed 003: United States defence buys 0.5-0.7 GWh a year.
        var hub = Hub(niche: 0.5, isFilled: true);
        output.WriteLine($"5 GWh {hub.HubUsdPerKwh:0.0}, 40 GWh {hub.LargeUsdPerKwh:0.0} USD/kWh; break-even premium {hub.BreakEvenPremiumUsdPerKwh:0.0} USD/kWh");
        Assert.Equal(0.10, hub.NicheFill, 12);
        Assert.Equal(0.14, Hub(niche: 0.7, isFilled: false).NicheFill, 12);
        Assert.True(hub.ScaleLossUsdPerKwh > 0);
        Assert.True(hub.BreakEvenPremiumUsdPerKwh > 0);
    }

    [Fact, System("A17", Kind.Outcome)]
    public void A_hub_that_sells_to_the_niche_alone_needs_a_premium_of_several_times_the_cost()
    {
        var alone = Hub(niche: 0.7, isFilled: false);
        var filled = Hub(niche: 0.7, isFilled: true);
        output.WriteLine($"premium: niche alone {alone.BreakEvenPremiumUsdPerKwh:0}, filled {filled.BreakEvenPremiumUsdPerKwh:0.0} USD/kWh");
        Assert.True(alone.BreakEvenPremiumUsdPerKwh > 5 * filled.BreakEvenPremiumUsdPerKwh);
    }

    // No saving from co-location is assumed: the test asks what the premium must pay for without one.
    private static RightSizedHub Hub(double niche, bool isFilled) => SmallHub.Of(Repository.Desk, "United States", 2026, niche, isFilled);
}
