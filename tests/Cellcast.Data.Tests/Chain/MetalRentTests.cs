using Cellcast.Data.Answers;
using Cellcast.Data.Scenarios;
using Xunit.Abstractions;

namespace Cellcast.Data.Tests.Chain;

/// <summary>B6: a scenario that sets the price of a metal moves it in the chain as well, by about as much, and buyers answer.</summary>
public sealed class MetalRentTests(ITestOutputHelper output)
{
    [Fact]
    public void Dear_lithium_reaches_the_carbonate_the_cells_and_the_choice_of_sodium()
    {
        const int year = 2035;
        var scenario = new ScenarioLibrary(RepositoryData.Scenarios, RealChain.Package.Vocabulary()).Load("high-lithium").Scenario;
        var inputs = ScenarioInputs.Of(RealChain.Inputs, scenario, []);
        var dear = SolvedChain.Of(RealChain.Package, inputs, scenario, new ScenarioCosts(RealChain.Package, inputs), 2040, ChainKnowledge.Latest);
        double Of(SolvedChain solved, string product, Func<Cellcast.Chain.ChainYear, double[]> value)
        {
            var chain = solved.Scenario.Chain;
            return value(solved.Run.Years[year - chain.FirstYear])[chain.At(chain.Graph.IndexOf(product), chain.Regions.ToList().IndexOf("China"))];
        }

        var set = inputs.Value("metal_price", "lithium_carbonate", "World", year) - RealChain.Inputs.Value("metal_price", "lithium_carbonate", "World", year);
        var rise = Of(dear, "li2co3", y => y.Delivered) - Of(RealChain.Baseline, "li2co3", y => y.Delivered);
        output.WriteLine($"set {set:0.0} USD/kg, came {rise:0.0}");
        Assert.InRange(rise / set, 0.6, 1.6);
        Assert.True(Of(dear, "cell_lfp", y => y.Delivered) > Of(RealChain.Baseline, "cell_lfp", y => y.Delivered));
        Assert.True(Of(dear, "cell_na", y => y.Use) > 1.2 * Of(RealChain.Baseline, "cell_na", y => y.Use));
    }
}
