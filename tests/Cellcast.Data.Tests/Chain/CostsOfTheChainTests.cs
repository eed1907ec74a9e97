using Cellcast.Data.Answers;
using Xunit.Abstractions;

namespace Cellcast.Data.Tests.Chain;

/// <summary>The chain makes a cell of what its materials cost in its markets, the cost model of quotes: a decade on the two may differ by what markets do, not by a multiple.</summary>
public sealed class CostsOfTheChainTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("cell_lfp", "LFP")]
    [InlineData("cell_nmc_mid", "NMC622")]
    [InlineData("cell_nmc_hi", "NMC811")]
    [InlineData("cell_na", "Na-layered")]
    [InlineData("cell_si", "Si-NMC")]
    [InlineData("cell_semi", "Semi-solid-Li")]
    [InlineData("cell_assb", "ASSB-Li")]
    public void Cash_costs_of_cells_in_2032_are_of_the_size_the_cost_model_states(string product, string chemistry)
    {
        const int year = 2032;
        var (chain, run) = (RealChain.Baseline.Scenario.Chain, RealChain.Baseline.Run);
        var (index, china) = (chain.Graph.IndexOf(product), chain.Regions.ToList().IndexOf("China"));
        var sellers = Enumerable.Range(0, run.Sellers.Count).Where(s => run.Sellers[s].Product == index && chain.Nodes[run.Sellers[s].Node].Region == china);
        var inChain = sellers.Average(s => run.Years[year - chain.FirstYear].CashCost[s]);
        var stated = new ScenarioCosts(RealChain.Package, RealChain.Inputs).CellCost(chemistry, "China", year).Cash;
        output.WriteLine($"{product}: {inChain:0.0} in the chain, {stated:0.0} stated");
        Assert.InRange(inChain / stated, 0.6, 1.6);
    }

    [Fact]
    public void A_backtest_run_knows_no_quote_later_than_its_base_year()
    {
        var scenario = new ChainScenario(
            RealChain.Package, RealChain.Inputs, Cellcast.Simulation.Scenario.Empty("backtest"), new ScenarioCosts(RealChain.Package, RealChain.Inputs), ChainScenario.LastYearOfPackage, ChainKnowledge.Free);
        Assert.Null(scenario.Chain.StatedIn);
        Assert.Equal(2025, RealChain.Baseline.Scenario.Chain.StatedIn);

        // Graphite was made in 2020: it learns, and is not drawn to the quote of 2025.
        var graphite = scenario.Chain.Graph.IndexOf("gr_syn");
        var place = (graphite * scenario.Chain.YearCount) + 2025 - 2020;
        Assert.Equal(scenario.Chain.Learning[place], scenario.State.AddedFactor[place], 1e-12);
        Assert.InRange(scenario.State.AddedFactor[place], 0.6, 0.95);
    }
}
