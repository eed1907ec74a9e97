using Cellcast.Demand;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Demand;

public sealed class ElectricCarMarketTests
{
    // Half battery cars of 60 kWh, half hybrids of 20: 40 kWh a car.
    private static readonly ElectricCarMarket Market = new()
    {
        PriceUsd = 40_000,
        BatteryKwh = 60,
        HybridKwh = 20,
        HybridShare = 0.5,
        Elasticity = 1.5,
        MonthsAhead = 12,
        CarsPerYear = 10e6,
    };

    [Theory]
    [InlineData(4_000, 0.1)] // a tenth of the price: 1.2 months of sales, a tenth of a year's
    [InlineData(0, 0)]
    [InlineData(-4_000, 0)] // nobody waits for a credit that rises
    [InlineData(60_000, 1)]
    public void Purchases_are_made_before_a_credit_falls(double drop, double share) => Assert.Equal(share, Market.BoughtAhead(drop), 12);

    [Fact]
    public void A_quantity_of_packs_comes_apart_into_cars()
    {
        Assert.Equal(40, Market.KwhPerCar, 9);
        Assert.Equal(2.5e6, Market.CarsFor(100), 3);
        Assert.Equal(100, Market.GwhFor(2.5e6), 9);
    }

    [Fact]
    public void A_dearer_pack_costs_sales_through_its_share_of_the_car()
    {
        // 40 kWh x 100 USD = 4,000 USD more on 40,000: 1.1^-1.5 = 0.8668.
        Assert.Equal(0.8668, Market.Response(200, 100, 0, 0), 4);
        Assert.Equal(1, Market.Response(100, 100, 5_000, 5_000), 12);
        // eps times the share of a pack of 100 USD/kWh: 1.5 x 0.1.
        Assert.Equal(0.15, Market.BatteryElasticity(100), 9);
    }

    [Fact]
    public void Losing_a_credit_is_a_price_rise()
    {
        // From 35,000 to 40,000 USD: (8/7)^-1.5 = 0.8185.
        Assert.Equal(0.8185, Market.Response(100, 100, 0, 5_000), 4);
    }

    [Fact]
    public void A_rule_of_the_outlook_holds_sales_up_and_never_lifts_them_above_it()
    {
        Assert.Equal(1.8e6, Market.Sales(2e6, 0.5, 0.18, isInOutlook: true), 3);
        Assert.Equal(2e6, Market.Sales(2e6, 0.5, 0.5, isInOutlook: true), 3);
        // A rule the outlook does not know lifts it.
        Assert.Equal(5e6, Market.Sales(2e6, 0.5, 0.5, isInOutlook: false), 3);
        Assert.Equal(3e6, Market.Sales(2e6, 1.5, 0.18, isInOutlook: true), 3);
    }

    [Fact]
    public void Sales_never_rise_with_the_price_of_the_pack_or_fall_with_a_credit() =>
        Prop.ForAll<NormalFloat, NormalFloat>((first, second) =>
        {
            var (pack, credit) = (Math.Abs(first.Get) % 2_000, Math.Abs(second.Get) % 60_000);
            var here = Market.Response(pack, 100, credit, 0);
            return Market.Response(pack + 10, 100, credit, 0) <= here && Market.Response(pack, 100, credit + 100, 0) >= here && double.IsFinite(here);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Storage_answers_the_installed_cost()
    {
        // Block 100 beside 100 of site, both with eps 1: 100 more on 200 leaves two thirds; a credit of 30% lost leaves 0.7.
        var market = new StorageMarket(100, 1);
        Assert.Equal(2.0 / 3, market.Response(200, 100, 0, 0), 9);
        Assert.Equal(0.7, market.Response(100, 100, 0, 0.3), 9);
        Assert.Equal(0.5, market.BlockElasticity(100), 9);
        Assert.Equal(80, StorageMarket.Quantity(100, 0.7, 80, isInOutlook: true), 9);
        Assert.Equal(100, StorageMarket.Quantity(100, 0.7, 150, isInOutlook: true), 9);
        Assert.Equal(150, StorageMarket.Quantity(100, 0.7, 150, isInOutlook: false), 9);
    }
}
