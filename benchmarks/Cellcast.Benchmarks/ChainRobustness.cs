using System.Collections.Concurrent;
using System.Diagnostics;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Tests.Chain;
using Cellcast.Markets;
using Cellcast.Simulation;

namespace Cellcast.Benchmarks;

/// <summary>Solves many violently changed years of the chain of a data package and prints failures and steps. Run as <c>chain-robustness [worlds] [folder]</c>.</summary>
internal static class ChainRobustness
{
    public static void Run(int worlds, string folder)
    {
        var package = DataPackage.Load(folder);
        var inputs = new Inputs(package);
        var solved = SolvedChain.Of(package, inputs, Scenario.Empty("baseline"), new ScenarioCosts(package, inputs), 2040, ChainKnowledge.Latest);
        var baseline = new PerturbedWorlds.Baseline(solved);
        var steps = new ConcurrentBag<int>();
        var failures = 0;
        var start = Stopwatch.GetTimestamp();
        var runs = (worlds + solved.Scenario.Chain.YearCount - 1) / solved.Scenario.Chain.YearCount;
        Parallel.For(0, runs, seed =>
        {
            var run = PerturbedWorlds.Run(solved.Scenario, baseline, seed);
            try
            {
                run.Solve();
            }
            catch (EquilibriumException problem)
            {
                // The worlds after it in its run are not solved, and not counted.
                Interlocked.Increment(ref failures);
                Console.WriteLine($"run {seed}: {problem.Message}");
            }

            foreach (var year in run.Years.Where(year => year.Steps > 0))
            {
                steps.Add(year.Steps);
            }
        });

        var sorted = steps.Order().ToList();
        Console.WriteLine(
            $"{sorted.Count} worlds solved, {failures} failed; steps median {sorted[sorted.Count / 2]}, p99 {sorted[sorted.Count * 99 / 100]}, most {sorted[^1]}; " +
            $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
    }
}
