using System.Diagnostics;
using Cellcast.Markets;
using Cellcast.Tests.Markets;

namespace Cellcast.Benchmarks;

/// <summary>
/// Solves many violently changed synthetic worlds from nothing and prints failures, fallbacks, steps and times; every tenth world is solved again from four other
/// starts and compared. Run as <c>robustness [worlds] [owners]</c>.
/// </summary>
internal static class EquilibriumRobustness
{
    private const int WorldsPerChain = 500;

    public static void Run(int worlds, int mostOwners)
    {
        var steps = new List<int>();
        var rungs = new int[Enum.GetValues<EquilibriumRung>().Length];
        int failures = 0, compared = 0, different = 0, fallbacks = 0;
        long linear = 0;
        var milliseconds = 0.0;
        for (var part = 0; part * WorldsPerChain < worlds; part++)
        {
            var chain = new SyntheticChain(100 + part, mostOwners);
            var work = new MarketWorkspace(chain.Problem);
            var other = new MarketWorkspace(chain.Problem);
            for (var world = 0; world < Math.Min(WorldsPerChain, worlds - (part * WorldsPerChain)); world++)
            {
                chain.Perturb((WorldsPerChain * part) + world);
                var start = Stopwatch.GetTimestamp();
                var report = AnnualEquilibrium.TrySolve(work, EquilibriumStart.Cold);
                milliseconds += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                steps.Add(report.Steps);
                linear += report.LinearIterations;
                rungs[(int)report.Rung]++;
                if (!report.Converged)
                {
                    failures++;
                    Console.WriteLine($"chain {100 + part}, world {(WorldsPerChain * part) + world}: {chain.Problem.NameOf(report.WorstPlant)}, {report.Residual:G3}");
                }
                else if (world % 10 == 0)
                {
                    compared++;
                    different += Differs(chain, work, other, world, ref fallbacks) ? 1 : 0;
                }
            }
        }

        steps.Sort();
        Console.WriteLine(
            $"{worlds} worlds, owners up to {mostOwners}: {failures} failed; rungs {string.Join(" / ", rungs)}; steps median {steps[worlds / 2]}, " +
            $"p99 {steps[worlds * 99 / 100]}, max {steps[^1]}; {(double)linear / steps.Sum():F1} GMRES a step; {milliseconds / worlds:F2} ms a world; " +
            $"{compared} worlds from four more starts: {different} with another solution, {fallbacks} starts on a fallback");
    }

    private static bool Differs(SyntheticChain chain, MarketWorkspace work, MarketWorkspace other, int seed, ref int fallbacks)
    {
        var random = new Random(seed);
        var year = new MarketSolution(work);
        var again = new MarketSolution(other);
        foreach (var start in new Func<double>[] { () => -8, () => 4, () => -11 + (15 * random.NextDouble()), () => -11 + (15 * random.NextDouble()) })
        {
            other.SetLogMargins(Enumerable.Range(0, chain.Problem.PlantCount).Select(_ => start()).ToArray());
            var report = AnnualEquilibrium.TrySolve(other, EquilibriumStart.Given);
            fallbacks += report.Rung == EquilibriumRung.Direct ? 0 : 1;
            if (!report.Converged || chain.Suppliers.Any(seller => Math.Abs(Math.Log(year.Price(seller) / again.Price(seller))) > 1e-6))
            {
                return true;
            }
        }

        return false;
    }
}
