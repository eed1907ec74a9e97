using Cellcast.Data.Policies;
using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>Does all that a run of a scenario does before its first year is solved, and collects what would stop it.</summary>
public static class ScenarioCheck
{
    /// <summary>What is wrong with a scenario, a sentence each; nothing where it can be run.</summary>
    /// <param name="world">The package, prepared.</param>
    /// <param name="scenario">The scenario with all it inherits.</param>
    /// <param name="cancellation">Stops between readings.</param>
    /// <remarks>A run stops at the first reading that fails. What is at fault is left out here and the rest read again, so that all is told at once.</remarks>
    public static IReadOnlyList<string> Problems(PreparedWorld world, Scenario scenario, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        var problems = new List<string>();
        var left = scenario;
        while (left.Overrides.Count > 0 || left.Instruments.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                Prepare(world, left);
                break;
            }
            catch (DataException data)
            {
                Add(problems, data.Problems.Count > 0 ? data.Problems.Select(problem => problem.ToString()) : [data.Message]);

                // Without its changes only the law is left to be at fault.
                if (left.Overrides.Count == 0)
                {
                    break;
                }

                left = left with { Overrides = [] };
            }
            catch (PolicyException policy)
            {
                Add(problems, policy.Problems);
                var rest = Without(world.Package, left, policy.Problems);
                if (rest.Instruments.Count == left.Instruments.Count)
                {
                    break;
                }

                left = rest;
            }
        }

        return problems;
    }

    private static void Prepare(PreparedWorld world, Scenario scenario)
    {
        var inputs = ScenarioInputs.Of(world.Inputs, scenario, []);
        var chain = new ChainScenario(world.Package, inputs, scenario, new ScenarioCosts(world.Package, inputs), ChainScenario.LastYearOfPackage, ChainKnowledge.Latest);
        _ = chain.NewRun();
    }

    private static void Add(List<string> problems, IEnumerable<string> found) => problems.AddRange(found.Where(problem => !problems.Contains(problem)));

    // The scenario less the entries that problems name; nor do others name what is left out, unless the package has one of that id.
    private static Scenario Without(DataPackage package, Scenario scenario, IReadOnlyList<string> problems)
    {
        var named = scenario.Instruments.Select(entry => entry.Id).Where(id => problems.Any(problem => problem.Contains($"'{id}'", StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
        var book = TradePolicies.Book(package);
        var gone = named.Where(id => !book.Has(id)).ToList();
        return scenario with
        {
            Instruments =
            [
                .. scenario.Instruments.Where(entry => !named.Contains(entry.Id)).Select(entry => entry with
                {
                    Stacking = new([.. entry.Stacking.AddsTo.Except(gone)], [.. entry.Stacking.Replaces.Except(gone)], [.. entry.Stacking.Excludes.Except(gone)]),
                }),
            ],
        };
    }
}
