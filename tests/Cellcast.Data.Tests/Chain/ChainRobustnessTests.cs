using System.Collections.Concurrent;
using Cellcast.Markets;
using Xunit.Abstractions;

namespace Cellcast.Data.Tests.Chain;

public sealed class ChainRobustnessTests(ITestOutputHelper output)
{
    private const int Runs = 48;
    private const int Compared = 50;

    private static readonly Lazy<PerturbedWorlds.Baseline> Baseline = new(() => new PerturbedWorlds.Baseline(RealChain.Baseline));

    [Fact]
    public void A_thousand_violent_worlds_converge()
    {
        var steps = new ConcurrentBag<int>();
        var failures = new ConcurrentBag<string>();
        Parallel.For(0, Runs, seed =>
        {
            var run = PerturbedWorlds.Run(RealChain.Baseline.Scenario, Baseline.Value, seed);
            try
            {
                run.Solve();
            }
            catch (EquilibriumException problem)
            {
                failures.Add($"run {seed}: {problem.Message}");
            }

            foreach (var year in run.Years.Where(year => year.Steps > 0))
            {
                steps.Add(year.Steps);
            }
        });

        var sorted = steps.Order().ToList();
        output.WriteLine($"{sorted.Count} worlds; steps median {sorted[sorted.Count / 2]}, p99 {sorted[sorted.Count * 99 / 100]}, most {sorted[^1]}");
        Assert.True(failures.IsEmpty, string.Join(Environment.NewLine, failures));
        Assert.InRange(sorted.Count, 1_000, int.MaxValue);
    }

    [Fact]
    public void Five_starts_reach_one_solution()
    {
        var different = new ConcurrentBag<string>();
        Parallel.For(0, Compared, seed =>
        {
            var run = PerturbedWorlds.Run(RealChain.Baseline.Scenario, Baseline.Value, 10_000 + seed, 2);
            run.Solve();
            var again = new MarketWorkspace(run.Problem);
            var random = new Random(seed);
            foreach (var start in new Func<double>[] { () => -1, () => -8, () => 4, () => -11 + (15 * random.NextDouble()) })
            {
                again.SetLogMargins(Enumerable.Range(0, run.Problem.PlantCount).Select(_ => start()).ToArray());
                AnnualEquilibrium.Solve(again, EquilibriumStart.Given);
                var prices = new MarketSolution(again);
                for (var s = 0; s < run.Sellers.Count; s++)
                {
                    var (found, first) = (prices.Price(run.Sellers[s].Id), run.Years[^1].Price[s]);
                    if (Math.Abs(found - first) > 1e-6 * Math.Abs(first))
                    {
                        different.Add($"world {seed}: {run.Problem.ProductOf(run.Sellers[s].Id)} at {found}, first {first}");
                    }
                }
            }
        });

        Assert.Empty(different);
    }
}
