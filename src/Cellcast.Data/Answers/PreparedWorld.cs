using System.Collections.Concurrent;
using Cellcast.Markets;
using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>
/// A data package made ready to run many scenarios: what no scenario changes is worked out once and shared. For a process that lives long. Safe to ask from several
/// threads at once; the same question gives the same numbers, whatever was asked before.
/// </summary>
public sealed class PreparedWorld
{
    // As many as runs were ever under way at once.
    private readonly ConcurrentBag<RunArrays> spare = [];

    /// <param name="package">The package, whole: a scenario may change any of its tables.</param>
    public PreparedWorld(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        Package = package;
        Inputs = new Inputs(package);
    }

    /// <summary>The package.</summary>
    public DataPackage Package { get; }

    /// <summary>Its inputs as they stand, to read changes with (<see cref="Inputs.Parse"/>) and to look up values.</summary>
    public Inputs Inputs { get; }

    /// <summary>Does now what the first questions would otherwise wait for: reads the package, and solves the outlook's own run.</summary>
    /// <param name="cancellation">Stops between years.</param>
    public void Warm(CancellationToken cancellation = default)
    {
        // A scenario with a change that changes nothing meets all that a changed one needs.
        var same = Override.ByFactor("conversion_multiplier", "", null, 1);
        Run(Scenario.Empty("warm"), [same], cancellation: cancellation);
    }

    /// <summary>Gives up what is kept to make the next runs faster to begin with: for a process that nobody asks for a while.</summary>
    public void Rest() => spare.Clear();

    /// <summary>Runs a scenario.</summary>
    /// <param name="scenario">The scenario with all it inherits.</param>
    /// <param name="changes">Further changes, which apply after the scenario's.</param>
    /// <param name="wanted">The variables wanted; null for all.</param>
    /// <param name="from">First year of the results.</param>
    /// <param name="to">Last year of the results.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops the run between years.</param>
    /// <exception cref="DataException">A change names something that does not exist; all are reported.</exception>
    /// <exception cref="Policy.PolicyException">An instrument cannot be computed with; all problems are reported.</exception>
    /// <exception cref="EquilibriumException">A year did not converge; names the year's plant and residual.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public Results Run(
        Scenario scenario,
        IReadOnlyList<Override> changes,
        VariableSelection? wanted = null,
        int from = ChainScenario.BaseYearOfPackage,
        int to = ChainScenario.LastYearOfPackage,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(changes);
        var selection = wanted ?? VariableSelection.All;
        var changed = ScenarioInputs.Of(Inputs, scenario, changes);
        var costs = new ScenarioCosts(Package, changed);

        // The chain and the costs know nothing of each other: each has a core to itself. The chain always runs to the end: investors look ahead, so that a
        // shorter run would not be the first part of a longer one.
        var arrays = spare.TryTake(out var used) ? used : new RunArrays();
        var chain = Task.Run(() => SolvedChain.Of(Package, changed, scenario, costs, ChainScenario.LastYearOfPackage, ChainKnowledge.Latest, arrays, cancellation), cancellation);
        var results = new Results.Builder(Simulator.Run(costs, from, to, selection, progress, cancellation), selection);
        chain.GetAwaiter().GetResult().WriteTo(results, from);
        ObservedPrices.WriteTo(results, Inputs, from, to);

        // Results hold what they tell themselves; a run that failed keeps its arrays.
        arrays.TakeBack();
        spare.Add(arrays);
        return results.Build();
    }

    /// <summary>Solves the chain of a scenario and leaves it open to be asked for more than results hold.</summary>
    /// <inheritdoc cref="Run"/>
    public SolvedChain Solve(Scenario scenario, IReadOnlyList<Override> changes, CancellationToken cancellation = default)
    {
        var changed = ScenarioInputs.Of(Inputs, scenario, changes);
        return SolvedChain.Of(
            Package, changed, scenario, new ScenarioCosts(Package, changed), ChainScenario.LastYearOfPackage, ChainKnowledge.Latest, cancellation: cancellation);
    }
}
