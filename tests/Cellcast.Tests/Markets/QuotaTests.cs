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
    public void Sellers_under_one_quota_pay_one_rent_for_each_unit_that_counts()
    {
        // Two exporters share 20; of the second only half of what it sells counts.
        var builder = new MarketProblemBuilder(Graph);
        var first = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 8, 4);
        var second = builder.AddSupplier(builder.AddPlant("C", "g", 80, Curve), Ore, 9, 4);
        var domestic = builder.AddSupplier(builder.AddPlant("B", "g", 45, Curve), Ore, 10, 4);
        var quota = builder.AddQuota("B", "import quota", 20);
        var (firstUnder, secondUnder) = (builder.AddQuotaSeller(quota, first, 0.1), builder.AddQuotaSeller(quota, second, 0.05, 0.5));
        var buyer = builder.AddMarket(Ore, "B", Terms());
        foreach (var seller in new[] { firstUnder, secondUnder, domestic })
        {
            builder.AddLane(seller, buyer, 1, LandedCost.AtPrice);
        }

        builder.AddDemand(buyer, Fixed(60));

        var year = Solved(builder, out var work);

        var counted = year.Output(firstUnder) + (0.5 * year.Output(secondUnder));
        Assert.InRange(counted, 19, 20);
        Assert.Equal(counted / 20, year.Utilisation(quota), 1e-9);
        Assert.True(year.Rent(firstUnder) > 0.1);
        Assert.Equal(year.Rent(firstUnder), 2 * year.Rent(secondUnder), 1e-9);
        Assert.Equal(0, DerivativeCheck.LargestError(work, 1), 1e-6);
    }

    [Theory]
    // At 4% a buyer of 100 takes 63 from abroad, at 25% 43.
    [InlineData(200, 0.04, 0.04, 0.02)]
    [InlineData(52, 0.05, 0.24, 0.02)]
    [InlineData(20, 0.25, 0.25, 0.01)]
    [InlineData(1, 0.25, 0.25, 0.04)]
    public void What_comes_in_pays_the_lower_duty_until_a_tariff_rate_quota_is_full_and_the_higher_one_above_it(double limit, double lowest, double highest, double within)
    {
        var year = UnderTariffQuota(limit, out var exporter, out var under, out var work);

        // What the buyer pays over the price at the gate.
        var duty = (1.04 * year.Price(under) / year.Price(exporter)) - 1;
        Assert.InRange(duty, lowest * (1 - within), highest * (1 + within));
        Assert.Equal(0, DerivativeCheck.LargestError(work, 1), 1e-5);
        if (limit == 52)
        {
            Assert.InRange(year.Output(under), 0.98 * limit, 1.02 * limit);
        }
    }

    [Fact]
    public void Above_a_tariff_rate_quota_imports_are_those_of_the_higher_duty_alone()
    {
        var year = UnderTariffQuota(20, out _, out var under, out _);
        var builder = new MarketProblemBuilder(Graph);
        var seller = Importing(builder, out var buyer);
        builder.AddLane(seller, buyer, 1, LandedCost.Of(0.25));

        Assert.Equal(Solved(builder).Output(seller), year.Output(under), 0.4);
    }

    private static SupplierId Importing(MarketProblemBuilder builder, out MarketId buyer)
    {
        var exporter = builder.AddSupplier(builder.AddPlant("A", "g", 100, Curve), Ore, 8, 4);
        var domestic = builder.AddSupplier(builder.AddPlant("B", "g", 100, Curve), Ore, 9, 4);
        buyer = builder.AddMarket(Ore, "B", Terms());
        builder.AddLane(domestic, buyer, 1, LandedCost.AtPrice);
        builder.AddDemand(buyer, Fixed(100));
        return exporter;
    }

    private static MarketSolution UnderTariffQuota(double limit, out SupplierId exporter, out SupplierId under, out MarketWorkspace work)
    {
        var builder = new MarketProblemBuilder(Graph);
        exporter = Importing(builder, out var buyer);
        under = builder.AddQuotaSeller(builder.AddTariffQuota("B", "quota", limit), exporter, TariffQuota.RentScale(1.04, 1.25));
        builder.AddLane(under, buyer, 1, LandedCost.Of(0.04));
        return Solved(builder, out work);
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
