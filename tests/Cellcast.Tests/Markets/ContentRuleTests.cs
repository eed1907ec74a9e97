using Cellcast.Markets;
using Cellcast.World;
using static Cellcast.Tests.Markets.SmallWorld;

namespace Cellcast.Tests.Markets;

public sealed class ContentRuleTests
{
    [Fact]
    public void A_content_rule_is_two_markets_of_one_buyer_and_a_mix_that_a_credit_moves()
    {
        // The pack maker buys cells free (from anyone) or complying (not from A, with the credit); a binary logit splits it.
        var shares = new List<double>();
        foreach (var credit in new[] { 0.0, 2, 4 })
        {
            var graph = new ProductGraph(
                [new Product("cell", "Cell", "cell", 0, "kWh"), new Product("pack", "Pack", "pack", 1, "kWh")], [new ProductLink("cell", "pack", 1, 1)]);
            var builder = new MarketProblemBuilder(graph);
            var cheap = builder.AddSupplier(builder.AddPlant("A", "g", 200, Curve), "cell", 8, 4);
            var dear = builder.AddSupplier(builder.AddPlant("B", "g", 200, Curve), "cell", 10, 4);
            var free = builder.AddMarket("cell", "B, free", Terms());
            var complying = builder.AddMarket("cell", "B, complying", Terms());
            builder.AddLane(cheap, free, 1, LandedCost.AtPrice);
            builder.AddLane(dear, free, 1, LandedCost.AtPrice);
            builder.AddLane(dear, complying, 1, LandedCost.Of(0, credit: credit));
            var packs = builder.AddSupplier(builder.AddPlant("B", "p", 200, Curve), "pack", 5, 2);
            builder.AddMix(packs, 4, [new MixAlternative(free, 1, 1), new MixAlternative(complying, 1, 1)]);
            var buyer = builder.AddMarket("pack", "B", Terms(5, 16));
            builder.AddLane(packs, buyer, 1, LandedCost.AtPrice);
            builder.AddDemand(buyer, new DemandResponse(100, 16, 0.5));

            var year = Solved(builder, out var work);

            shares.Add(year.Quantity(complying) / (year.Quantity(complying) + year.Quantity(free)));
            Assert.Equal(year.Output(packs), year.Quantity(complying) + year.Quantity(free), 1e-9);
            Assert.Equal(0, DerivativeCheck.LargestError(work, 1), 1e-6);
        }

        Assert.Equal(shares.Order(), shares);
        Assert.True(shares[0] < 0.5 && shares[2] > 0.5);
    }
}
