using Cellcast.Data.Answers;
using Cellcast.Simulation;

namespace Cellcast.Data.Backtests;

/// <summary>The runs of a backtest: from 2020 to 2025, knowing of later years only final demand and, in one of the two, capacity.</summary>
public static class BacktestRuns
{
    /// <summary>Last year of a backtest.</summary>
    public const int LastYear = 2025;

    /// <summary>The tables the runs rest on.</summary>
    public static IReadOnlyList<string> Tables => ChainScenario.Tables;

    /// <summary>Runs the chain.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs, with changes on top if any.</param>
    /// <param name="mode">Where capacity comes from.</param>
    public static Results Of(DataPackage package, Inputs inputs, BacktestMode mode)
    {
        var knowledge = mode == BacktestMode.ObservedCapacity ? ChainKnowledge.FreeMarkets : ChainKnowledge.Free;
        var chain = SolvedChain.Of(package, inputs, Simulation.Scenario.Empty("backtest"), new ScenarioCosts(package, inputs), LastYear, knowledge);
        var results = new Results.Builder(ChainScenario.BaseYearOfPackage, LastYear);
        chain.WriteTo(results, ChainScenario.BaseYearOfPackage);
        return results.Build();
    }
}
