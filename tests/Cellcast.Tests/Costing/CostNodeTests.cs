using Cellcast.Costing;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Costing;

public sealed class CostNodeTests
{
    private static readonly CostNode Cell = CostNode.Sum(
        "cell",
        CostNode.Sum("materials", CostNode.Leaf("cathode", 9.4, "USD/kWh"), CostNode.Leaf("anode", 3.0, "USD/kWh")),
        CostNode.Leaf("scrap credit", -0.4, "USD/kWh"));

    [Fact]
    public void A_sum_is_the_sum_of_its_parts_and_credits_are_negative()
    {
        Assert.Equal(12.0, Cell.Value, 12);
        Assert.Equal(12.4, Cell.ValueOf("materials"), 12);
        Assert.Equal(3.0, Cell.ValueOf("anode"));
        Assert.Null(Cell.Find("separator"));
        Assert.Throws<KeyNotFoundException>(() => Cell.ValueOf("separator"));
    }

    [Fact]
    public void Every_sum_is_exact_whatever_the_parts_and_the_scale() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat[]>(), ArbMap.Default.ArbFor<NormalFloat>(), (values, scale) =>
        {
            var leaves = values.Select((v, i) => CostNode.Leaf($"part {i}", v.Item % 1e9, "USD/kWh")).Append(CostNode.Leaf("last", 0.1, "USD/kWh"));
            var tree = CostNode.Sum("all", [CostNode.Sum("inner", [.. leaves]), CostNode.Leaf("other", 0.7, "USD/kWh")]).Scaled(scale.Item % 1e9);
            return SumsExactly(tree);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scaling_can_change_the_unit_of_the_whole_tree()
    {
        var perPack = Cell.Scaled(60, "USD");
        Assert.Equal(720, perPack.Value, 10);
        Assert.Equal("USD", perPack.Find("anode")!.Unit);
    }

    [Fact]
    public void Mixed_units_empty_sums_and_infinite_costs_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CostNode.Sum("x", CostNode.Leaf("a", 1, "USD/kWh"), CostNode.Leaf("b", 1, "USD/kW")));
        Assert.Throws<ArgumentException>(() => CostNode.Sum("x"));
        Assert.Throws<ArgumentException>(() => CostNode.Leaf("x", double.NaN, "USD/kWh"));
    }

    private static bool SumsExactly(CostNode node)
    {
        if (node.Children.Count == 0)
        {
            return true;
        }

        var total = 0.0;
        foreach (var child in node.Children)
        {
            total += child.Value;
        }

        return total == node.Value && node.Children.All(SumsExactly);
    }
}
