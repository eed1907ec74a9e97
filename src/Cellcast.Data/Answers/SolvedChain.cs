using Cellcast.Chain;
using Cellcast.Markets;
using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>The value chain of a scenario after all its years are solved.</summary>
public sealed class SolvedChain
{
    private readonly ChainRun? outlook;

    private SolvedChain(ChainScenario scenario, ChainRun run, ChainRun? outlook)
    {
        Scenario = scenario;
        Run = run;
        this.outlook = outlook;
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
    /// <param name="arrays">Where the large arrays of a scenario's run come from; new ones if not given. The outlook's own run, which is kept, has its own.</param>
    /// <param name="cancellation">Stops between years.</param>
    /// <exception cref="DataException">An input is missing.</exception>
    /// <exception cref="EquilibriumException">A year did not converge; names the year's plant and residual.</exception>
    public static SolvedChain Of(
        DataPackage package, Inputs inputs, Scenario scenario, ICostModel costs, int to, ChainKnowledge knowledge, RunArrays? arrays = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(scenario);
        cancellation.ThrowIfCancellationRequested();

        // The outlook's own run knows nothing of the scenario: it is solved while the scenario is read, and kept for the next. Whoever gives up waiting leaves it to the others.
        var reference = Task.Run(() => OfOutlook(package, inputs.Unchanged, scenario.Outlook, to, knowledge), CancellationToken.None);
        if (inputs.AreUnchanged && scenario.Instruments.Count == 0)
        {
            return reference.WaitAsync(cancellation).GetAwaiter().GetResult();
        }

        var chain = new ChainScenario(package, inputs, scenario, costs, to, knowledge);
        var around = reference.WaitAsync(cancellation).GetAwaiter().GetResult().Run;
        var run = chain.NewRun(around, arrays);
        run.Solve(cancellation);
        return new SolvedChain(chain, run, around);
    }

    /// <summary>The same run once more, not solved yet: for whoever looks on while it is. It gives the same numbers to the last bit.</summary>
    public ChainRun Again() => Scenario.NewRun(outlook);

    /// <summary>Writes it into results.</summary>
    /// <param name="results">Receives the variables; over the years from <paramref name="from"/> to the last of the run.</param>
    /// <param name="from">First year to write.</param>
    /// <exception cref="InvalidOperationException">A balance sheet does not close: an error of the model.</exception>
    public void WriteTo(Results.Builder results, int from)
    {
        ChainReport.Write(Scenario.Chain, Run, from, results);
        CapacityReport.Write(Scenario.Chain, Run, from, results);
        InvestmentReport.Write(Scenario.Chain, Run, from, results);
        PublicMoneyReport.Write(Scenario.Chain, Run, Scenario.Lanes, from, results);
        JobsReport.Write(Scenario.Chain, Run, from, results);
        DemandReport.Write(Scenario.Chain, Run, Scenario.Applications, Scenario.Demand.ProductOfApplication, Scenario.Alternatives, from, results);
    }

    private static SolvedChain OfOutlook(DataPackage package, Inputs inputs, string? outlook, int to, ChainKnowledge knowledge) =>
        inputs.Once(("run of an outlook", outlook ?? ChainScenario.DefaultOutlook, to, knowledge), view =>
        {
            var scenario = Simulation.Scenario.Empty("outlook") with { Outlook = outlook };
            var chain = new ChainScenario(package, view, scenario, new ScenarioCosts(package, view), to, knowledge);
            var run = chain.NewRun();
            run.Solve(CancellationToken.None);
            return new SolvedChain(chain, run, null);
        });
}
