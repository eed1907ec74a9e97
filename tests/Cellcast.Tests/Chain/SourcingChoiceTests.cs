using Cellcast.Chain;
using FsCheck;
using FsCheck.Fluent;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class SourcingChoiceTests
{
    private const int Year = 2022;

    [Fact]
    public void What_is_paid_is_the_rate_on_compliant_output()
    {
        var chain = With(credit: 10);
        var year = chain.Solved().Years[Year - FirstYear];

        foreach (var s in chain.Sellers(chain.Solved(), First, West))
        {
            Assert.InRange(year.CompliantShare[s], 0.05, 0.9);
            Assert.Equal(10 * year.CompliantShare[s] * year.Output[s], year.Credit[s] * year.Output[s], 1e-9);
        }
    }

    [Fact]
    public void Plants_weigh_the_credit_against_what_other_suppliers_cost_more()
    {
        // A cell takes ore alone, so that the bill is one line and its cost cancels against the spread.
        const double Credit = 10, Threshold = 0.8, Odds = 0.9, Spread = 0.1, Overhead = 0.01, Elasticity = 6;
        var chain = With(Credit, Threshold);
        var run = chain.Solved();
        var (before, year) = (run.Years[Year - FirstYear - 1], run.Years[Year - FirstYear]);
        var place = chain.Inputs.At(Ore, West);
        var bill = 0.5 * before.Delivered[place];
        var free = before.Barred[place] / Enumerable.Range(0, 3).Sum(origin => before.Flows[(place * 3) + origin]);
        var premium = Math.Pow(1 - free, -1 / Elasticity) - 1;
        var lacks = (free - (1 - Threshold)) / Spread;
        var failing = 1 / (1 + Math.Exp(-lacks));
        var over = Spread * Math.Log(1 + Math.Exp(lacks)) / failing;
        var given = Math.Min(1, over / (free + ((1 - Threshold) * premium)));
        var extra = bill * premium * given;
        var nothing = 1 / (1 + Math.Exp((extra + (Overhead * bill)) / (Spread * bill)));
        var wanted = ((1 / (1 + Math.Exp(-((Odds * Credit) - extra - (Overhead * bill)) / (Spread * bill)))) - nothing) / (1 - nothing);
        var share = Odds * (1 - failing + (failing * 0.5 * wanted));

        Assert.InRange(free, 0.2, 0.8);
        Assert.All(chain.Sellers(run, First, West), s =>
        {
            Assert.Equal(extra, year.ComplianceCost[s], 1e-9);
            Assert.Equal(share, year.CompliantShare[s], 1e-9);
        });
    }

    [Fact]
    public void Buyers_leave_barred_suppliers_where_the_rule_is_and_nothing_is_lost()
    {
        var (free, chain) = (With(credit: 40, threshold: 0), With(credit: 40, threshold: 0.9));
        var (without, with) = (free.Solved(), chain.Solved());
        double Barred(SmallChain of, ChainRun run, int region) =>
            run.Years[^1].Barred[of.Inputs.At(Ore, region)] / Enumerable.Range(0, 3).Sum(origin => run.Years[^1].Flows[(of.Inputs.At(Ore, region) * 3) + origin]);

        var before = without.Sellers.Index().Where(seller => seller.Item.Product == Ore).Where(seller => free.Inputs.Nodes[seller.Item.Node].Owner == East).Sum(seller => without.Years[^1].Output[seller.Index])
            / without.Sellers.Index().Where(seller => seller.Item.Product == Ore).Sum(seller => without.Years[^1].Output[seller.Index]);
        Assert.True(Barred(chain, with, West) < before - 0.05, $"{Barred(chain, with, West)} after {before}");
        Assert.True(Barred(chain, with, East) > before);

        // What is made is what arrives.
        for (var p = 0; p < 4; p++)
        {
            var made = with.Sellers.Index().Where(seller => seller.Item.Product == p).Sum(seller => with.Years[^1].Output[seller.Index]);
            var arrived = with.Years[^1].Flows.AsSpan(chain.Inputs.At(p, 0) * 3, 9).ToArray().Sum();
            Assert.Equal(made, arrived, 1e-6);
        }
    }

    [Fact]
    public void A_year_before_the_rule_or_after_it_is_as_without()
    {
        var free = With(credit: 20, threshold: 0).Solved();
        var ruled = new SmallChain { ProductionCredit = OnWest(20), SourcingRules = [Sourcing(First, West, 20, 0.9, Year, Year)] }.Solved();

        // After it stocks of packs are a little different.
        foreach (var (t, tolerance) in new[] { (0, 1e-7), (1, 1e-7), (4, 0.005) })
        {
            Assert.All(ruled.Years[t].CompliantShare, share => Assert.Equal(double.NaN, share));
            foreach (var (one, other) in free.Years[t].Flows.Zip(ruled.Years[t].Flows))
            {
                Assert.Equal(one, other, tolerance);
            }
        }

        Assert.Contains(free.Years[2].Flows.Zip(ruled.Years[2].Flows), pair => Math.Abs(pair.First - pair.Second) > 0.5);
    }

    [Fact]
    public void A_higher_credit_never_finds_fewer_who_comply()
    {
        Prop.ForAll(Gen.Choose(10, 95).Zip(Gen.Choose(1, 300)).ToArbitrary(), drawn =>
        {
            double Share(double credit)
            {
                var chain = new SmallChain { SourcingRules = [Sourcing(First, West, credit, drawn.Item1 / 100.0, Year, adjustment: 1)] };
                var run = chain.Solved(Year);
                return run.Years[^1].CompliantShare[chain.Sellers(run, First, West).First()];
            }

            return Share(drawn.Item2 / 10.0) <= Share((drawn.Item2 / 10.0) + 5);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    private static Func<int, int, int, double> OnWest(double credit) => (product, region, _) => product == First && region == West ? credit : 0;

    private static SmallChain With(double credit, double threshold = 0.8) =>
        new() { ProductionCredit = OnWest(credit), SourcingRules = threshold > 0 ? [Sourcing(First, West, credit, threshold, Year)] : [] };
}
