using Cellcast.Markets;
using static Cellcast.Tests.Markets.SmallWorld;

namespace Cellcast.Tests.Markets;

public sealed class StockResponseTests
{
    // 30 are held where 20 are normal, 5 of which no price sets free.
    private static readonly StockResponse Full = new(30, 20, 0.25, 10, 2, 0.5);

    [Theory]
    // At the normal price 20 are wanted and 10 of the 30 are to spare, a fifth of the half of use that may come from stock: 100 - 50 (1 - e^-0.2),
    // dA/dQ = 1 - 0.5 (1 - 1.2 e^-0.2), slope 2 x 15 e^-0.2.
    [InlineData(10, 90.9365, 0.99124, 24.5619)]
    // At half of it 5 + 15 x 4 = 65 are wanted: 35 are bought on top.
    [InlineData(5, 135, 1, 120)]
    // At twice of it 5 + 15 / 4 = 8.75: 21.25 to spare, with 0.425 for 0.2 and a slope of 2 x 3.75 e^-0.425.
    [InlineData(20, 82.6885, 0.96581, 4.9033)]
    public void Buyers_fill_stocks_below_the_normal_price_and_use_them_up_above_it(double index, double asked, double passed, double slope)
    {
        Assert.Equal(asked, Full.Asked(100, Math.Log(index), out var change, out var answer), 1e-4);
        Assert.Equal(passed, change, 1e-5);
        Assert.Equal(slope, answer, 1e-4);
    }

    [Fact]
    public void Nothing_is_bought_where_nothing_is_used_and_stocks_are_full() => Assert.Equal(0, Full.Asked(0, Math.Log(10), out _, out _));

    [Fact]
    public void Stocks_give_no_more_than_they_hold_and_what_is_asked_falls_in_price_and_rises_in_use()
    {
        var random = new Random(1);
        for (var draw = 0; draw < 1000; draw++)
        {
            var (held, normal, use) = (100 * random.NextDouble(), 100 * random.NextDouble(), 1 + (200 * random.NextDouble()));
            var stock = new StockResponse(held, normal, 0.25, 10, 2, 0.5);
            var logIndex = Math.Log(10) + (6 * random.NextDouble()) - 3;
            var asked = stock.Asked(use, logIndex, out _, out _);

            Assert.True(asked > 0);
            Assert.True(use - asked <= Math.Max(0, held - (0.25 * normal)) + 1e-9);
            Assert.True(stock.Asked(use, logIndex + 0.1, out _, out _) <= asked + 1e-12);
            Assert.True(stock.Asked(use + 1, logIndex, out _, out _) >= asked - 1e-12);
        }
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(30, 20, 1)] // more than wanted
    [InlineData(5, 20, -1)] // less than wanted
    public void Stocks_move_the_price_and_close_the_books_of_their_market(double held, double normal, int sign)
    {
        var problem = Mine(out var mine, out var market).Build();
        var work = new MarketWorkspace(problem);
        AnnualEquilibrium.Solve(work);
        var year = new MarketSolution(work);
        var (price, index) = (year.Price(mine), year.Index(market));

        problem.SetStock(market, new StockResponse(held, normal, 0.25, index, 2, 0.5));
        AnnualEquilibrium.Solve(work);

        Assert.Equal(80 + year.StockBuild(market), year.Output(mine), 1e-4);
        Assert.Equal(-sign, Math.Sign(Math.Round(year.StockBuild(market), 4)));
        Assert.Equal(-sign, Math.Sign(Math.Round(year.Price(mine) - price, 4)));
    }

    [Fact]
    public void A_stock_that_is_not_one_is_refused()
    {
        var problem = Mine(out _, out var market).Build();

        Assert.Throws<ArgumentOutOfRangeException>(() => problem.SetStock(market, Full with { Held = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.SetStock(market, Full with { Normal = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.SetStock(market, Full with { WorkingShare = 1.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.SetStock(market, Full with { NormalIndex = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.SetStock(market, Full with { Elasticity = -1 }));
    }

    [Fact]
    public void Stocks_leave_the_derivative_exact_and_the_preconditioner_an_inverse()
    {
        var builder = new MarketProblemBuilder(Graph);
        var ore = builder.AddMarket(Ore, "A", Terms());
        var salt = builder.AddMarket(Salt, "A", Terms(5, 28));
        builder.AddLane(builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4), ore, 1, LandedCost.AtPrice);
        builder.AddLane(builder.AddSupplier(builder.AddPlant("B", "g", 100, Curve), Ore, 11, 4), ore, 1, LandedCost.AtPrice);
        var sellers = new[] { "A", "B", "C" }.Select(region => builder.AddSupplier(builder.AddPlant(region, "g", 30, Curve), Salt, 3, 6)).ToList();
        foreach (var seller in sellers)
        {
            builder.AddInput(seller, ore, 2);
            builder.AddLane(seller, salt, 1, LandedCost.AtPrice);
        }

        builder.AddDemand(salt, new DemandResponse(60, 28, 0.3));
        var problem = builder.Build();
        problem.SetStock(ore, new StockResponse(90, 40, 0.25, 11, 2, 0.5));
        problem.SetStock(salt, new StockResponse(5, 20, 0.25, 30, 2, 0.5));
        var work = new MarketWorkspace(problem);
        AnnualEquilibrium.Solve(work);

        Assert.Equal(0, DerivativeCheck.LargestError(work, 1), 1e-6);
        ChainEvaluation.Evaluate(work);
        work.Preconditioner.Build(0);
        var right = new double[work.LogMargin.Length];
        right.AsSpan(0, problem.PlantCount).Fill(1);
        var (solved, back) = (new double[right.Length], new double[right.Length]);
        work.Preconditioner.Apply(right, solved);
        ChainDerivative.Multiply(work, solved, back);
        Assert.All(Enumerable.Range(0, problem.PlantCount), i => Assert.Equal(1, back[i], 1e-8));
    }

    private static MarketProblemBuilder Mine(out SupplierId mine, out MarketId market)
    {
        var builder = new MarketProblemBuilder(Graph);
        mine = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
        market = builder.AddMarket(Ore, "A", Terms());
        builder.AddLane(mine, market, 1, LandedCost.AtPrice);
        builder.AddDemand(market, Fixed(80));
        return builder;
    }
}
