using Cellcast.Markets;
using Cellcast.World;
using static Cellcast.Tests.Markets.SmallWorld;

namespace Cellcast.Tests.Markets;

public sealed class AnnualEquilibriumTests
{
    [Fact]
    public void One_mine_and_one_buyer_price_at_the_curve()
    {
        // u = 60 / 100; m(0.6) = (1.5 / 5.6667)^1.5 = 0.13619; P = 10 + 4 x 0.13619 = 10.5447. One origin: index = price.
        var builder = new MarketProblemBuilder(Graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
        var buyer = builder.AddMarket(Ore, "A", Terms());
        builder.AddLane(mine, buyer, 1, LandedCost.AtPrice);
        builder.AddDemand(buyer, Fixed(60));

        var year = Solved(builder);

        Assert.Equal(10.5447, year.Price(mine), 1e-4);
        Assert.Equal(60, year.Output(mine), 1e-5);
        Assert.Equal(year.Price(mine), year.Index(buyer), 1e-6);
        Assert.Equal(0.6, year.Utilisation(builder.PlantOf(mine)), 1e-6);
    }

    [Fact]
    public void Two_origins_share_a_buyer_by_capacity_and_delivered_cost()
    {
        // Wanted: X1 = 50 of 100, X2 = 30 of 50. m(0.5) = 0.07413, P1 = 8 + 10 x 0.07413 = 8.7413. m(0.6) = 0.13619.
        // Shares 50 : 30 at capacities 100 : 50 ask for (C1/C2)^-4 = 5/6, C2 = 8.7413 x (5/6)^0.25 = 8.35183; a 10% duty makes P2 = 7.59257,
        // so the second plant with w = 5 must have a cash cost of 7.59257 - 0.68095 = 6.91162.
        var builder = new MarketProblemBuilder(Graph);
        var first = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 8, 10);
        var second = builder.AddSupplier(builder.AddPlant("B", "g", 50, Curve), Ore, 6.91162, 5);
        var buyer = builder.AddMarket(Ore, "A", Terms(4));
        builder.AddLane(first, buyer, 1, LandedCost.AtPrice);
        builder.AddLane(second, buyer, 1, LandedCost.Of(0.1));
        builder.AddDemand(buyer, Fixed(80));

        var year = Solved(builder);

        Assert.Equal(50, year.Output(first), 1e-3);
        Assert.Equal(30, year.Output(second), 1e-3);
        Assert.Equal(8.7413, year.Price(first), 1e-4);
        Assert.Equal(7.5926, year.Price(second), 1e-4);
        Assert.Equal((50 * 8.7413 + (30 * 8.35183)) / 80, year.AveragePrice(buyer), 1e-4);
        // I = (2/3 C1^-4 + 1/3 C2^-4)^(-1/4) = C1 (2/3 + 1/3 x 6/5)^(-1/4) = 8.7413 x 0.98399 = 8.6014.
        Assert.Equal(8.6014, year.Index(buyer), 1e-4);
    }

    [Fact]
    public void An_input_is_counted_at_its_price_times_quantity_over_yield()
    {
        // Salt 40 of 80 needs 2 ore each: ore 80 of 100. m(0.8) = (4 / 5.6667)^1.5 = 0.59306: ore 10 + 4 x 0.59306 = 12.3722.
        // Salt: 3 + 2 x 12.3722 + 6 x m(0.5) = 27.7444 + 0.4448 = 28.1892.
        var builder = TwoStages(out var mine, out var plant, out _, out var oreMarket, out _);

        var year = Solved(builder);

        Assert.Equal(12.3722, year.Price(mine), 1e-4);
        Assert.Equal(28.1892, year.Price(plant), 1e-4);
        Assert.Equal(80, year.Quantity(oreMarket), 1e-5);
    }

    [Fact]
    public void Overcapacity_drives_price_to_cash_cost_and_scarcity_pays_a_rent()
    {
        var prices = new List<double>();
        foreach (var demand in new[] { 5.0, 20, 85, 98, 99.9 })
        {
            var builder = new MarketProblemBuilder(Graph);
            var mine = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
            var buyer = builder.AddMarket(Ore, "A", new MarketTerms(5, 10, LastResortMultiple: 1000));
            builder.AddLane(mine, buyer, 1, LandedCost.AtPrice);
            builder.AddDemand(buyer, Fixed(demand));
            prices.Add(Solved(builder).Price(mine));
        }

        Assert.Equal(prices.Order(), prices);
        // m(0.05) = (0.0526 / 5.667)^1.5 = 0.0009: 0.004 above cash cost.
        Assert.Equal(10.0036, prices[0], 1e-4);
        // At normal utilisation the price pays full cost.
        Assert.Equal(14, prices[2], 1e-4);
        // m(0.98) = (49 / 5.6667)^1.5 = 25.427. m(0.999) = 2341 would be 9,374: at 1,000 times the reference cost the last resort takes part of it.
        Assert.Equal(10 + (4 * 25.427), prices[3], 0.01);
        Assert.InRange(prices[4], 2000, 9374);
    }

