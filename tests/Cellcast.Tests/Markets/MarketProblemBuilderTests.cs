using Cellcast.Markets;
using static Cellcast.Tests.Markets.SmallWorld;

namespace Cellcast.Tests.Markets;

public sealed class MarketProblemBuilderTests
{
    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var builder = new MarketProblemBuilder(Graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", -1, Curve), Ore, 10, 0);
        var market = builder.AddMarket(Salt, "B", new MarketTerms(2, 10));
        builder.AddLane(mine, market, 1, LandedCost.AtPrice);
        builder.AddDemand(market, new DemandResponse(1, 10, 1.5, 3, 2));

        var error = Assert.Throws<MarketProblemException>(builder.Build);

        Assert.Equal(4, error.Problems.Count);
        Assert.Contains("capacity -1", error.Problems[0], StringComparison.Ordinal);
        Assert.Contains("fixed cost 0", error.Problems[1], StringComparison.Ordinal);
        Assert.Contains("different products", error.Problems[2], StringComparison.Ordinal);
        Assert.Contains("must not exceed the trade elasticity 2", error.Problems[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_seller_may_only_buy_what_its_product_is_made_of()
    {
        var builder = new MarketProblemBuilder(Graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", 1, Curve), Ore, 10, 4);
        builder.AddInput(mine, builder.AddMarket(Salt, "A", Terms()), 1);

        var error = Assert.Throws<MarketProblemException>(builder.Build);

        Assert.Contains("ore has no link to salt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lane_given_twice_and_a_plant_that_sells_nothing_are_faults()
    {
        var builder = new MarketProblemBuilder(Graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", 1, Curve), Ore, 10, 4);
        var market = builder.AddMarket(Ore, "A", Terms());
        builder.AddLane(mine, market, 1, LandedCost.AtPrice);
        builder.AddLane(mine, market, 1, LandedCost.AtPrice);
        Assert.Contains("given twice", Assert.Throws<MarketProblemException>(builder.Build).Message, StringComparison.Ordinal);

        var idle = new MarketProblemBuilder(Graph);
        idle.AddPlant("B", "g", 1, Curve);
        Assert.Contains("B, g sells nothing", Assert.Throws<MarketProblemException>(idle.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plants_cannot_make_a_product_and_its_own_input()
    {
        var builder = new MarketProblemBuilder(Graph);
        var plant = builder.AddPlant("A", "g", 1, Curve);
        builder.AddSupplier(plant, Ore, 10, 4);
        builder.AddSupplier(plant, Salt, 10, 4);

        Assert.Contains("same plants", Assert.Throws<MarketProblemException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demand_raised_above_the_trade_elasticity_later_is_refused()
    {
        var builder = new MarketProblemBuilder(Graph);
        var market = builder.AddMarket(Ore, "A", new MarketTerms(5, 10));
        var demand = builder.AddDemand(market, new DemandResponse(1, 10, 0.3, 3, 3));
        var problem = builder.Build();

        Assert.Throws<ArgumentOutOfRangeException>(() => problem.SetDemand(demand, new DemandResponse(1, 10, 2.5, 3, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.SetTerms(market, new MarketTerms(3, 10)));
    }
}
