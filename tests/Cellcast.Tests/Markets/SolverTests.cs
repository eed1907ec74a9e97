using Cellcast.Markets;
using Cellcast.World;

namespace Cellcast.Tests.Markets;

public sealed class SolverTests
{
    [Theory]
    [InlineData(1, -0.5)]
    [InlineData(2, -8)]
    [InlineData(3, 4)]
    public void The_derivative_equals_differences_with_mixes_and_line_families(int seed, double logMargin)
    {
        var chain = new SyntheticChain(seed);
        chain.Perturb(seed);
        var work = new MarketWorkspace(chain.Problem);
        work.SetLogMargins(Enumerable.Repeat(logMargin, chain.Problem.PlantCount).ToArray());
        ChainEvaluation.Prepare(work);

        Assert.Equal(0, DerivativeCheck.LargestError(work, seed), 1e-6);
    }

    [Fact]
    public void The_preconditioner_inverts_the_derivative_where_no_two_inputs_meet_again()
    {
        // A mine feeding a line family of two products: nothing is neglected, so J z + z / tau must give back the right-hand side.
        var graph = new ProductGraph(
            [new Product("ore", "ore", "mined", 0, "t"), new Product("x", "x", "cell", 1, "t"), new Product("y", "y", "cell", 1, "t")],
            [new ProductLink("ore", "x", 1, 0.9), new ProductLink("ore", "y", 2, 0.9)]);
        var builder = new MarketProblemBuilder(graph);
        var ore = Markets(builder, "ore", 0);
        var x = Markets(builder, "x", 20);
        var y = Markets(builder, "y", 10);
        for (var k = 0; k < 5; k++)
        {
            Open(builder, builder.AddSupplier(builder.AddPlant($"R{k}", "mine", 30 + (10 * k), new(1.5, 0.85)), "ore", 5 + k, 3), ore, k);
            var plant = builder.AddPlant($"R{k}", "line", 25 + (5 * k), new(1.4, 0.8));
            foreach (var (product, markets, throughput) in new[] { ("x", x, 1.0), ("y", y, 1.5) })
            {
                var seller = builder.AddSupplier(plant, product, 3, 2 * throughput, throughput);
                builder.AddInput(seller, ore[k], throughput / 0.9);
                Open(builder, seller, markets, k);
            }
        }

        var work = new MarketWorkspace(builder.Build());
        AnnualEquilibrium.Solve(work);
        var right = new double[work.LogMargin.Length];
        right.AsSpan(0, 10).Fill(1);
        right[3] = -4;
        var z = new double[right.Length];
        var back = new double[right.Length];
        work.Preconditioner.Build(0.3);
        work.Preconditioner.Apply(right, z);
        ChainDerivative.Multiply(work, z, back);
        Dense.AddScaled(0.3, z, back);

        Assert.Equal(right, back, (a, b) => Math.Abs(a - b) < 1e-10);
    }

    [Fact]
    public void Five_starts_reach_one_solution()
    {
        var chain = new SyntheticChain(11);
        var work = new MarketWorkspace(chain.Problem);
        var other = new MarketWorkspace(chain.Problem);
        for (var world = 0; world < 25; world++)
        {
            chain.Perturb(1000 + world);
            AnnualEquilibrium.Solve(work, EquilibriumStart.Cold);
            var prices = Prices(chain, work);
            var random = new Random(world);
            foreach (var start in new Func<double>[] { () => -8, () => 4, () => -11 + (15 * random.NextDouble()), () => -11 + (15 * random.NextDouble()) })
            {
                other.SetLogMargins(Enumerable.Range(0, chain.Problem.PlantCount).Select(_ => start()).ToArray());
                AnnualEquilibrium.Solve(other, EquilibriumStart.Given);
                foreach (var (one, two) in prices.Zip(Prices(chain, other)))
                {
                    Assert.Equal(0, Math.Log(one / two), 1e-6);
                }
            }
        }
    }

    [Fact]
    public void From_near_the_solution_it_is_reached_in_fewer_steps_and_to_more_digits_than_asked_even_with_idle_plants_far_off()
    {
        var chain = new SyntheticChain(11);
        var (work, other) = (new MarketWorkspace(chain.Problem), new MarketWorkspace(chain.Problem));
        int cold = 0, near = 0;
        for (var world = 0; world < 25; world++)
        {
            chain.Perturb(2000 + world);
            cold += AnnualEquilibrium.Solve(work, EquilibriumStart.Cold).Steps;
            var random = new Random(world);
            for (var i = 0; i < work.Layout.PlantCount; i++)
            {
                // A plant that sells nothing ends at y = -30 and below.
                other.LogMargin[i] = work.LogMargin[i] < -20 ? 0 : work.LogMargin[i] + (0.1 * (random.NextDouble() - 0.5));
            }

            near += AnnualEquilibrium.Solve(other, EquilibriumStart.Near).Steps;
            foreach (var (one, two) in Prices(chain, work).Zip(Prices(chain, other)))
            {
                Assert.Equal(0, Math.Log(one / two), 1e-9);
            }
        }

        Assert.InRange(near, 1, cold / 2);
    }