    [Fact]
    public void Demand_that_nobody_can_serve_is_reported_as_unserved_at_the_last_resort()
    {
        var builder = new MarketProblemBuilder(Graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", 0, Curve), Ore, 10, 4);
        var buyer = builder.AddMarket(Ore, "A", Terms());
        builder.AddLane(mine, buyer, 1, LandedCost.AtPrice);
        builder.AddDemand(buyer, Fixed(7));

        var year = Solved(builder);

        Assert.Equal(7, year.Unserved(buyer), 9);
        Assert.Equal(0, year.Output(mine));
        Assert.Equal(0, year.Utilisation(builder.PlantOf(mine)));
        // 40 times the reference cost of 10.
        Assert.Equal(400, year.Index(buyer), 1e-6);
    }

    [Fact]
    public void Demand_above_capacity_leaves_the_excess_unserved()
    {
        var builder = new MarketProblemBuilder(Graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
        var buyer = builder.AddMarket(Ore, "A", Terms());
        builder.AddLane(mine, buyer, 1, LandedCost.AtPrice);
        builder.AddDemand(buyer, Fixed(130));

        var year = Solved(builder);

        Assert.InRange(year.Output(mine), 99, 100);
        Assert.Equal(130, year.Output(mine) + year.Unserved(buyer), 9);
        Assert.InRange(year.Price(mine), 200, 800);
    }

    [Fact]
    public void Final_demand_falls_with_price_and_is_shed_at_the_choke()
    {
        // At r = 2: 100 x 2^-0.5 = 70.71, and (2 / 4)^3 = 0.125 sheds a ninth: 62.854. Elasticity 0.5 + 3 x 0.125 / 1.125 = 0.8333.
        var response = new DemandResponse(100, 10, 0.5, 4, 3);

        Assert.Equal(62.854, response.At(Math.Log(20), out var elasticity), 1e-3);
        Assert.Equal(0.83333, elasticity, 1e-5);
        var step = 1e-6;
        var slope = -(Math.Log(response.At(Math.Log(20) + step, out _)) - Math.Log(response.At(Math.Log(20) - step, out _))) / (2 * step);
        Assert.Equal(slope, elasticity, 1e-6);
    }

    [Fact]
    public void Splitting_a_plant_between_two_equal_owners_changes_no_price_and_no_flow()
    {
        var whole = Solved(Divided(1, out var wholeSellers, out var wholeBuyers));
        var split = Solved(Divided(2, out var splitSellers, out var splitBuyers));

        Assert.Equal(whole.Price(wholeSellers[0]), split.Price(splitSellers[0]), 1e-8);
        Assert.Equal(whole.Price(wholeSellers[0]), split.Price(splitSellers[1]), 1e-8);
        Assert.Equal(whole.Price(wholeSellers[1]), split.Price(splitSellers[2]), 1e-8);
        foreach (var (one, two) in wholeBuyers.Zip(splitBuyers))
        {
            Assert.Equal(whole.Index(one), split.Index(two), 1e-8);
            Assert.Equal(whole.Flow(wholeSellers[0], one), split.Flow(splitSellers[0], two) + split.Flow(splitSellers[1], two), 1e-7);
        }
    }

    [Fact]
    public void A_tariff_on_one_origin_lowers_its_share_and_price_and_raises_the_buyers_index()
    {
        var problem = Divided(1, out var sellers, out var buyers).Build();
        var work = new MarketWorkspace(problem);
        var year = new MarketSolution(work);
        double share = 1, index = 0, price = double.PositiveInfinity, elsewhere = 1;
        foreach (var duty in new[] { 0, 0.1, 0.25, 1, 1.5 })
        {
            problem.SetLane(sellers[0], buyers[1], 1, LandedCost.Of(duty, 0.5));
            AnnualEquilibrium.Solve(work);
            Assert.True(year.Share(sellers[0], buyers[1]) < share);
            Assert.True(year.Index(buyers[1]) > index);
            Assert.True(year.Price(sellers[0]) < price);
            (share, index, price) = (year.Share(sellers[0], buyers[1]), year.Index(buyers[1]), year.Price(sellers[0]));
            elsewhere = year.Share(sellers[0], buyers[0]) - elsewhere;
        }
    }

    [Fact]
    public void A_ban_closes_the_lane_and_raises_the_index_though_the_buyer_turns_elsewhere()
    {
        var problem = Divided(1, out var sellers, out var buyers).Build();
        var work = new MarketWorkspace(problem);
        var year = new MarketSolution(work);
        AnnualEquilibrium.Solve(work);
        var before = year.Index(buyers[1]);

        problem.SetLane(sellers[0], buyers[1], 1, LandedCost.AtPrice, banned: true);
        AnnualEquilibrium.Solve(work);

        Assert.Equal(0, year.Flow(sellers[0], buyers[1]));
        Assert.True(year.Index(buyers[1]) > before);
        Assert.Equal(year.Quantity(buyers[1]), year.Flow(sellers[1], buyers[1]) + year.Flow(sellers[2], buyers[1]) + year.Unserved(buyers[1]), 1e-9);
    }

    [Fact]
    public void Rewriting_a_problem_and_solving_warm_finds_what_a_new_problem_finds()
    {
        var problem = Divided(1, out var sellers, out var buyers).Build();
        var work = new MarketWorkspace(problem);
        AnnualEquilibrium.Solve(work);
        problem.SetCapacity(new PlantId(0), 70);
        problem.SetCosts(sellers[1], 9.5, 3);
        var warm = AnnualEquilibrium.Solve(work);
        var price = new MarketSolution(work).Price(sellers[2]);

        var cold = new MarketWorkspace(problem);
        AnnualEquilibrium.Solve(cold, EquilibriumStart.Cold);

        Assert.Equal(new MarketSolution(cold).Price(sellers[2]), price, 1e-7);
        Assert.Equal(EquilibriumRung.Direct, warm.Rung);
        Assert.Equal(3, buyers.Length);
    }

    [Fact]
    public void Money_adds_up_price_is_conversion_inputs_at_average_price_sourcing_mix_and_margin()
    {
        var builder = TwoStages(out _, out var plant, out var second, out var oreMarket, out _);

        var year = Solved(builder);

        var inputs = 2 * (year.AveragePrice(oreMarket) + year.SourcingMix(oreMarket));
        Assert.Equal(3 + inputs, year.CashCost(plant), 1e-10);
        Assert.Equal(year.Price(plant), year.CashCost(plant) + year.Rent(plant), 1e-12);
        Assert.True(year.Output(second) > 0);
    }

    [Fact]
    public void A_line_family_shares_one_utilisation_and_one_margin_among_its_products()
    {
        // 100 of capacity: 30 ore-like at 1 each and 20 salt-like at 1.5 each are 60% used: m(0.6) = 0.13619 for both, each times its own w.
        var graph = new ProductGraph([new Product("x", "x", "cell", 0, "kWh"), new Product("y", "y", "cell", 0, "kWh")], []);
        var builder = new MarketProblemBuilder(graph);
        var plant = builder.AddPlant("A", "g", 100, Curve);
        var x = builder.AddSupplier(plant, "x", 10, 4);
        var y = builder.AddSupplier(plant, "y", 12, 6, capacityPerUnit: 1.5);
        foreach (var (seller, product, quantity) in new[] { (x, "x", 30.0), (y, "y", 20.0) })
        {
            var market = builder.AddMarket(product, "A", Terms());
            builder.AddLane(seller, market, 1, LandedCost.AtPrice);
            builder.AddDemand(market, Fixed(quantity));
        }

        var year = Solved(builder);

        Assert.Equal(10 + (4 * 0.13619), year.Price(x), 1e-4);
        Assert.Equal(12 + (6 * 0.13619), year.Price(y), 1e-4);
        Assert.Equal(0.6, year.Utilisation(plant), 1e-6);
    }

    [Fact]
    public void A_mix_moves_to_the_cheaper_input_by_its_exponent()
    {
        // Prices 10 and 20 exactly (vast capacity), equal preferences, kappa 1: shares 2/3 and 1/3; cost (2/3 x 10 + 1/3 x 20) / 0.9.
        var graph = new ProductGraph(
            [new Product("a", "a", "refined", 0, "t"), new Product("b", "b", "refined", 0, "t"), new Product("c", "c", "active", 1, "t")],
            [
                new ProductLink("a", "c", 1, 0.9, ProductLinkKind.Mix, 0.5), new ProductLink("b", "c", 1, 0.9, ProductLinkKind.Mix, 0.5),
            ]);
        var builder = new MarketProblemBuilder(graph);
        var a = Vast(builder, "a", 10, out var marketA);
        var b = Vast(builder, "b", 20, out var marketB);
        var c = Vast(builder, "c", 1, out var marketC);
        builder.AddMix(c, 1, [new MixAlternative(marketA, 1 / 0.9, 1), new MixAlternative(marketB, 1 / 0.9, 1)]);
        builder.AddDemand(marketC, Fixed(9));

        var year = Solved(builder);

        Assert.Equal(10 * 2 / 3.0, year.Output(a), 1e-5);
        Assert.Equal(10 / 3.0, year.Output(b), 1e-5);
        Assert.Equal(1 + ((20 / 3.0) + (20 / 3.0)) / 0.9, year.CashCost(c), 1e-5);
    }

    [Fact]
    public void A_credit_larger_than_the_price_still_leaves_a_delivered_cost_above_zero()
    {
        var builder = new MarketProblemBuilder(Graph);
        var mine = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
        var buyer = builder.AddMarket(Ore, "A", Terms());
        builder.AddLane(mine, buyer, 1, LandedCost.Of(0, credit: 15));
        builder.AddDemand(buyer, Fixed(60));

        var year = Solved(builder);

        Assert.InRange(year.DeliveredCost(mine, buyer), 0, 0.01);
        Assert.Equal(60, year.Output(mine), 1e-6);
    }

    [Fact]
    public void A_year_that_does_not_converge_names_product_region_owner_and_residual()
    {
        var chain = new SyntheticChain(5);
        var work = new MarketWorkspace(chain.Problem);

        var error = Assert.Throws<EquilibriumException>(() =>
            AnnualEquilibrium.Solve(work, EquilibriumStart.Cold, new EquilibriumSettings(DirectSteps: 1, FallbackSteps: 1)));

        Assert.Matches("^No equilibrium found in [0-9]+ steps: p[0-5]_[0-9]+.*, R[0-9]+, G[0-9]+ is off balance by [0-9.E+-]+", error.Message);
        Assert.False(error.Report.Converged);
        Assert.True(error.Report.Residual > 1e-9);
    }

    [Fact]
    public void Zero_demand_everywhere_leaves_all_plants_idle_at_cash_cost()
    {
        var chain = new SyntheticChain(6);
        chain.ScaleDemand(0);
        var work = new MarketWorkspace(chain.Problem);

        AnnualEquilibrium.Solve(work);

        var year = new MarketSolution(work);
        Assert.All(chain.Plants, plant => Assert.Equal(0, year.Utilisation(plant)));
        Assert.All(chain.Suppliers, seller => Assert.InRange(year.Rent(seller) / year.Price(seller), 0, 1e-9));
    }

    private static SupplierId Vast(MarketProblemBuilder builder, string product, double cost, out MarketId market)
    {
        var seller = builder.AddSupplier(builder.AddPlant("A", product, 1e9, Curve), product, cost, 1);
        market = builder.AddMarket(product, "A", Terms());
        builder.AddLane(seller, market, 1, LandedCost.AtPrice);
        return seller;
    }

    private static MarketProblemBuilder TwoStages(
        out SupplierId mine, out SupplierId plant, out SupplierId oreUser, out MarketId oreMarket, out MarketId saltMarket)
    {
        var builder = new MarketProblemBuilder(Graph);
        mine = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 10, 4);
        plant = builder.AddSupplier(builder.AddPlant("A", "g", 80, Curve), Salt, 3, 6);
        oreUser = mine;
        oreMarket = builder.AddMarket(Ore, "A", Terms());
        saltMarket = builder.AddMarket(Salt, "A", Terms(5, 28));
        builder.AddLane(mine, oreMarket, 1, LandedCost.AtPrice);
        builder.AddLane(plant, saltMarket, 1, LandedCost.AtPrice);
        builder.AddInput(plant, oreMarket, 1.8 / 0.9);
        builder.AddDemand(saltMarket, new DemandResponse(40, 28, 0));
        return builder;
    }

    /// <summary>Three regions that mine and buy; the first region's mine belongs to one or two owners.</summary>
    private static MarketProblemBuilder Divided(int owners, out SupplierId[] sellers, out MarketId[] buyers)
    {
        var builder = new MarketProblemBuilder(Graph);
        var list = new List<SupplierId>();
        for (var k = 0; k < owners; k++)
        {
            list.Add(builder.AddSupplier(builder.AddPlant("A", $"g{k}", 100.0 / owners, Curve), Ore, 8, 4));
        }

        list.Add(builder.AddSupplier(builder.AddPlant("B", "g", 60, Curve), Ore, 9, 4));
        list.Add(builder.AddSupplier(builder.AddPlant("C", "g", 40, Curve), Ore, 11, 4));
        buyers = [.. new[] { "A", "B", "C" }.Select(region => builder.AddMarket(Ore, region, Terms()))];
        foreach (var (row, seller) in list.Index())
        {
            foreach (var (column, buyer) in buyers.Index())
            {
                builder.AddLane(seller, buyer, 1, LandedCost.Of(0, Math.Max(0, row - owners + 1) == column ? 0 : 0.5));
            }
        }

        foreach (var (buyer, quantity) in buyers.Zip([40.0, 60, 50]))
        {
            builder.AddDemand(buyer, new DemandResponse(quantity, 10, 0.2, 3, 2));
        }

        sellers = [.. list];
        return builder;
    }
}
