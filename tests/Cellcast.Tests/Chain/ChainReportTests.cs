using Cellcast.Chain;
using Cellcast.Simulation;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class ChainReportTests
{
    private static readonly SmallChain Small = new() { Growth = year => year == 2023 ? 0.6 : 1 + (0.1 * (year - FirstYear)) };
    private static readonly ChainRun Run = Small.Solved();
    private static readonly Results Whole = Written(FirstYear);

    [Fact]
    public void What_exporters_pay_on_top_parts_the_export_price_from_the_price_at_home()
    {
        var chain = new SmallChain { Wedge = origin => origin == East ? 0.1 : 0 };
        var results = new Results.Builder(FirstYear, LastYear);
        ChainReport.Write(chain.Inputs, chain.Solved(), FirstYear, results);
        var run = results.Build();

        Assert.Equal(1.1 * run.Value("Price|Cell|First", "East", 2021)!.Value, run.Value("Export Price|Cell|First", "East", 2021)!.Value, 1e-9);
        Assert.Equal(run.Value("Price|Cell|First", "West", 2021)!.Value, run.Value("Export Price|Cell|First", "West", 2021)!.Value, 1e-9);
    }

    [Fact]
    public void Every_balance_sheet_closes()
    {
        Assert.Empty(BalanceCheck.Failures(Whole, Small.Inputs.Graph.Products));
        Assert.True(Whole.Value("Stock Build|Pack|All", "East", 2021) > 0);
        Assert.True(Whole.Value("Stock Draw|Pack|All", "East", 2023) > 0);
    }

    [Fact]
    public void Variables_have_the_names_and_units_of_the_catalogue()
    {
        var catalogue = ChainVariables.All.SelectMany(quantity => Small.Inputs.Graph.Products.Select(quantity.Of)).ToDictionary(variable => variable.Name);
        foreach (var variable in Whole.Variables.Where(variable => catalogue.ContainsKey(variable.Name)))
        {
            Assert.Equal(catalogue[variable.Name], variable);
        }

        Assert.Equal("GWh/yr", Whole.Variables.Single(variable => variable.Name == "Capacity|Cell|First|Owned by West").Unit);
        Assert.Equal("kt/yr", Whole.Variables.Single(variable => variable.Name == "Trade|Mined|Ore|South>East").Unit);
        Assert.Equal("USD/kg", Whole.Variables.Single(variable => variable.Name == "Price|Mined|Ore").Unit);
        Assert.All(Whole.Variables, variable => Assert.NotEmpty(variable.Definition));
    }

    [Theory]
    [InlineData("Capacity")]
    [InlineData("Capacity Effective")]
    [InlineData("Production")]
    public void Owners_add_up_to_their_region_and_regions_to_the_world(string quantity)
    {
        foreach (var product in new[] { "Mined|Ore", "Cell|First", "Cell|Second", "Pack|All", "Cell" })
        {
            foreach (var year in Whole.Years)
            {
                var world = 0.0;
                foreach (var region in Small.Inputs.Regions)
                {
                    var whole = Whole.Value($"{quantity}|{product}", region, year) ?? 0;
                    Assert.Equal(whole, Small.Inputs.Owners.Sum(owner => Whole.Value($"{quantity}|{product}|Owned by {owner}", region, year) ?? 0), 1e-9);
                    world += whole;
                }

                Assert.Equal(world, Whole.Value($"{quantity}|{product}", "World", year)!.Value, 1e-9);
            }
        }
    }

    [Fact]
    public void Amounts_of_the_world_are_sums_of_regions_and_its_price_lies_among_theirs()
    {
        foreach (var quantity in new[] { "Use", "Imports", "Exports", "Stock Build", "Stock Draw", "Unserved" })
        {
            foreach (var year in Whole.Years)
            {
                Assert.Equal(
                    Small.Inputs.Regions.Sum(region => Whole.Value($"{quantity}|Pack|All", region, year) ?? 0), Whole.Value($"{quantity}|Pack|All", "World", year)!.Value, 1e-9);
            }
        }

        double[] prices = [.. Small.Inputs.Regions.Select(region => Whole.Value("Price|Pack|All", region, 2022)!.Value)];
        Assert.InRange(Whole.Value("Price|Pack|All", "World", 2022)!.Value, prices.Min(), prices.Max());
    }

    [Fact]
    public void Margin_is_price_less_cash_cost_and_nameplate_a_quarter_above_effective()
    {
        Assert.Equal(
            Whole.Value("Price|Cell|First", "West", 2022)!.Value - Whole.Value("Cash Cost|Cell|First", "West", 2022)!.Value,
            Whole.Value("Margin|Cell|First", "West", 2022)!.Value, 1e-9);
        Assert.Equal(1.25 * Whole.Value("Capacity Effective|Cell", "World", 2022)!.Value, Whole.Value("Capacity|Cell", "World", 2022)!.Value, 1e-9);
        Assert.Equal(1.25 * 170, Whole.Value("Capacity|Cell", "World", 2022)!.Value, 1e-9);
    }

    [Fact]
    public void Written_from_a_later_year_the_values_are_those_of_the_whole_run()
    {
        var late = Written(2023);
        Assert.Equal([2023, 2024], late.Years);
        foreach (var name in new[] { "Production|Cell|First", "Price|Mined|Ore", "Capacity|Pack|All", "Use|Pack|All", "Delivered Price|Pack|All", "Imports|Cell|Second" })
        {
            Assert.Equal(Whole.Value(name, "West", 2024), late.Value(name, "West", 2024));
            Assert.Equal(Whole.Value(name, "West", 2023), late.Value(name, "West", 2023));
        }
    }

    private static Results Written(int from)
    {
        var results = new Results.Builder(from, LastYear);
        ChainReport.Write(Small.Inputs, Run, from, results);
        return results.Build();
    }
}
