using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>From a scenario to results: its changes laid on the inputs, every year simulated, and what was observed put beside.</summary>
public static class ScenarioRun
{
    /// <summary>Runs a scenario.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="scenario">The scenario with all it inherits.</param>
    /// <param name="changes">Further changes, which apply after the scenario's.</param>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops the run between years.</param>
    /// <exception cref="DataException">A change names something that does not exist; all are reported.</exception>
    public static Results Of(
        DataPackage package, Scenario scenario, IReadOnlyList<Override> changes, int from, int to, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(scenario);
        var inputs = new Inputs(package);
        var changed = Changed(inputs, scenario, changes);
        var costs = new ScenarioCosts(package, changed);

        // The chain and the costs know nothing of each other: each has a core to itself. The chain always runs to the end: investors look ahead, so that a
        // shorter run would not be the first part of a longer one.
        var chain = Task.Run(() => SolvedChain.Of(package, changed, scenario, costs, ChainScenario.LastYearOfPackage, ChainKnowledge.Latest, cancellation), cancellation);
        var results = new Results.Builder(Simulator.Run(costs, from, to, progress, cancellation));
        chain.GetAwaiter().GetResult().WriteTo(results, from);
        ObservedPrices.WriteTo(results, inputs, from, to);
        return results.Build();
    }

    /// <summary>The inputs of a scenario.</summary>
    /// <exception cref="DataException">A change names something that does not exist; all are reported.</exception>
    public static Inputs Changed(Inputs inputs, Scenario scenario, IReadOnlyList<Override> changes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(scenario);
        var resolved = new List<Override>();
        var problems = new List<DataProblem>();
        foreach (var change in scenario.Overrides)
        {
            try
            {
                resolved.Add(inputs.Resolve(change));
            }
            catch (DataException problem)
            {
                problems.AddRange(problem.Problems);
            }
        }

        return problems.Count == 0 ? inputs.With([.. resolved, .. changes]) : throw new DataException(problems);
    }
}
