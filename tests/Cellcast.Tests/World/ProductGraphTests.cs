using Cellcast.World;

namespace Cellcast.Tests.World;

public sealed class ProductGraphTests
{
    private static Product Of(string id, int rank) => new(id, id, $"stage {rank}", rank, "t");

    [Fact]
    public void Every_input_comes_before_what_is_made_of_it_and_stages_stay_together()
    {
        var graph = new ProductGraph(
            [Of("pack", 4), Of("cell", 3), Of("anode", 2), Of("mine", 0), Of("salt", 1)],
            [
                new("cell", "pack", 1, 0.99), new("salt", "cell", 2, 1), new("anode", "cell", 1, 0.95), new("mine", "salt", 0.2, 0.9),
            ]);

        Assert.Equal(["mine", "salt", "anode", "cell", "pack"], graph.Order.Select(p => graph.Products[p].Id));
    }

    [Fact]
    public void A_circle_is_named_product_by_product()
    {
        var error = Assert.Throws<ProductGraphException>(() => new ProductGraph(
            [Of("mine", 0), Of("a", 1), Of("b", 1), Of("c", 1), Of("end", 2)],
            [new("mine", "a", 1, 1), new("a", "b", 1, 1), new("b", "c", 1, 1), new("c", "a", 1, 1), new("c", "end", 1, 1)]));

        Assert.Contains("circle: a -> b -> c -> a.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_from_spent_goods_closes_a_loop_without_being_a_circle()
    {
        var graph = new ProductGraph(
            [Of("salt", 1), Of("cell", 3), Of("black mass", 5)],
            [new("salt", "cell", 1, 1), new("cell", "black mass", 3, 0.9), new("black mass", "salt", 0.2, 0.9, ProductLinkKind.Recovery)]);

        Assert.Equal(["salt", "cell", "black mass"], graph.Order.Select(p => graph.Products[p].Id));
    }

    [Fact]
    public void Every_fault_is_reported_at_once_with_the_nearest_name()
    {
        var error = Assert.Throws<ProductGraphException>(() => new ProductGraph(
            [Of("cathode", 1), Of("cell", 2)],
            [new("cathod", "cell", 1, 1), new("cathode", "cell", 0, 1.2)]));

        Assert.Equal(3, error.Problems.Count);
        Assert.Contains("did you mean 'cathode'", error.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_a_mix_must_add_up_to_one()
    {
        var error = Assert.Throws<ProductGraphException>(() => new ProductGraph(
            [Of("natural", 0), Of("synthetic", 0), Of("anode", 1)],
            [
                new("natural", "anode", 1, 1, ProductLinkKind.Mix, 0.3), new("synthetic", "anode", 1, 1, ProductLinkKind.Mix, 0.6),
            ]));

        Assert.Contains("'anode'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_needed_pulls_demand_and_scrap_up_the_chain()
    {
        // 99 packs need 100 cells; 100 cells need 100 x 2 / 0.8 = 250 cathode; that needs 0.1 / 0.5 x 250 = 50 lithium, and glass uses 7 more.
        var graph = new ProductGraph(
            [Of("lithium", 0), Of("cathode", 1), Of("cell", 2), Of("pack", 3)],
            [new("lithium", "cathode", 0.1, 0.5), new("cathode", "cell", 2, 0.8), new("cell", "pack", 1, 0.99)]);

        var needed = graph.OutputNeeded([7, 0, 0, 99]);

        Assert.Equal([57.0, 250.0, 100.0, 99.0], needed, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void A_mix_shares_its_need_among_its_parts()
    {
        // 97 anode at yield 0.97 need 100 graphite: 78 synthetic, 22 natural.
        var graph = new ProductGraph(
            [Of("synthetic", 0), Of("natural", 0), Of("anode", 1)],
            [
                new("synthetic", "anode", 1, 0.97, ProductLinkKind.Mix, 0.78), new("natural", "anode", 1, 0.97, ProductLinkKind.Mix, 0.22),
            ]);

        Assert.Equal([78.0, 22.0, 97.0], graph.OutputNeeded([0, 0, 97]), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void A_balance_sheet_shows_what_does_not_add_up()
    {
        Assert.Equal(0, new BalanceSheet(60, 30, 5, 5, 70, 20, 10).RelativeGap);
        // 100 in, 99 out.
        Assert.Equal(0.01, new BalanceSheet(60, 30, 5, 5, 70, 20, 9).RelativeGap, 12);
        Assert.Equal(0, default(BalanceSheet).RelativeGap);
    }
}
