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
        DataPackage package, Scenario scenario, IReadOnlyList<Override> changes, int from, int to, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        new PreparedWorld(package).Run(scenario, changes, from: from, to: to, progress: progress, cancellation: cancellation);
}
