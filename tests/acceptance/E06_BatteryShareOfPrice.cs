using Cellcast.Technology;

namespace Cellcast.Acceptance;

/// <summary>E6: the battery's share of a car's price (seed 004).</summary>
public sealed class E06_BatteryShareOfPrice
{
    [Fact, System("E6", Kind.Arithmetic)]
    public void Forty_percent_fits_a_small_car_only()
    {
        var small = new BatteryShareOfVehiclePrice(60, 108, 16_200);
        Assert.Equal(6_480, small.PackUsd, 9);
        Assert.Equal(0.40, small.Share, 9);
        // At a car of 40,000 USD the same pack is 16%.
        Assert.Equal(0.162, new BatteryShareOfVehiclePrice(60, 108, 40_000).Share, 3);
    }
}
