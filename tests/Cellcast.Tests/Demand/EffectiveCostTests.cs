using Cellcast.Demand;

namespace Cellcast.Tests.Demand;

public sealed class EffectiveCostTests
{
    private static readonly ChemistryTraits Plain = new()
    {
        WhPerKg = 200,
        WhPerLitre = 400,
        PackShare = 0.5,
        Cycles = 2000,
        CalendarYears = 20,
        ColdCapacity = 0.6,
        ChargeRate = 2,
        RunawayDegC = 200,
        RoundTripEfficiency = 0.8,
        WattPerKg = 500,
    };

    [Fact]
    public void Every_value_adds_its_part()
    {
        // Pack of 100 Wh/kg and 200 Wh/L: 10 kg and 5 L per kWh. 10 x 4 + 5 x 2 = 50. Charging 0.7 / 2 h = 21 min x 0.1 = 2.1.
        // Cold 0.4 x 10 = 4. Margin 60 degC x 0.1 = 6. Parts 20. Sum 82.1.
        var values = new BuyerValues
        {
            MassUsdPerKg = 4,
            VolumeUsdPerLitre = 2,
            ChargeMinuteUsdPerKwh = 0.1,
            ChargingWindow = 0.7,
            ColdUsdPerKwh = 10,
            RunawayUsdPerKwhDegC = 0.1,
            SafeDegC = 260,
            ServiceYears = 15,
            DiscountRate = 0.08,
        };
        var cost = EffectiveCost.Of(Plain, values, 20);
        Assert.Equal(1, cost.PriceFactor);
        Assert.Equal(82.1, cost.Rest, 9);
        Assert.Equal(182.1, cost.At(100), 9);
    }

    [Fact]
    public void A_battery_that_does_not_last_is_bought_again()
    {
        // 2,000 cycles at 200 a year last 10 of 20 years. At no interest one replacement is needed: factor 1 + 0.5 x (2 - 1).
        var values = new BuyerValues { ServiceYears = 20, CyclesPerYear = 200, ReplacementPrice = 0.5, DiscountRate = 0 };
        Assert.Equal(1.5, EffectiveCost.Of(Plain, values, 0).PriceFactor, 9);
        // Worked twice as deep into its life it lasts to the end.
        Assert.Equal(1, EffectiveCost.Of(Plain, values with { CycleStretch = 2 }, 0).PriceFactor, 9);
    }

    [Fact]
    public void Losses_cost_the_power_that_is_not_given_back()
    {
        // 200 cycles a year lose 0.25 kWh each; at 0.05 USD/kWh over 10 years without interest 25 USD/kWh.
        var values = new BuyerValues { ServiceYears = 10, CyclesPerYear = 200, DiscountRate = 0, LossUsdPerKwh = 0.05 };
        Assert.Equal(25, EffectiveCost.Of(Plain, values, 0).Rest, 9);
    }

    [Fact]
    public void What_does_not_run_away_loses_nothing_for_safety()
    {
        var values = new BuyerValues { ServiceYears = 10, DiscountRate = 0, RunawayUsdPerKwhDegC = 1, SafeDegC = 260 };
        Assert.Equal(0, EffectiveCost.Of(Plain with { RunawayDegC = double.PositiveInfinity }, values, 0).Rest);
    }

    [Fact]
    public void A_requirement_not_reached_is_a_veto()
    {
        Assert.True(new HardRequirements(100, 200, 400, 2000, 20, 500).AreMetBy(Plain));
        Assert.False(new HardRequirements(101, 0, 0, 0, 0, 0).AreMetBy(Plain));
        Assert.False(new HardRequirements(0, 0, 0, 2001, 0, 0).AreMetBy(Plain));
    }

    [Theory]
    [InlineData(100, 100, 0.8, 10)]
    [InlineData(200, 100, 1, 5)] // twice the price, unit elasticity: half
    [InlineData(50, 100, 0.5, 14.142135623730951)]
    public void Demand_answers_its_price(double price, double reference, double elasticity, double expected) =>
        Assert.Equal(expected, PriceResponse.Quantity(10, price, reference, elasticity), 9);
}
