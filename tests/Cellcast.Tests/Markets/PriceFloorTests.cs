using Cellcast.Markets;
using Cellcast.World;
using static Cellcast.Tests.Markets.SmallWorld;

namespace Cellcast.Tests.Markets;

public sealed class PriceFloorTests
{
    [Fact]
    public void A_floor_keeps_plants_running_and_the_state_pays_the_difference()
    {
        // At a floor of 14 = cash cost 10 + fixed cost 4 the first mine runs at its normal 85 of 100.
        // The rival keeps 120 - 85 = 35 of 100; m(0.35) = (0.5385 / 5.6667)^1.5 = 0.0293: about 10.12.
        var problem = Rivals(out var first, out var second, out _, quantity: 120).Build();
        var work = new MarketWorkspace(problem);
        var year = new MarketSolution(work);
        AnnualEquilibrium.Solve(work);
        var before = (First: year.Output(first), Second: year.Output(second));

        problem.SetPriceFloor(first, 14);
        AnnualEquilibrium.Solve(work);

        Assert.Equal(60, before.First, 1e-5);
        Assert.Equal(85, year.Output(first), 1e-3);
        Assert.Equal(14, year.Receipt(first), 1e-3);
        Assert.Equal(10.12, year.Price(second), 0.01);
        Assert.True(year.Price(first) < year.Price(second));
        Assert.Equal((year.Receipt(first) - year.Price(first)) * year.Output(first), year.FloorCost(first), 1e-9);
        Assert.True(year.FloorCost(first) > 300);
        Assert.Equal(before.First + before.Second, year.Output(first) + year.Output(second), 1e-4);
    }

    [Theory]
    [InlineData(9.5)] // below cash cost
    [InlineData(10.1)] // below the market price of 10.545
    public void A_floor_below_the_market_price_changes_nothing(double floor)
    {
        var problem = Rivals(out var first, out _, out _, quantity: 120).Build();
        problem.SetPriceFloor(first, floor);
        var work = new MarketWorkspace(problem);
        AnnualEquilibrium.Solve(work);
        var year = new MarketSolution(work);

        Assert.Equal(60, year.Output(first), 1e-4);
        Assert.Equal(year.Receipt(first), year.Price(first), 1e-9);
        Assert.Equal(0, year.FloorCost(first), 1e-6);
    }

    [Fact]
    public void Floors_leave_the_derivative_exact_and_the_preconditioner_an_inverse()
    {
        var builder = new MarketProblemBuilder(Graph);
        var ore = builder.AddMarket(Ore, "A", Terms());
        var salt = builder.AddMarket(Salt, "A", Terms(5, 28));
        builder.AddLane(builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4), ore, 1, LandedCost.AtPrice);
        builder.AddLane(builder.AddSupplier(builder.AddPlant("B", "g", 100, Curve), Ore, 11, 4), ore, 1, LandedCost.Of(0.1) with { Floor = 13 });
        var sellers = new[] { "A", "B", "C" }.Select(region => builder.AddSupplier(builder.AddPlant(region, "g", 30, Curve), Salt, 3, 6)).ToList();
        foreach (var seller in sellers)
        {
            builder.AddInput(seller, ore, 2);
            builder.AddLane(seller, salt, 1, LandedCost.AtPrice);
        }

        builder.AddDemand(salt, new DemandResponse(50, 28, 0.3, 3, 2));
        var problem = builder.Build();
        problem.SetPriceFloor(sellers[0], 33);
        problem.SetPriceFloor(sellers[1], 27);
        var work = new MarketWorkspace(problem);
        AnnualEquilibrium.Solve(work);
        Assert.True(new MarketSolution(work).FloorCost(sellers[0]) > 1);

        Assert.Equal(0, DerivativeCheck.LargestError(work, 1), 1e-6);
        var right = new double[work.LogMargin.Length];
        right.AsSpan(0, 5).Fill(1);
        var z = new double[right.Length];
        var back = new double[right.Length];
        work.Preconditioner.Build(0);
        work.Preconditioner.Apply(right, z);
        ChainDerivative.Multiply(work, z, back);
        Assert.Equal(right, back, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void A_minimum_import_price_lifts_the_delivered_cost_to_the_floor()
    {
        // 8 below a floor of 12: 12 + (-4 + sqrt(16 + 4 x 0.0001 x 144)) / 2 = 12.0036. 20 above it: 20.0018.
        var cost = LandedCost.AtPrice with { Floor = 12 };
        Assert.Equal(12.0036, cost.At(8), 1e-4);
        Assert.Equal(20.0018, cost.At(20), 1e-4);

        var year = Solved(Rivals(out var first, out _, out var buyer, quantity: 120, floor: 12));
        Assert.Equal(cost.At(year.Price(first)), year.DeliveredCost(first, buyer), 1e-9);
        Assert.True(year.Output(first) < 55);
    }

    [Fact]
    public void A_quota_and_a_line_family_cannot_have_a_floor()
    {
        var graph = new ProductGraph([new Product("ore", "ore", "mined", 0, "t"), new Product("x", "x", "cell", 1, "kWh"), new Product("y", "y", "cell", 1, "kWh")], []);
        var builder = new MarketProblemBuilder(graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
        var quota = builder.AddCapacityLink("quota", mine, 5, 0.1);

        var line = builder.AddPlant("B", "g", 100, Curve);
        var cell = builder.AddSupplier(line, "x", 10, 4);
        builder.AddSupplier(line, "y", 10, 4);
        var problem = builder.Build();

        Assert.Throws<MarketProblemException>(() => problem.SetPriceFloor(quota, 12));
        Assert.Throws<MarketProblemException>(() => problem.SetPriceFloor(cell, 12));
        problem.SetPriceFloor(mine, 12);
    }

    // Two equal mines and one buyer; the first mine's lane may have a minimum import price.
    private static MarketProblemBuilder Rivals(out SupplierId first, out SupplierId second, out MarketId buyer, double quantity, double floor = 0)
    {
        var builder = new MarketProblemBuilder(Graph);
        first = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
        second = builder.AddSupplier(builder.AddPlant("B", "g", 100, Curve), Ore, 10, 4);
        buyer = builder.AddMarket(Ore, "B", Terms());
        builder.AddLane(first, buyer, 1, LandedCost.AtPrice with { Floor = floor });
        builder.AddLane(second, buyer, 1, LandedCost.AtPrice);
        builder.AddDemand(buyer, Fixed(quantity));
        return builder;
    }
}