    [Fact]
    public void A_thousand_violent_worlds_all_converge()
    {
        var failures = new List<string>();
        Parallel.For(0, 4, part =>
        {
            var chain = new SyntheticChain(100 + part);
            var work = new MarketWorkspace(chain.Problem);
            for (var world = 0; world < 250; world++)
            {
                chain.Perturb((1000 * part) + world);
                var report = AnnualEquilibrium.TrySolve(work, EquilibriumStart.Cold);
                if (!report.Converged)
                {
                    lock (failures)
                    {
                        failures.Add($"chain {part}, world {world}: {report}");
                    }
                }
            }
        });

        Assert.Empty(failures);
    }

    [Fact]
    public void Every_balance_closes_to_nine_digits()
    {
        var chain = new SyntheticChain(12, mostOwners: 3);
        var work = new MarketWorkspace(chain.Problem);
        for (var world = 0; world < 5; world++)
        {
            chain.Perturb(world);
            AnnualEquilibrium.Solve(work);
            var year = new MarketSolution(work);
            foreach (var market in chain.Markets)
            {
                var delivered = chain.Suppliers.Sum(seller => year.Flow(seller, market));
                Assert.True(new BalanceSheet(delivered, 0, 0, year.Unserved(market), year.Quantity(market), 0, 0).RelativeGap < 1e-9);
            }

            foreach (var seller in chain.Suppliers)
            {
                var sold = chain.Markets.Sum(market => year.Flow(seller, market));
                Assert.True(new BalanceSheet(year.Output(seller), 0, 0, 0, sold, 0, 0).RelativeGap < 1e-9);
            }

            // What plants offer at their margin is what is asked of them.
            foreach (var plant in chain.Plants.Where(plant => year.Utilisation(plant) > 0.01))
            {
                var offered = new PriceCurve(1.5, 0.85).UtilisationAt(year.LogMargin(plant));
                Assert.Equal(0, Math.Log(year.Utilisation(plant) / offered), 1.2e-9);
            }
        }
    }

    [Fact]
    public void A_solve_allocates_nothing()
    {
        var chain = new SyntheticChain(13);
        var work = new MarketWorkspace(chain.Problem);
        chain.Perturb(1);
        AnnualEquilibrium.Solve(work, EquilibriumStart.Cold);
        AnnualEquilibrium.Solve(work, EquilibriumStart.Warm);
        chain.Perturb(2);

        // A collection that another test begins meanwhile may count what was left of the thread's share of the heap: what allocates does so every time.
        const int Rounds = 5;
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            AnnualEquilibrium.TrySolve(work, EquilibriumStart.Warm);
            AnnualEquilibrium.TrySolve(work, EquilibriumStart.Cold);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void The_same_year_solved_twice_gives_the_same_bits()
    {
        var chain = new SyntheticChain(14);
        chain.Perturb(3);
        var first = new MarketWorkspace(chain.Problem);
        var second = new MarketWorkspace(chain.Problem);
        AnnualEquilibrium.Solve(first, EquilibriumStart.Cold);
        AnnualEquilibrium.Solve(second, EquilibriumStart.Cold);

        Assert.Equal(Prices(chain, first), Prices(chain, second));
    }

    private static MarketId[] Markets(MarketProblemBuilder builder, string product, double demand)
    {
        var markets = Enumerable.Range(0, 5).Select(d => builder.AddMarket(product, $"R{d}", new MarketTerms(6, 10))).ToArray();
        foreach (var (d, market) in markets.Index())
        {
            builder.AddDemand(market, new DemandResponse(demand + d, 10, 0.4, 3, 2));
        }

        return markets;
    }

    private static void Open(MarketProblemBuilder builder, SupplierId seller, MarketId[] markets, int origin)
    {
        foreach (var (d, market) in markets.Index())
        {
            builder.AddLane(seller, market, d == origin ? 3 : 1, LandedCost.Of(0.05 * d, d == origin ? 0 : 0.3));
        }
    }

    private static double[] Prices(SyntheticChain chain, MarketWorkspace work)
    {
        var year = new MarketSolution(work);
        return [.. chain.Suppliers.Select(year.Price)];
    }
}
