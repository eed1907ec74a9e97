using Cellcast.Chain;
using Cellcast.Policy;
using FsCheck;
using FsCheck.Fluent;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class ChainQuotaTests
{
    private const int Year = 2022;

    [Theory]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(40, false)]
    public void Imports_never_exceed_a_quota_and_its_rent_is_positive_only_where_it_binds(double limit, bool binds)
    {
        var free = new SmallChain();
        var chain = new SmallChain { Quotas = [OnFirstCells(limit)] };
        var (before, after) = (free.Solved(), chain.Solved());
        var unrestricted = free.Flow(before, Year, First, East, West);
        Assert.Equal(binds, unrestricted > limit);

        var year = after.Years[Year - FirstYear];
        Assert.Equal(("limit", QuotaKind.Import, First, West), (after.Quotas[0].Id, after.Quotas[0].Kind, after.Quotas[0].Product, after.Quotas[0].Region));
        Assert.Equal(limit, year.QuotaLimit[0]);
        Assert.Equal(chain.Flow(after, Year, First, East, West), year.QuotaUsed[0], 1e-9);
        Assert.True(year.QuotaUsed[0] <= limit + 1e-6);
        var rent = year.QuotaRent[0] / year.QuotaUsed[0];
        if (binds)
        {
            Assert.InRange(year.QuotaUsed[0], 0.99 * limit, limit + 1e-6);
            Assert.True(rent > 1, $"rent {rent}");

            // The buyer pays it: home makers sell more, at a higher price.
            Assert.True(chain.Output(after, Year, First, West) > free.Output(before, Year, First, West));
        }
        else
        {
            Assert.InRange(rent, 0, 0.001 * chain.Price(after, Year, First, East));
            Assert.Equal(unrestricted, year.QuotaUsed[0], 0.01 * unrestricted);
        }
    }

    [Fact]
    public void Years_without_the_quota_cost_nothing()
    {
        var free = new SmallChain().Solved();
        var quoted = new SmallChain { Quotas = [OnFirstCells(2)] }.Solved();

        for (var t = 0; t < Year - FirstYear; t++)
        {
            Assert.All(quoted.Years[t].QuotaLimit, limit => Assert.Equal(double.NaN, limit));
            Assert.Equal(0, quoted.Years[t].QuotaRent.Sum());
            foreach (var (one, other) in free.Years[t].Flows.Zip(quoted.Years[t].Flows))
            {
                Assert.Equal(one, other, 1e-7);
            }
        }
    }

    [Fact]
    public void A_tighter_quota_lets_in_less_at_a_higher_rent()
    {
        var limits = Gen.Choose(1, 400).Select(tenths => tenths / 20.0);
        Prop.ForAll(Gen.Zip(limits, limits).ToArbitrary(), pair =>
        {
            var (tight, loose) = (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
            var (one, other) = (After(tight), After(loose));
            return one.QuotaUsed[0] <= tight + 1e-6 && one.QuotaUsed[0] <= other.QuotaUsed[0] + 1e-9 && Rent(one) >= Rent(other) - 1e-9;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

        static ChainYear After(double limit) => new SmallChain { Quotas = [OnFirstCells(limit)] }.Solved(Year).Years[^1];
        static double Rent(ChainYear year) => year.QuotaRent[0] / year.QuotaUsed[0];
    }

    [Fact]
    public void What_owners_share_a_quota_changes_no_flow()
    {
        var (one, two) = (new SmallChain([1]) { Quotas = [OnFirstCells(3)] }, new SmallChain([0.3, 0.7]) { Quotas = [OnFirstCells(3)] });
        var (whole, split) = (one.Solved(), two.Solved());

        foreach (var (a, b) in whole.Years[^1].Flows.Zip(split.Years[^1].Flows))
        {
            Assert.Equal(a, b, 1e-6);
        }

        Assert.Equal(whole.Years[^1].QuotaRent[0], split.Years[^1].QuotaRent[0], 1e-5);
    }

    [Fact]
    public void A_quota_of_nothing_is_a_ban()
    {
        var quoted = new SmallChain { Quotas = [OnFirstCells(0)] };
        var banned = new SmallChain { Banned = (product, origin, buyer, year) => (product, origin, buyer) == (First, East, West) && year >= Year };
        var (none, closed) = (quoted.Solved(), banned.Solved());

        Assert.Equal(0, quoted.Flow(none, Year, First, East, West));
        foreach (var (a, b) in none.Years[^1].Flows.Zip(closed.Years[^1].Flows))
        {
            Assert.Equal(a, b, 1e-6);
        }
    }

    [Fact]
    public void An_export_quota_and_an_import_quota_on_one_lane_are_both_kept()
    {
        var chain = new SmallChain
        {
            Quotas = [OnFirstCells(3), Quota("licence", QuotaKind.Export, [First], [East], [West, South], 2.5, Year + 1)],
        };
        var run = chain.Solved();

        Assert.Equal(["licence", "limit"], run.Quotas.Select(quota => quota.Id).Distinct().Order());
        Assert.InRange(chain.Flow(run, Year, First, East, West), 2.9, 3);
        var both = run.Years[Year + 1 - FirstYear];
        Assert.InRange(chain.Flow(run, Year + 1, First, East, West) + chain.Flow(run, Year + 1, First, East, South), 2.4, 2.5 + 1e-6);
        var (licence, limit) = (IndexOf(run, "licence"), IndexOf(run, "limit"));
        Assert.True(both.QuotaRent[licence] > both.QuotaRent[limit]);
        Assert.Equal(East, run.Quotas[licence].Region);
    }

    [Fact]
    public void A_quota_on_products_that_feed_one_another_is_divided_by_what_passed_before()
    {
        var free = new SmallChain();
        var chain = new SmallChain { Quotas = [Quota("both", QuotaKind.Import, [Ore, First], [East], [West], 4, Year)] };
        var (before, after) = (free.Solved(), chain.Solved());
        var (ore, cells) = (free.Flow(before, Year - 1, Ore, East, West), free.Flow(before, Year - 1, First, East, West));
        var year = after.Years[Year - FirstYear];

        Assert.Equal(4, year.QuotaLimit.Sum(), 1e-9);
        Assert.Equal(4 * ore / (ore + cells), year.QuotaLimit[Array.FindIndex([.. after.Quotas], quota => quota.Product == Ore)], 1e-6);
        Assert.All(year.QuotaUsed.Zip(year.QuotaLimit), pair => Assert.True(pair.First <= pair.Second + 1e-6));
    }

    [Fact]
    public void The_marginal_unit_pays_the_full_duty_above_a_tariff_rate_quota_and_the_rest_is_worth_the_difference()
    {
        var chain = new SmallChain { Quotas = [Quota("rate", QuotaKind.TariffRate, [First], [East], [West], 1, Year, duty: 0.2)] };
        var full = new SmallChain { Duty = (product, origin, buyer, year) => (product, origin, buyer) == (First, East, West) && year >= Year ? 0.2 : 0 };
        var (run, paid) = (chain.Solved(), full.Solved());
        var year = run.Years[^1];

        var flow = chain.Flow(run, LastYear, First, East, West);
        Assert.True(flow > 1.2);
        Assert.Equal(full.Flow(paid, LastYear, First, East, West), flow, 0.02 * flow);
        var difference = 0.2 * chain.Price(run, LastYear, First, East);
        Assert.Equal(difference, year.QuotaRent[0] / 1, 0.03 * difference);
        Assert.Equal(difference * (flow - 1), year.QuotaDuty[0], 0.03 * difference * (flow - 1));
    }

    private static QuotaMeasure OnFirstCells(double limit) => Quota("limit", QuotaKind.Import, [First], [East], [West], limit, Year);

    private static int IndexOf(ChainRun run, string id) => run.Quotas.Index().First(quota => quota.Item.Id == id).Index;
}
