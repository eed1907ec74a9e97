using Cellcast.Simulation;

namespace Cellcast.Tests.Simulation;

public sealed class VariableSelectionTests
{
    [Theory]
    [InlineData("Price|Cell|LFP", "Price|Cell|LFP", true)]
    [InlineData("Price|Cell|LFP", "Price|Cell|LFP LMFP", false)]
    [InlineData("Price|Cell|LFP", "price|cell|lfp", false)]
    [InlineData("Price|Cell", "Price|Cell|LFP", false)]
    [InlineData("Price|Cell|*", "Price|Cell|LFP", true)]
    [InlineData("Price|Cell|*", "Price|Cell", false)]
    [InlineData("Price|Cell|*", "Price|Cell|LFP|Materials", false)]
    [InlineData("Capacity|*|Owned by *", "Capacity|Cell|Owned by China", true)]
    [InlineData("Capacity|*|Owned by *", "Capacity|Cell|LFP|Owned by China", false)]
    [InlineData("Trade|Cell|LFP|*>Europe", "Trade|Cell|LFP|China>Europe", true)]
    [InlineData("Trade|Cell|LFP|*>Europe", "Trade|Cell|LFP|Europe>China", false)]
    [InlineData("*a*b", "xaybazb", true)]
    public void A_name_is_wanted_level_by_level_and_a_star_stands_for_anything_within_one(string wanted, string name, bool included) =>
        Assert.Equal(included, VariableSelection.Of([wanted]).Includes(name));

    [Theory]
    [InlineData("Cost|Cell|LFP|Materials", "Cost", true)]
    [InlineData("Cost|Cell|LFP|Materials", "Cost|Cell", true)]
    [InlineData("Cost|Cell|LFP|Materials", "Cost|Cell|NMC811", false)]
    [InlineData("Cost|*|LFP", "Cost|Pack", true)]
    [InlineData("Cost", "Cost|Cell", false)]
    [InlineData("Cost without Capital|Cell|LFP", "Cost", false)]
    public void What_starts_like_a_wanted_name_may_lead_to_it(string wanted, string start, bool may) =>
        Assert.Equal(may, VariableSelection.Of([wanted]).IncludesUnder(start));

    [Fact]
    public void All_is_everything_and_a_selection_of_nothing_is_nothing()
    {
        Assert.True(VariableSelection.All.Includes("Anything") && VariableSelection.All.IncludesUnder("Anything"));
        Assert.False(VariableSelection.Of([]).Includes("Anything") || VariableSelection.Of([]).IncludesUnder("Anything"));
    }

    [Fact]
    public void Results_keep_what_is_wanted_alone()
    {
        var results = new Results.Builder(2025, 2026, VariableSelection.Of(["A|*"]));
        results.Add(new Variable("A|x", "t", "", ""), "World", 2025, 1);
        results.Add(new Variable("B|x", "t", "", ""), "Europe", 2025, 1);
        results.AddSeries(new Variable("A|y", "t", "", ""), "World", [1, 2]);
        results.AddSeries(new Variable("B|y", "t", "", ""), "World", [1, 2]);
        var kept = results.Build();

        Assert.Equal(["A|x", "A|y"], kept.Variables.Select(variable => variable.Name));
        Assert.Equal(["World"], kept.Regions);
    }
}
