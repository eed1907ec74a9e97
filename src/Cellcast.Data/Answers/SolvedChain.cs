using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Cellcast.Chain;
using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>The value chain of a scenario after all its years are solved.</summary>
public sealed class SolvedChain
{
    // Scenario after scenario on one package asks for the same few; they go with the package.
    private static readonly ConditionalWeakTable<DataPackage, ConcurrentDictionary<ReferenceKey, double[]>> References = [];

    private SolvedChain(ChainScenario scenario, ChainRun run)
    {
        Scenario = scenario;
        Run = run;
    }

    /// <summary>What was read.</summary>
    public ChainScenario Scenario { get; }

    /// <summary>The run.</summary>
    public ChainRun Run { get; }

    /// <summary>
    /// Reads and solves the chain of a scenario. Final demand answers price around the prices of the outlook's own run, which is that of the package as it stands;
    /// it is solved first where the scenario differs from it.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    /// <param name="scenario">The scenario, for its instruments and outlook.</param>
    /// <param name="costs">Costs of cells of the scenario.</param>
    /// <param name="to">Last year.</param>
    /// <param name="knowledge">What the run may know.</param>
    /// <param name="cancellation">Stops between years.</param>
    /// <exception cref="DataException">An input is missing.</exception>
    /// <exception cref="Markets.EquilibriumException">A year did not converge; names the year's plant and residual.</exception>
    public static SolvedChain Of(
        DataPackage package, Inputs inputs, Scenario scenario, ICostModel costs, int to, ChainKnowledge knowledge, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(scenario);
        var isCurrentLaw = ReferenceEquals(inputs.Unchanged, inputs) && scenario.Instruments.Count == 0;

        // The outlook's own run knows nothing of the scenario: it is solved while the scenario is read.
        var reference = isCurrentLaw ? Task.FromResult<double[]?>(null) : Task.Run<double[]?>(() => ReferenceOf(package, inputs, scenario, to, knowledge, cancellation), cancellation);
        var chain = new ChainScenario(package, inputs, scenario, costs, to, knowledge);
        var run = chain.NewRun(reference.GetAwaiter().GetResult());
        run.Solve(cancellation);
        return new SolvedChain(chain, run);
    }

    /// <summary>Writes it into results.</summary>
    /// <param name="results">Receives the variables; over the years from <paramref name="from"/> to the last of the run.</param>
    /// <param name="from">First year to write.</param>
    /// <exception cref="InvalidOperationException">A balance sheet does not close: an error of the model.</exception>
    public void WriteTo(Results.Builder results, int from)
    {
        ChainReport.Write(Scenario.Chain, Run, from, results);
        CapacityReport.Write(Scenario.Chain, Run, from, results);
        DemandReport.Write(Scenario.Chain, Run, Scenario.Applications, Scenario.Demand.ProductOfApplication, Scenario.Alternatives, from, results);
    }

    private static double[] ReferenceOf(
        DataPackage package, Inputs inputs, Scenario scenario, int to, ChainKnowledge knowledge, CancellationToken cancellation)
    {
        var known = References.GetOrCreateValue(package);
        var key = new ReferenceKey(inputs.PriceBasis, scenario.Outlook, to, knowledge);
        if (known.TryGetValue(key, out var solved))
        {
            return solved;
        }

        var plain = inputs.Unchanged;
        var chain = new ChainScenario(
            package, plain, Simulation.Scenario.Empty(scenario.Name) with { Outlook = scenario.Outlook }, new ScenarioCosts(package, plain), to, knowledge);
        var run = chain.NewRun();
        run.Solve(cancellation);
        return known.GetOrAdd(key, run.Indices());
    }

    private sealed record ReferenceKey(PriceBasis Basis, string? Outlook, int To, ChainKnowledge Knowledge);
}
