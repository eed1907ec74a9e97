using Cellcast.Markets;
using static Cellcast.Tests.Markets.SmallWorld;

namespace Cellcast.Tests.Markets;

public sealed class QuotaTests
{
    [Theory]
    // Without a quota the importer takes 31 of the 40 it buys.
    [InlineData(20, true)]
    [InlineData(5, true)]
    [InlineData(100, false)]
    public void A_quota_binds_through_its_shadow_price(double quota, bool binds)
    {
        var builder = new MarketProblemBuilder(Graph);
        var exporter = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 8, 4);
        var domestic = builder.AddSupplier(builder.AddPlant("B", "g", 45, Curve), Ore, 10, 4);
        var home = builder.AddMarket(Ore, "A", Terms());
        var abroad = builder.AddMarket(Ore, "B", Terms());
        var licence = builder.AddCapacityLink("import quota of B", exporter, quota, 0.1);
        builder.AddLane(exporter, home, 1, LandedCost.AtPrice);
        builder.AddLane(licence, abroad, 1, LandedCost.AtPrice);
        builder.AddLane(domestic, abroad, 1, LandedCost.AtPrice);
        builder.AddDemand(home, Fixed(20));
        builder.AddDemand(abroad, Fixed(40));

        var year = Solved(builder);

        Assert.True(year.Output(licence) <= quota);
        Assert.Equal(20 + year.Output(licence), year.Output(exporter), 1e-6);
        Assert.Equal(year.Price(exporter), year.CashCost(licence), 1e-12);
        if (binds)
        {
            Assert.InRange(year.Output(licence), 0.95 * quota, quota);
            Assert.True(year.Rent(licence) > 0.1, $"rent {year.Rent(licence)}");
        }
        else
        {
            Assert.InRange(year.Rent(licence), 0, 0.05);
        }
    }

    [Fact]
    public void A_tighter_export_quota_parts_the_export_price_from_the_domestic_price()
    {
        var rents = new List<double>();
        var domesticPrices = new List<double>();
        foreach (var quota in new[] { 60.0, 40, 20 })
        {
            var builder = new MarketProblemBuilder(Graph);
            var seller = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 8, 4);
            var rival = builder.AddSupplier(builder.AddPlant("B", "g", 60, Curve), Ore, 11, 4);
            var home = builder.AddMarket(Ore, "A", Terms());
            var export = builder.AddCapacityLink("export licence of A", seller, quota, 0.1);
            builder.AddLane(seller, home, 1, LandedCost.AtPrice);
            builder.AddDemand(home, Fixed(40));
            foreach (var region in new[] { "B", "C" })
            {
                var buyer = builder.AddMarket(Ore, region, Terms());
                builder.AddLane(export, buyer, 1, LandedCost.Of(0, 0.4));
                builder.AddLane(rival, buyer, 1, LandedCost.AtPrice);
                builder.AddDemand(buyer, Fixed(30));
            }

            var year = Solved(builder);
            rents.Add(year.Rent(export));
            domesticPrices.Add(year.Price(seller));
        }

        Assert.Equal(rents.Order(), rents);
        Assert.Equal(domesticPrices.OrderDescending(), domesticPrices);
        Assert.True(rents[2] > 1);
    }

    [Fact]
    public void A_tariff_rate_quota_is_two_parallel_lanes_and_the_dear_one_takes_the_rest()
    {
        // 30 in quota at no duty, the rest at 25%.
        var builder = new MarketProblemBuilder(Graph);
        var exporter = builder.AddSupplier(builder.AddPlant("A", "g", 200, Curve), Ore, 8, 4);
        var buyer = builder.AddMarket(Ore, "B", Terms());
        var inQuota = builder.AddCapacityLink("in quota", exporter, 30, 0.1);
        var outside = builder.AddCapacityLink("out of quota", exporter, 1e6, 0.1);
        builder.AddLane(inQuota, buyer, 0.5, LandedCost.AtPrice);
        builder.AddLane(outside, buyer, 0.5, LandedCost.Of(0.25));
        builder.AddDemand(buyer, Fixed(100));

        var year = Solved(builder);

        Assert.InRange(year.Output(inQuota), 28, 30);
        Assert.Equal(100, year.Output(inQuota) + year.Output(outside), 1e-4);
        Assert.True(year.Rent(inQuota) > year.Rent(outside));
    }

    [Fact]
    public void Quotas_on_a_tenth_of_all_lanes_are_kept_and_leave_the_derivative_exact()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var builder = Quoted(seed, out var links);
            var year = Solved(builder, out var work);
            Assert.All(links, link => Assert.True(year.Utilisation(builder.PlantOf(link)) <= 1));
            Assert.Equal(0, DerivativeCheck.LargestError(work, seed), 1e-6);
        }
    }

    // Six mines and six buyers; every tenth lane or so under a quota.
    private static MarketProblemBuilder Quoted(int seed, out List<SupplierId> links)
    {
        var random = new Random(seed);
        var builder = new MarketProblemBuilder(Graph);
        var sellers = Enumerable.Range(0, 6)
            .Select(k => builder.AddSupplier(builder.AddPlant($"R{k}", "g", 20 + (80 * random.NextDouble()), Curve), Ore, 6 + (8 * random.NextDouble()), 4))
            .ToList();
        links = [];
        for (var d = 0; d < 6; d++)
        {
            var buyer = builder.AddMarket(Ore, $"R{d}", Terms());
            builder.AddDemand(buyer, new DemandResponse(100 * random.NextDouble(), 10, 0.3, 3, 3));
            foreach (var seller in sellers)
            {
                var via = seller;
                if (random.NextDouble() < 0.1)
                {
                    via = builder.AddCapacityLink($"quota {links.Count}", seller, 5 * random.NextDouble(), 0.1);
                    links.Add(via);
                }

                builder.AddLane(via, buyer, 0.5 + random.NextDouble(), LandedCost.Of(0.5 * random.NextDouble(), random.NextDouble()));
            }
        }

        return builder;
    }
}
