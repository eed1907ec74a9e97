using Cellcast.Costing;
using Cellcast.Data.Answers;
using Cellcast.Data.Tests.Chain;

namespace Cellcast.Data.Tests.Answers;

public sealed class ScenarioCostsTests
{
    private static readonly (string Chemistry, string Region, int Year)[] Places =
        [("LFP", "Europe", 2030), ("NMC811", "China", 2024), ("Na-layered", "United States", 2040), ("LFP", "Japan", 2020), ("Si-NMC", "China", 2026)];

    /// <summary>Every lever of the package, moved everywhere, and some changes that hold in one region or for a while.</summary>
    public static TheoryData<string> Changes =>
        [.. RealChain.Inputs.Levers.Keys.Select(lever => $"{lever}=x0.98"), "wage@Europe=x2", "lithium_price:2028..2035=50000", "cost_of_capital@United States=0.2", "silicon_fraction.Si-NMC@China=0.1"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_scenario_shares_with_others_only_what_it_does_not_change(string change)
    {
        // The book reads all of the case from the changed inputs; the costs of a scenario take what the change does not touch from those of the package.
        var changed = RealChain.Inputs.With([RealChain.Inputs.Parse(change)]);
        var (costs, book) = (new ScenarioCosts(RealChain.Package, changed), new CostBook(RealChain.Package, changed));
        foreach (var (chemistry, region, year) in Places)
        {
            var expected = UnitCost.Of(book.Case(new CostQuestion(chemistry, region, year)));
            Assert.Equal(expected, costs.CellCost(chemistry, region, year));
        }
    }
}
