using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Tests.Simulation;

public class ResultsQueryTests
{
    private static readonly Product Lfp = new("cell_lfp", "Cell LFP", "cell", 5, "kWh") { Variable = "Cell|LFP", FlowUnit = "GWh", PriceUnit = "USD/kWh" };
    private static readonly Product Nca = new("cell_nca", "Cell NCA", "cell", 5, "kWh") { Variable = "Cell|NCA", FlowUnit = "GWh", PriceUnit = "USD/kWh" };

    private readonly ResultsQuery query = new(Run());

    private static Results Run()
    {
        var run = new Results.Builder(2025, 2026);
        run.Add(ChainVariables.Capacity.Of(Lfp), ChainVariables.World, 2025, 110);
        run.Add(ChainVariables.Capacity.Of(Lfp), "China", 2025, 100);
        run.Add(ChainVariables.Capacity.Of(Lfp), "China", 2026, 120);
        run.Add(ChainVariables.Capacity.Of(Lfp), "Europe", 2025, 10);
        run.Add(ChainVariables.Capacity.Of(Nca), ChainVariables.World, 2025, 30);
        run.Add(ChainVariables.Capacity.OwnedBy(Lfp, "China"), ChainVariables.World, 2025, 104);
        run.Add(ChainVariables.Capacity.OwnedBy(Lfp, "Other"), ChainVariables.World, 2025, 6);
        run.Add(ChainVariables.Price.Of(Lfp), "China", 2025, 50);
        run.Add(ChainVariables.Trade(Lfp, "China", "China"), "China", 2025, 80);
        run.Add(ChainVariables.Trade(Lfp, "China", "Europe"), "Europe", 2025, 15);
        run.Add(ChainVariables.Trade(Lfp, "Europe", "Europe"), "Europe", 2025, 5);
        run.Add(ChainVariables.ChemistryShare("Grid storage", Lfp), "Europe", 2025, 0.9);
        run.Add(ChainVariables.ChemistryShare("Grid storage", Nca), "Europe", 2025, 0.1);
        return run.Build();
    }

    private ResultsTable Ask(string pattern, ResultsView view, params string[] regions) => query.Table(pattern, view, regions, 2025, 2026);

    [Theory]
    [InlineData("Capacity|Cell|LFP", "Capacity|Cell|LFP")]
    [InlineData("capacity|cell|lfp", "Capacity|Cell|LFP")]
    [InlineData("*|Cell|LFP", "Capacity|Cell|LFP,Price|Cell|LFP")]
    [InlineData("Capacity|Cell|N*", "Capacity|Cell|NCA")]
    [InlineData("Capacity|Cell", "Capacity|Cell|LFP,Capacity|Cell|NCA")] // no variable of this name: all that start so, parts of owners aside
    [InlineData("Capacity|Cell|LFP|Owned by *", "Capacity|Cell|LFP|Owned by China,Capacity|Cell|LFP|Owned by Other")]
    [InlineData("Trade|Cell|LFP", "Trade|Cell|LFP|China>China,Trade|Cell|LFP|China>Europe,Trade|Cell|LFP|Europe>Europe")]
    [InlineData("Capacity|Cell|L.P", "")] // a point is a point
    public void A_pattern_means_a_name_its_wildcards_or_all_that_start_with_it(string pattern, string names) =>
        Assert.Equal(names, string.Join(',', query.Match(pattern).Select(variable => variable.Name)));

    [Fact]
    public void By_region_the_world_comes_last_and_years_without_value_stay_empty()
    {
        var table = Ask("Capacity|Cell|LFP", ResultsView.Region);

        Assert.Equal([2025, 2026], table.Years);
        Assert.Equal(["China", "Europe", "World"], table.Rows.Select(row => row.Label));
        Assert.Equal([100, 120], table.Rows[0].Values);
        Assert.Equal([10, null], table.Rows[1].Values);
        Assert.Null(table.Total);
        Assert.Equal(["Europe"], Ask("Capacity|Cell|LFP", ResultsView.Region, "Europe").Rows.Select(row => row.Region));
        Assert.Equal([2026], query.Table("Capacity|Cell|LFP", ResultsView.Region, [], 2026, 2030).Years);
    }

    [Fact]
    public void By_owner_the_world_s_plants_add_up()
    {
        var table = Ask("Capacity|Cell|LFP", ResultsView.Owner);

        Assert.Equal(["China", "Other"], table.Rows.Select(row => row.Label));
        Assert.All(table.Rows, row => Assert.Equal(("Capacity|Cell|LFP", "World", "GWh/yr"), (row.Variable, row.Region, row.Unit)));
        Assert.Equal([110, null], table.Total!.Values); // 104 + 6
    }

    [Fact]
    public void By_part_and_by_chemistry_a_group_opens_into_its_products()
    {
        Assert.Equal(["LFP", "NCA"], Ask("Capacity|Cell", ResultsView.Part).Rows.Select(row => row.Label));
        Assert.Equal([140, null], Ask("Capacity|Cell", ResultsView.Chemistry).Total!.Values); // 110 + 30
        var shares = Ask("Chemistry Share|Grid storage", ResultsView.Chemistry);
        Assert.Equal(["LFP", "NCA"], shares.Rows.Select(row => row.Label)); // no sums over the world there: all regions
        Assert.Null(shares.Total); // shares are no amounts
    }

    [Fact]
    public void By_origin_a_quantity_of_a_product_means_its_trade()
    {
        var world = Ask("Capacity|Cell|LFP", ResultsView.Origin);
        Assert.Equal(["China", "Europe"], world.Rows.Select(row => row.Label));
        Assert.Equal([95, null], world.Rows[0].Values); // 80 at home and 15 to Europe
        Assert.Equal([100, null], world.Total!.Values);

        var europe = Ask("Trade|Cell|LFP", ResultsView.Origin, "Europe");
        Assert.Equal([15, null], europe.Rows[0].Values);
        Assert.Equal(("Trade|Cell|LFP", "Europe"), (europe.Rows[0].Variable, europe.Rows[0].Region));
    }

    [Fact]
    public void An_unknown_name_gets_the_nearest_or_what_names_start_with()
    {
        Assert.Empty(query.Match("Capasity|Cell|LFP"));
        Assert.Equal("the run has no variable 'Capasity|Cell|LFP', did you mean 'Capacity|Cell|LFP'?", query.Unknown("Capasity|Cell|LFP"));
        Assert.Equal("the run has no variable 'Weather'; they start with Capacity, Price, Trade, Chemistry Share", query.Unknown("Weather"));
    }
}
