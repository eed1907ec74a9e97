using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

public sealed class UnitCostTreeTests
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (string chemistry in NotesCase.Designs.Keys)
        {
            cases.Add(chemistry, "China");
            cases.Add(chemistry, "Africa");
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_tree_and_the_breakdown_agree_to_the_last_bit(string chemistry, string region)
    {
        CellCostCase @case = NotesCase.Of(chemistry, region) with { Learning = new LearningFactors(0.8, 0.9, 0.97) };
        UnitCost cost = UnitCost.Of(@case);
        CostNode tree = UnitCostTree.Of(@case);
        Assert.Equal(cost.Full, tree.Value);
        Assert.Equal(cost.Cash, tree.Cash);
        Assert.Equal(cost.Materials, tree.ValueOf("materials"));
        Assert.Equal(cost.CathodeActive, tree.ValueOf("cathode active material"));
        Assert.Equal(cost.SolidElectrolyte, tree.ValueOf("solid electrolyte"));
        Assert.Equal(cost.Labour, tree.ValueOf("labour"));
        Assert.Equal(cost.CapitalCharge, tree.ValueOf("capital charge"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_components_alone_are_the_upper_two_levels_of_the_tree(string chemistry, string region)
    {
        CellCostCase @case = NotesCase.Of(chemistry, region) with { Learning = new LearningFactors(0.8, 0.9, 0.97) };
        CostNode tree = UnitCostTree.Of(@case);
        CostNode components = UnitCostTree.Components(UnitCost.Of(@case));
        Assert.Equal((tree.Name, tree.Value, tree.Cash), (components.Name, components.Value, components.Cash));
        Assert.Equal(Seen(tree.Children), Seen(components.Children));
        foreach ((CostNode group, CostNode alone) in tree.Children.Zip(components.Children))
        {
            Assert.Equal(group.Name == "labour" ? [] : Seen(group.Children), Seen(alone.Children));
        }

        static IEnumerable<(string, double, double)> Seen(IEnumerable<CostNode> nodes) => [.. nodes.Select(node => (node.Name, node.Value, node.Cash))];
    }

    [Fact]
    public void Every_parent_is_exactly_the_sum_of_its_parts()
    {
        CheckSums(UnitCostTree.Of(NotesCase.Of("NMC811", "Europe")));

        static void CheckSums(CostNode node)
        {
            if (node.Children.Count == 0)
            {
                return;
            }
            double value = 0, cash = 0;
            foreach (CostNode part in node.Children)
            {
                CheckSums(part);
                value += part.Value;
                cash += part.Cash;
            }
            Assert.True(node.Value == value && node.Cash == cash, node.Name);
        }
    }

    [Fact]
    public void Lithium_in_the_cathode_is_a_line_of_its_own()
    {
        // 2.0833 kg / 0.95 x 0.24124 kg LCE x 9.0 USD/kg = 4.761 USD/kWh.
        CostNode tree = UnitCostTree.Of(NotesCase.Of("LFP", "China"));
        Assert.Equal(2.08333 / 0.95 * 0.241238 * 9, tree.Find("cathode active material")!.ValueOf("lithium"), 3);
    }
}
