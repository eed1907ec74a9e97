using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class BatteryShareOfVehiclePriceTests
{
    [Fact]
    public void Forty_percent_holds_for_a_16_200_dollar_car_only()
    {
        // E6: 60 kWh x 108 = 6,480 = 40% of 16,200.
        var car = new BatteryShareOfVehiclePrice(60, 108, 16_200);
        Assert.Equal(6480, car.PackUsd, 10);
        Assert.Equal(0.40, car.Share, 10);
        Assert.Equal(16_200, car.VehiclePriceForShare(0.40), 8);
        Assert.Equal(0.162, (car with { VehicleUsd = 40_000 }).Share, 3);
    }

    [Fact]
    public void A_cheaper_pack_takes_off_the_sticker_what_is_passed_on()
    {
        // 108 to 54 takes 60 x 54 = 3,240 off at full pass-through, half of it at half.
        var car = new BatteryShareOfVehiclePrice(60, 108, 30_000);
        Assert.Equal(26_760, car.With(54, 1).VehicleUsd, 8);
        Assert.Equal(28_380, car.With(54, 0.5).VehicleUsd, 8);
    }

    [Fact]
    public void Parity_with_an_engine_needs_a_pack_price()
    {
        // 3,000 dearer than its rival over 60 kWh is 50 USD/kWh: parity at 58.
        var car = new BatteryShareOfVehiclePrice(60, 108, 28_000);
        Assert.Equal(58, car.ParityPackUsdPerKwh(25_000, 1), 10);
        Assert.Equal(25_000, car.With(58, 1).VehicleUsd, 8);
        Assert.True(car.ParityPackUsdPerKwh(15_000, 1) < 0);
    }

    [Fact]
    public void Impossible_shares_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatteryShareOfVehiclePrice(60, 108, 30_000).VehiclePriceForShare(0));
}
