using Cellcast.Chain;
using Cellcast.Policy;
using FsCheck;
using FsCheck.Fluent;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class PurchaseChoiceTests
{
    private const int Year = 2022;
    private const double Odds = 0.9, Spread = 0.1, Overhead = 0.01;

    [Fact]
    public void Projects_weigh_the_credit_against_what_compliant_systems_cost_more()
    {
        const double Credit = 30, Threshold = 0.7, Begun = 0.25;
        var chain = With(Credit, Threshold, Begun);
        var run = chain.Solved();
        var (before, year) = (run.Years[Year - FirstYear - 1], run.Years[Year - FirstYear]);
        var place = chain.Inputs.At(Pack, West);
        var price = before.Delivered[place];
        double Free(int product, int region) => before.Barred[chain.Inputs.At(product, region)] / Enumerable.Range(0, 3).Sum(origin => chain.Flow(run, Year - 1, product, origin, region));

        // Half of what each region packs is of makers who are not barred: they buy their cells where they stand.
        var makers = Free(Pack, West);
        var (parts, partsPremium, sold) = (0.0, 0.0, 0.0);
        for (var origin = 0; origin < 3; origin++)
        {
            var allowed = 0.5 * chain.Flow(run, Year - 1, Pack, origin, West);
            sold += allowed;
            foreach (var cell in new[] { First, Second })
            {
                var cost = allowed * 0.5 * before.Delivered[chain.Inputs.At(cell, origin)] / price;
                parts += cost * Free(cell, origin);
                partsPremium += cost * (Math.Pow(1 - Free(cell, origin), -1 / 5.0) - 1);
            }
        }

        (parts, partsPremium) = (parts / sold, partsPremium / sold);
        var lacks = (makers + ((1 - makers) * parts) - (1 - Threshold)) / Spread;
        var failing = 1 / (1 + Math.Exp(-lacks));
        var plan = PurchasePlan.Of(makers, parts, Math.Pow(1 - makers, -1 / 5.0) - 1, partsPremium, Spread * Math.Log(1 + Math.Exp(lacks)) / failing, 1 - Threshold);
        var wanted = Won(Odds * Credit / price, plan.Extra + Overhead);

        Assert.InRange(makers, 0.4, 0.6);
        Assert.InRange(wanted, 0.2, 0.98);
        Assert.Equal(plan.Extra * price, year.PurchaseComplianceCost[place], 1e-9);
        Assert.Equal(Begun + ((1 - Begun) * Odds * (1 - failing + (failing * 0.5 * wanted))), year.CompliantPurchases[place], 1e-9);
    }

    [Fact]
    public void Projects_leave_barred_makers_and_their_makers_leave_barred_cells_and_nothing_is_lost()
    {
        var (without, with) = (new SmallChain().Solved(), With(credit: 60, threshold: 0.9).Solved());
        var chain = With(credit: 60, threshold: 0.9);

        // The run counts what is barred only where a rule says what that is.
        Assert.True(Share(chain, with, Pack, West, Year) < Share(chain, with, Pack, West, Year - 1) - 0.05);
        Assert.True(Share(chain, with, First, West, LastYear) < Share(chain, with, First, West, Year - 1));
        Assert.True(Share(chain, with, Pack, East, LastYear) > Share(chain, with, Pack, East, Year - 1));
        Assert.Equal(without.Years[1].Flows, with.Years[1].Flows, (one, other) => Math.Abs(one - other) < 1e-7);
        for (var p = 0; p < 4; p++)
        {
            var made = with.Sellers.Index().Where(seller => seller.Item.Product == p).Sum(seller => with.Years[^1].Output[seller.Index]);
            var arrived = with.Years[^1].Flows.AsSpan(chain.Inputs.At(p, 0) * 3, 9).ToArray().Sum();
            Assert.Equal(made, arrived, 1e-6);
        }
    }

    [Fact]
    public void Projects_begun_before_the_rule_buy_as_they_did_and_keep_the_credit()
    {
        var year = With(credit: 60, threshold: 0.9, begun: 1).Solved().Years[^1];
        var free = new SmallChain().Solved().Years[^1];

        Assert.Equal(1, year.CompliantPurchases[new SmallChain().Inputs.At(Pack, West)]);
        Assert.All(free.Flows.Zip(year.Flows), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void Where_fewer_earn_the_credit_less_is_built_against_a_run_in_which_all_do()
    {
        const double Credit = 20, Elasticity = 1.5;
        var chain = new SmallChain { SourcingRules = [OnPurchases(Pack, West, Credit, 0.9, Year, elasticity: Elasticity)] };
        var place = chain.Inputs.At(Pack, West);
        var outlook = chain.Solved();
        var year = outlook.Years[Year - FirstYear];
        var installed = outlook.Years[Year - FirstYear - 1].Delivered[place] + 50;

        // (installed - what is paid) over (installed - what would be), to the power of -1.5: in the run it is measured by, that is part of the outlook.
        var relief = Math.Pow((installed - (Credit * year.CompliantPurchases[place])) / (installed - Credit), -Elasticity);
        Assert.Equal(relief, year.Relief[place], 1e-9);
        Assert.Equal(45, year.FinalDemand[place], 0.5);

        // Without the rule nothing is lost to it: more is built than in the outlook's run.
        var free = new SmallChain { Elasticity = 0.3 }.Solved(reference: outlook.Indices(), relief: outlook.Reliefs());
        var bound = new SmallChain { Elasticity = 0.3, SourcingRules = chain.SourcingRules }.Solved(reference: outlook.Indices(), relief: outlook.Reliefs());
        Assert.Equal(45 / relief, free.Years[Year - FirstYear].FinalDemand[place], 1.5);
        Assert.True(free.Years[Year - FirstYear].FinalDemand[place] > bound.Years[Year - FirstYear].FinalDemand[place] + 1);
        Assert.Equal(year.FinalDemand[place], bound.Years[Year - FirstYear].FinalDemand[place], 1e-5);
    }

    [Fact]
    public void A_bonus_on_top_is_weighed_by_those_who_keep_the_rule_below_it_and_makes_more_keep_that()
    {
        const double Credit = 30, Bonus = 15, Least = 0.55;
        var gate = OnPurchases(Pack, West, Credit, 0.7, Year);
        var chain = new SmallChain { SourcingRules = [gate, OnBonus(Pack, West, Bonus, Least, Year, gate, [Ore, First, Second, Pack])] };
        var (run, alone) = (chain.Solved(), With(Credit, 0.7).Solved());
        var (before, year) = (run.Years[Year - FirstYear - 1], run.Years[Year - FirstYear]);
        var place = chain.Inputs.At(Pack, West);
        var price = before.Delivered[place];

        // Content is what is packed in the West, less what of its cells comes from elsewhere.
        double Abroad(int product) => 1 - (chain.Flow(run, Year - 1, product, West, West) / Enumerable.Range(0, 3).Sum(origin => chain.Flow(run, Year - 1, product, origin, West)));
        var makers = Abroad(Pack);
        double Cost(int cell) => 0.5 * before.Delivered[chain.Inputs.At(cell, West)] / price;
        var parts = (Cost(First) * Abroad(First)) + (Cost(Second) * Abroad(Second));
        var partsPremium = (Cost(First) * (Math.Pow(1 - Abroad(First), -1 / 5.0) - 1)) + (Cost(Second) * (Math.Pow(1 - Abroad(Second), -1 / 5.0) - 1));
        var lacks = (makers + ((1 - makers) * parts) - (1 - Least)) / Spread;
        var failing = 1 / (1 + Math.Exp(-lacks));
        var plan = PurchasePlan.Of(makers, parts, Math.Pow(1 - makers, -1 / 5.0) - 1, partsPremium, Spread * Math.Log(1 + Math.Exp(lacks)) / failing, 1 - Least);
        var wanted = Won(Odds * Bonus / price, plan.Extra + Overhead);
        var held = year.CompliantPurchases[place];

        Assert.InRange(wanted, 0.05, 0.95);
        Assert.Equal(held * Odds * (1 - failing + (failing * 0.5 * wanted)), year.BonusPurchases[place], 1e-9);
        Assert.Equal([held, year.BonusPurchases[place]], year.KeptPurchases(place).ToArray());

        // Of what is bought a part has nothing, a part the credit, a part the bonus too: none is below 0, and together they are all.
        Assert.InRange(year.BonusPurchases[place], 0, held);
        Assert.InRange(held, alone.Years[Year - FirstYear].CompliantPurchases[place] + 1e-4, 1);
        Assert.True(chain.Flow(run, LastYear, First, West, West) > chain.Flow(alone, LastYear, First, West, West) + 0.1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bonus_of_nothing_changes_nothing_and_more_of_it_never_brings_less_home(bool packsAlone)
    {
        // Where packs alone count the makers of packs are left; where their cells count as well these are the cheaper change.
        var gate = OnPurchases(Pack, West, 30, 0.7, Year);
        var product = packsAlone ? Pack : First;
        double[] Home(params SourcingRule[] bonus)
        {
            var chain = new SmallChain { SourcingRules = [gate, .. bonus] };
            var run = chain.Solved();
            return [.. Enumerable.Range(FirstYear, 5).Select(year => chain.Flow(run, year, product, West, West) / Enumerable.Range(0, 3).Sum(origin => chain.Flow(run, year, product, origin, West)))];
        }

        SourcingRule Of(double bonus) => OnBonus(Pack, West, bonus, packsAlone ? 0.8 : 0.55, Year, gate, packsAlone ? [Pack] : [Ore, First, Second, Pack]);
        var former = Home();
        Assert.Equal(former, Home(Of(0)), (one, other) => Math.Abs(one - other) < 1e-10);
        Assert.Equal(former, Home(Of(1e-6)), (one, other) => Math.Abs(one - other) < 1e-7);
        var last = former;
        foreach (var bonus in new[] { 2, 6, 15, 40, 100.0 })
        {
            var home = Home(Of(bonus));
            Assert.All(home.Zip(last), pair => Assert.True(pair.First >= pair.Second - 1e-9, $"{pair.First} after {pair.Second} at {bonus}"));
            Assert.True(home[^1] > last[^1] + 1e-4);
            last = home;
        }
    }

    [Fact]
    public void Who_would_comply_for_nothing_is_not_moved_by_a_credit()
    {
        // L(1 - 2) = 0.268941, L(-2) = 0.119203: (0.268941 - 0.119203) / 0.880797. The gain is that from 0 to 1: (ln(1 + e^-1) - ln(1 + e^-2) - 0.119203) / 0.880797.
        Assert.Equal(0.170003, SourcingChoice.Won(1, 2), 1e-6);
        Assert.Equal((0.313262 - 0.126928 - 0.119203) / 0.880797, SourcingChoice.Gain(1, 2), 1e-5);
        Assert.Equal((0, 0), (SourcingChoice.Won(0, 2), SourcingChoice.Gain(0, 2)));
        Assert.Equal(1, SourcingChoice.Won(100, 2), 1e-12);
    }

    [Fact]
    public void What_a_credit_is_worth_is_what_it_moves_added_up() =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(8UL, 1UL),
            Prop.ForAll(Gen.Choose(0, 5000).Zip(Gen.Choose(0, 2000)).ToArbitrary(), drawn =>
            {
                const double Step = 1e-4;
                var (credit, cost) = (drawn.Item1 / 100.0, drawn.Item2 / 100.0);
                var gain = SourcingChoice.Gain(credit, cost);
                var slope = (SourcingChoice.Gain(credit + Step, cost) - gain) / Step;
                return SourcingChoice.Won(credit, cost) is >= 0 and <= 1 && Math.Abs(slope - SourcingChoice.Won(credit + (Step / 2), cost)) < 1e-7 && gain >= -1e-12 && gain <= credit;
            }));

    // Part of those who have to change that a credit moves: what of the prices would have changed for nothing is left out.
    private static double Won(double credit, double cost)
    {
        double Logistic(double x) => 1 / (1 + Math.Exp(-x / Spread));
        return (Logistic(credit - cost) - Logistic(-cost)) / (1 - Logistic(-cost));
    }

    private static double Share(SmallChain chain, ChainRun run, int product, int region, int year) =>
        run.Years[year - FirstYear].Barred[chain.Inputs.At(product, region)] / Enumerable.Range(0, 3).Sum(origin => chain.Flow(run, year, product, origin, region));

    private static SmallChain With(double credit, double threshold, double begun = 0) => new() { SourcingRules = [OnPurchases(Pack, West, credit, threshold, Year, begun)] };
}
