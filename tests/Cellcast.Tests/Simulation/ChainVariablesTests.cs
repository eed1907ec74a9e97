using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Tests.Simulation;

public class ChainVariablesTests
{
    private static readonly Product Separator = new("sep", "Separator", "component", 4, "m2") { Variable = "Component|Separator", FlowUnit = "km2", PriceUnit = "USD/m2" };
    private static readonly Product Cell = new("cell_lfp", "Cell LFP", "cell", 5, "kWh") { Variable = "Cell|LFP", FlowUnit = "GWh", PriceUnit = "USD/kWh" };
    private static readonly Product Pack = new("pack_ev", "Pack", "pack", 6, "kWh") { Variable = "Pack|EV", FlowUnit = "GWh", PriceUnit = "USD/kWh" };

    [Fact]
    public void Names_are_quantity_group_and_product_and_units_follow_the_product()
    {
        Assert.Equal(("Capacity|Component|Separator", "km2/yr"), NameAndUnit(ChainVariables.Capacity.Of(Separator)));
        Assert.Equal(("Price|Component|Separator", "USD/m2"), NameAndUnit(ChainVariables.Price.Of(Separator)));
        Assert.Equal(("Utilisation|Cell|LFP", "share"), NameAndUnit(ChainVariables.Utilisation.Of(Cell)));
        Assert.Equal(("Production|Cell|LFP|Owned by China", "GWh/yr"), NameAndUnit(ChainVariables.Production.OwnedBy(Cell, "China")));
        Assert.Equal(("Capacity|Cell", "GWh/yr"), NameAndUnit(ChainVariables.Capacity.OfGroup(Cell)));
        Assert.Equal(("Capacity|Cell|Owned by Japan", "GWh/yr"), NameAndUnit(ChainVariables.Capacity.OfGroupOwnedBy(Cell, "Japan")));
        Assert.Equal(("Trade|Cell|LFP|China>Europe", "GWh/yr"), NameAndUnit(ChainVariables.Trade(Cell, "China", "Europe")));
        Assert.Equal(("Final Demand|EV mass market", "GWh/yr"), NameAndUnit(ChainVariables.FinalDemand("EV mass market", Pack)));
        Assert.Equal(("Chemistry Share|EV mass market|Cell|LFP", "share"), NameAndUnit(ChainVariables.ChemistryShare("EV mass market", Cell)));
    }

    [Fact]
    public void Every_quantity_has_a_name_of_its_own_a_definition_and_a_place_where_it_is_written()
    {
        Assert.Equal(ChainVariables.All.Count, ChainVariables.All.Select(quantity => quantity.Name).Distinct().Count());
        Assert.All(ChainVariables.All, quantity => Assert.NotEqual("", quantity.Definition));
        Assert.All(ChainVariables.All, quantity => Assert.NotEqual("", quantity.Formula));
    }

    [Fact]
    public void No_variable_of_the_chain_bears_the_name_of_one_of_the_cost_model()
    {
        string[] cost = [CostVariables.Cell("LFP").Name, CostVariables.CashCell("LFP").Name, CostVariables.Pack("LFP").Name];
        Assert.Empty(cost.Intersect(ChainVariables.All.SelectMany(quantity => new[] { quantity.Of(Cell).Name, quantity.OfGroup(Cell).Name, quantity.Of(Pack).Name })));
    }

    private static (string Name, string Unit) NameAndUnit(Variable variable) => (variable.Name, variable.Unit);
}
