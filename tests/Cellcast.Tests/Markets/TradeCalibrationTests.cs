using Cellcast.Markets;
using static Cellcast.Tests.Markets.SmallWorld;

namespace Cellcast.Tests.Markets;

public sealed class TradeCalibrationTests
{
    private static readonly double[] Capacity = [100, 60, 40];
    private static readonly double[] ConversionCost = [8, 9, 11];
    private static readonly double[] Used = [40, 60, 50];
    private static readonly string[] Regions = ["A", "B", "C"];

    [Fact]
    public void A_base_year_calibrated_to_its_trade_gives_its_trade_and_prices_back()
    {
        // A world with preferences of its own, taken as observed; then preferences are forgotten and recovered from flows and delivered costs.
        var hidden = new[] { 3.0, 0.5, 0.8, 0.7, 2.0, 1.0, 1.2, 0.4, 2.5 };
        var observed = Solved(World(hidden, out var sellers, out var buyers));
        var flows = Lanes(sellers, buyers, observed.Flow);
        var cost = Lanes(sellers, buyers, observed.DeliveredCost);

        var recovered = TradeCalibration.Preferences(flows, Capacity, cost, 5);
        var again = Solved(World(recovered, out var sellers2, out var buyers2));

        Assert.Equal(flows, Lanes(sellers2, buyers2, again.Flow), (a, b) => Math.Abs(a - b) < 1e-6);
        foreach (var (one, two) in sellers.Zip(sellers2))
        {
            Assert.Equal(observed.Price(one), again.Price(two), 1e-7);
        }

        // Up to a scale for each buyer, they are the preferences forgotten.
        Assert.Equal(hidden[1] / hidden[0], recovered[1] / recovered[0], 1e-6);
    }

    [Fact]
    public void Balancing_meets_rows_and_columns_and_leaves_closed_lanes_closed()
    {
        double[] shares = [0.7, 0.3, 0, 0.2, 0.5, 0.3, 0.1, 0.1, 0.8];
        double[] sold = [45, 55, 50];

        var flows = TradeCalibration.Balanced(shares, Used, sold);

        for (var k = 0; k < 3; k++)
        {
            Assert.Equal(Used[k], flows[(3 * k)..((3 * k) + 3)].Sum(), 1e-9);
            Assert.Equal(sold[k], flows[k] + flows[3 + k] + flows[6 + k], 1e-9);
        }

        Assert.Equal(0, flows[2]);
        // Proportional fitting keeps cross ratios: (f11 f22) / (f12 f21) = (0.7 x 0.5) / (0.3 x 0.2).
        Assert.Equal(0.35 / 0.06, flows[0] * flows[4] / (flows[1] * flows[3]), 1e-8);
    }

    [Fact]
    public void Trade_that_open_lanes_cannot_carry_is_refused_with_the_origin()
    {
        // Origin 1 reaches only the second buyer, who uses 60, but is said to have sold 90.
        var error = Assert.Throws<MarketProblemException>(() =>
            TradeCalibration.Balanced([1, 0, 0.5, 0.5], [40, 60], [10, 90], mostRounds: 500));

        Assert.Contains("origin", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Silent_lanes_take_a_little_of_the_prior_and_unknown_buyers_take_it_whole()
    {
        // Prior ~ K C^-2: 100/100 : 60/25 = 1 : 2.4 for both buyers.
        var shares = TradeCalibration.Filled([1, 0, 0, 0], [100, 60], [10, 5, 10, 5], [true, true, true, true], 2, [0.05, 0.05]);

        Assert.Equal([0.95 + (0.05 / 3.4), 0.05 * 2.4 / 3.4, 1 / 3.4, 2.4 / 3.4], shares, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([1.0, 0], TradeCalibration.Filled([0.6, 0.4], [100, 60], [10, 5], [true, false], 2, [0.05]), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_preference_loses_half_its_distance_in_a_half_life()
    {
        // ln 9 to ln 1 over one half-life of 6 years: ln 3.
        Assert.Equal(3, TradeCalibration.Decayed(9, 1, 6, 6), 1e-12);
        Assert.Equal(9, TradeCalibration.Decayed(9, 3, 0, 6), 1e-12);
    }

    [Fact]
    public void Preferences_of_next_to_no_capacity_are_capped()
    {
        var preferences = TradeCalibration.Preferences([1, 1], [100, 1e-9], [10, 10], 5);

        Assert.Equal(1, preferences[0], 1e-6);
        Assert.Equal(Math.Exp(3), preferences[1], 1e-9);
    }

    private static MarketProblemBuilder World(double[] preference, out SupplierId[] sellers, out MarketId[] buyers)
    {
        var builder = new MarketProblemBuilder(Graph);
        sellers = [.. Regions.Select((region, o) => builder.AddSupplier(builder.AddPlant(region, "g", Capacity[o], Curve), Ore, ConversionCost[o], 4))];
        buyers = [.. Regions.Select(region => builder.AddMarket(Ore, region, Terms()))];
        foreach (var (d, buyer) in buyers.Index())
        {
            builder.AddDemand(buyer, Fixed(Used[d]));
            foreach (var (o, seller) in sellers.Index())
            {
                builder.AddLane(seller, buyer, preference[(3 * d) + o], LandedCost.Of(0.1 * d, o == d ? 0 : 0.5));
            }
        }

        return builder;
    }

    private static double[] Lanes(SupplierId[] sellers, MarketId[] buyers, Func<SupplierId, MarketId, double> value) =>
        [.. buyers.SelectMany(buyer => sellers.Select(seller => value(seller, buyer)))];
}
