using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class RightSizedHubTests
{
    // A simple plant: 30 USD/kWh of material, and 20 USD/kWh of the rest at 40 GWh and full load, with a scale exponent of 0.9 and fixed cost.
    private static double UnitCost(double gwh, double utilisation) => 30 + (20 * Math.Pow(gwh / 40, -0.1) / utilisation);

    [Theory]
    [InlineData(0.5, 0.10)] // A17: defence demand of 0.5 to 0.7 GWh a year fills 10-14% of a 5 GWh hub
    [InlineData(0.7, 0.14)]
    public void A_defence_niche_fills_a_tenth_of_one_hub(double niche, double fill) =>
        Assert.Equal(fill, new RightSizedHub(UnitCost, 5, 40, 0.85, niche, 0, 3).NicheFill, 10);

    [Fact]
    public void Without_co_location_the_large_plant_is_cheaper_and_the_premium_adds_up()
    {
        // Large: 30 + 20 / 0.8 = 55. Hub at 0.8: 30 + 20 x 8^0.1 / 0.8 = 30 + 25 x 1.2311 = 60.779; at a load of 0.5: 30 + 24.623 / 0.5 = 79.246.
        var hub = new RightSizedHub(UnitCost, 5, 40, 0.8, 0.5, 2, 3);
        Assert.Equal(0.5, hub.Utilisation, 10);
        Assert.Equal(5.78, hub.ScaleLossUsdPerKwh, 2);
        Assert.Equal(79.246 - 60.779, hub.IdleLossUsdPerKwh, tolerance: 0.002);
        Assert.Equal(79.246 - 55 - 3, hub.BreakEvenPremiumUsdPerKwh, tolerance: 0.002);
    }

    [Fact]
    public void Enough_saving_needs_no_premium() =>
        Assert.True(new RightSizedHub(UnitCost, 5, 40, 0.8, 0.5, 3.5, 6).BreakEvenPremiumUsdPerKwh < 0);

    [Fact]
    public void A_hub_without_a_niche_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RightSizedHub(UnitCost, 5, 40, 0.8, 0, 0, 0));
}
