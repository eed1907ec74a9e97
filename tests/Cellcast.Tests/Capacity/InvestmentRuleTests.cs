using Cellcast.Capacity;
using Cellcast.Costing;
using FsCheck;
using FsCheck.Fluent;
using static Cellcast.Tests.Capacity.SmallIndustry;

namespace Cellcast.Tests.Capacity;

public sealed class InvestmentRuleTests
{
    [Fact]
    public void Orders_fill_the_gap_between_wanted_capacity_and_what_stands_and_comes()
    {
        // All mature, no retirement, lead 2, no years lost to qualification: horizon 2.5. Output 85 of 100 at margin 1, growth 20%: 85 x 1.2^2.5 = 134.0825.
        // Wanted 134.0825 / 0.85 = 157.744; stands 100; comes 30: need 27.744.
        // One more year of growth takes 157.744 x 0.2 / 1.2 = 26.291, which is ordered in full, the rest in part: 26.291 + 0.55 x 1.453 = 27.090.
        var industry = new SmallIndustry(
            OneNode, [100], Plants with { Qualification = [], RetirementRate = 0, LateRetirementRate = 0 }, effectiveShare: 1);
        industry.Pipeline.Build(0, 2022, 30, 1);
        industry.Growth[0] = 0.2;
        industry.Output[0] = 85;
        industry.Margin[0] = 1;
        industry.Advance();
        Assert.Equal(27.744, industry.Rule.Need[0], 1e-3);
        Assert.Equal(27.090, industry.Flows.Orders[0], 1e-3);

        // Scarcity: m = 16 is a price of 1 + 0.3 x 15 = 5.5 times full cost and hides demand, x (5.5 / 2)^0.15 = 1.163867; it speeds orders, 16^0.25 = 2 capped at 1.5.
        // 157.744 x 1.163867 = 183.592; need 53.592; growth takes 30.599; orders 1.5 x (30.599 + 0.55 x 22.993) = 64.868.
        var scarce = new SmallIndustry(
            OneNode, [100], Plants with { Qualification = [], RetirementRate = 0, LateRetirementRate = 0 }, effectiveShare: 1);
        scarce.Pipeline.Build(0, 2022, 30, 1);
        scarce.Growth[0] = 0.2;
        scarce.Output[0] = 85;
        scarce.Margin[0] = 16;
        scarce.Advance();
        Assert.Equal(53.592, scarce.Rule.Need[0], 1e-3);
        Assert.Equal(64.868, scarce.Flows.Orders[0], 1e-3);
    }

    [Fact]
    public void Buyers_who_were_turned_away_count_as_demand()
    {
        // As above without scarcity, but a fifth more was asked for than found a place: 157.744 x 1.2 = 189.293 wanted, 59.293 missing.
        // Growth takes 189.293 x 0.2 / 1.2 = 31.549; orders 31.549 + 0.55 x 27.744 = 46.808.
        var industry = new SmallIndustry(
            OneNode, [100], Plants with { Qualification = [], RetirementRate = 0, LateRetirementRate = 0 }, effectiveShare: 1);
        industry.Wanted = [1.2];
        industry.Pipeline.Build(0, 2022, 30, 1);
        industry.Growth[0] = 0.2;
        industry.Output[0] = 85;
        industry.Margin[0] = 1;
        industry.Advance();
        Assert.Equal(59.293, industry.Rule.Need[0], 1e-3);
        Assert.Equal(46.808, industry.Flows.Orders[0], 1e-3);
    }

    [Fact]
    public void Owners_order_what_age_will_take_before_it_is_gone()
    {
        // Life 2, no growth: lines of 2019 and 2020, 50 each, lose all at age 2. After two years nothing of 100 is left: 100 is wanted, all of it for age.
        var industry = new SmallIndustry(
            OneNode, [100], Plants with { Qualification = [], LifeYears = 2, RetirementRate = 0, LateRetirementRate = 1 }, effectiveShare: 1, pastGrowth: 0);
        Assert.Equal(100, industry.Stock.MatureAfter(0, 0), 1e-9);
        Assert.Equal(50, industry.Stock.MatureAfter(0, 1), 1e-9);
        Assert.Equal(0, industry.Stock.MatureAfter(0, 2), 1e-9);
        industry.Output[0] = 85;
        industry.Margin[0] = 1;
        industry.Advance();
        Assert.Equal(100, industry.Rule.Need[0], 1e-9);
    }

    [Fact]
    public void Plants_that_stand_before_their_first_buyer_may_come_are_neither_closed_nor_are_their_sisters_given_up()
    {
        // Idle at no margin because nothing is sold anywhere yet: the first plants are judged at full cost, as where nothing stands.
        var waiting = new SmallIndustry(OneNode, [10]);
        waiting.Pipeline.Build(0, 2024, 5, 1);
        waiting.Output[0] = 0;
        waiting.Margin[0] = 0;
        waiting.Advance();
        Assert.Equal(0, waiting.Flows.Cancellations[0]);
        Assert.Equal(0, waiting.Flows.Closures[0]);

        // The same plants in a market that has begun and hardly takes anything.
        var beaten = new SmallIndustry(OneNode, [10]);
        beaten.Pipeline.Build(0, 2024, 5, 1);
        beaten.Output[0] = 0.5;
        beaten.Margin[0] = 0;
        beaten.Advance();
        Assert.True(beaten.Flows.Cancellations[0] > 0);
        Assert.True(beaten.Flows.Closures[0] > 0);
    }

    [Fact]
    public void Orders_go_to_regions_by_industrial_base_and_cost()
    {
        // Bases 80 and 20 of 100, costs 60 and 50. Pull: (0.81^0.9) 60^-4 : (0.21^0.9) 50^-4 = 0.82726 : 0.24547 x 2.0736 = 0.82726 : 0.50900.
        // Shares 0.6191 and 0.3809. No owner comes from abroad here: one owner.
        var industry = new SmallIndustry(new CapacityNodes([0, 0], [0, 1], [0, 0], 1, 2, 1), [80, 20]);
        industry.Cost[1] = 50;
        industry.Growth[0] = 0.1;
        industry.Serve(0, 60);
        industry.Advance();
        var total = Sum(industry.Flows.Orders);
        Assert.True(total > 0);
        Assert.Equal(0.6191, industry.Flows.Orders[0] / total, 1e-4);
    }

    [Fact]
    public void Build_limits_hand_orders_on_to_other_regions()
    {
        // Nearly everything is wanted in the cheap region, which may build 0.7 x 20 + 0.02 x 100 = 16 of mature capacity a year; the rest goes to the other.
        var industry = new SmallIndustry(new CapacityNodes([0, 0], [0, 1], [0, 0], 1, 2, 1), [80, 20]);
        industry.Cost[1] = 6;
        industry.Growth[0] = 0.3;
        industry.Serve(0, 69);
        industry.Advance();
        var mature = industry.Stock.MatureShare(0);
        var world = (80 + 20) * mature;
        Assert.Equal(((0.7 * 20) + (0.02 * 100)) * mature, industry.Flows.Orders[1] * mature, 1e-9);
        Assert.InRange(industry.Flows.Orders[0] * mature, 0.1 * world, 0.8 * world);
    }

    [Fact]
    public void A_node_closed_to_investment_gets_no_orders()
    {
        var industry = new SmallIndustry(new CapacityNodes([0, 0], [0, 1], [0, 1], 1, 2, 2), [50, 50]);
        industry.Cost[1] = double.PositiveInfinity;
        industry.Growth[0] = 0.2;
        industry.Serve(0, 60);
        industry.Advance();
        Assert.Equal(0, industry.Flows.Orders[1]);
        Assert.True(industry.Flows.Orders[0] > 0);
    }

    [Fact]
    public void Owners_without_a_plant_in_a_region_come_by_foreign_investment()
    {
        // Region 1 is all owner 1's; owner 0 is three quarters of the world and may build there too: 0.2 x 0.75 / (0.75 + 0.25) = 0.15 of its orders.
        var industry = new SmallIndustry(new CapacityNodes([0, 0, 0], [0, 1, 1], [0, 0, 1], 1, 2, 2), [75, 0, 25]);
        industry.Growth[0] = 0.1;
        industry.Serve(0, 60);
        industry.Advance();
        Assert.Equal(0.15, industry.Flows.Orders[1] / (industry.Flows.Orders[1] + industry.Flows.Orders[2]), 1e-9);
    }

    [Fact]
    public void Slow_regions_wait_longer_for_what_they_order()
    {
        // Lead 2 in the first, 2 x 1.8 = 3.6 in the second: 40% of its orders of 2020 come in 2023, 60% in 2024.
        var industry = new SmallIndustry(new CapacityNodes([0, 0], [0, 1], [0, 1], 1, 2, 2), [50, 50], buildTime: [1, 1.8]);
        industry.Growth[0] = 0.3;
        industry.Serve(0, 60);
        industry.Advance();
        var (first, second) = (industry.Flows.Orders[0], industry.Flows.Orders[1]);
        industry.Growth[0] = -0.9;
        industry.Output[0] = industry.Output[1] = 0;
        industry.Margin[0] = industry.Margin[1] = 1;
        industry.Advance();
        Assert.Equal(first, industry.Flows.Completions[0], 1e-9);
        industry.Advance();
        Assert.Equal(0.4 * second, industry.Flows.Completions[1], 1e-9);
        industry.Advance();
        Assert.Equal(0.6 * second, industry.Flows.Completions[1], 1e-9);
    }

    [Fact]
    public void The_fast_track_opens_in_scarcity()
    {
        // Lead 3, fast lead 1, share 0.4, margin 4: 0.4 x (1 - 1/4) = 0.3 of the orders come next year.
        var industry = new SmallIndustry(OneNode, [100], Plants with { LeadYears = 3 }, fastTrack: 0.4);
        industry.Growth[0] = 0.2;
        industry.Serve(0, 60);
        industry.Margin[0] = 4;
        industry.Advance();
        Assert.Equal(0.3 * industry.Flows.Orders[0], industry.Flows.Completions[0], 1e-9);

        industry = new SmallIndustry(OneNode, [100], Plants with { LeadYears = 3 }, fastTrack: 0.4);
        industry.Growth[0] = 0.2;
        industry.Serve(0, 60);
        industry.Margin[0] = 1;
        industry.Advance();
        Assert.Equal(0, industry.Flows.Completions[0]);
    }

    [Fact]
    public void Idle_lines_are_converted_where_the_other_group_needs_capacity_and_nowhere_else()
    {
        // Group 0 runs at 0.2 of effective capacity at a margin of 0.05; group 1 is full. Idle 0.5 - 0.2 = 0.3, rate 0.3, shortfall of the margin 1 - 0.05/0.25 = 0.8,
        // advantage of the new use 1 - 0.05 / 1 = 0.95: 100 x 0.3 x 0.3 x 0.8 x 0.95 = 6.84 leave region 0. At 0.78 they return as 5.3352 after 27 months: 2021 + 2.25, so 3/4 in 2023, 1/4 in 2024.
        var terms = new LineConversion(0.9, 0.1, 0.78, 27);
        var nodes = new CapacityNodes([0, 1, 1], [0, 0, 1], [0, 0, 0], 2, 2, 1);
        var industry = new SmallIndustry(nodes, [100, 50, 50], routes: new ConversionRoute(0, 1, terms));
        industry.Growth[1] = 0.3;
        industry.Serve(1, 68);
        industry.Margin[1] = industry.Margin[2] = 1;
        industry.Output[0] = 0.2 * industry.Stock.Effective(0);
        industry.Margin[0] = 0.05;
        industry.Advance();
        Assert.Equal(6.84, industry.Flows.ConversionsOut[0], 1e-9);
        Assert.Equal(5.3352, industry.Pipeline.InConversion(1), 1e-9);
        Assert.Equal(0, industry.Pipeline.InConversion(2));

        // Where the new use earns no more than the old one nobody converts.
        industry = new SmallIndustry(nodes, [100, 50, 50], routes: new ConversionRoute(0, 1, terms));
        industry.Growth[1] = 0.3;
        industry.Serve(1, 68);
        industry.Output[0] = 0.2 * industry.Stock.Effective(0);
        industry.Margin[0] = industry.Margin[1] = industry.Margin[2] = 0.05;
        industry.Advance();
        Assert.Equal(0, Sum(industry.Flows.ConversionsOut));

        // Where group 1 has more than it needs nobody converts.
        industry = new SmallIndustry(nodes, [100, 50, 50], routes: new ConversionRoute(0, 1, terms));
        industry.Serve(1, 20);
        industry.Output[0] = 0.2 * industry.Stock.Effective(0);
        industry.Margin[0] = 0.05;
        industry.Advance();
        Assert.Equal(0, Sum(industry.Flows.ConversionsOut));
    }

    [Fact]
    public void A_conversion_dearer_than_a_new_line_is_not_made()
    {
        var industry = new SmallIndustry(
            new CapacityNodes([0, 1], [0, 0], [0, 0], 2, 1, 1), [100, 50], routes: new ConversionRoute(0, 1, new LineConversion(0.05, 0.1, 1, 12)));
        industry.Growth[1] = 0.3;
        industry.Serve(1, 34);
        industry.Margin[0] = 0.05;
        industry.Advance();
        Assert.Equal(0, Sum(industry.Flows.ConversionsOut));
    }

    [Fact]
    public void A_slump_cancels_what_is_more_than_a_year_away_and_leaves_what_is_nearly_done()
    {
        // Margin 0.1: 0.25 x (1 - 0.1 / 0.25) = 0.15. 40 due in 2021 stay; of 60 due in 2023 and of 100 announced at 0.3 for 2025, 9 and 4.5 go.
        var industry = new SmallIndustry(OneNode, [100]);
        industry.Pipeline.Build(0, 2021, 40, 1);
        industry.Pipeline.Build(0, 2023, 60, 1);
        industry.Pipeline.Announce(0, 2025, 100, 0.3);
        industry.Output[0] = 30;
        industry.Margin[0] = 0.1;
        industry.Advance();
        Assert.Equal(13.5, industry.Flows.Cancellations[0], 1e-9);
        Assert.Equal(40, industry.Flows.Completions[0], 1e-9);
        Assert.Equal(51, industry.Pipeline.UnderConstruction(0), 1e-9);
        Assert.Equal(25.5, industry.Pipeline.Announced(0), 1e-9);
    }

    [Fact]
    public void Lines_close_when_prices_stay_at_cash_cost_the_oldest_first()
    {
        // Smoothed in logarithms: 1, then sqrt(1 x 0.0225) = 0.15, then sqrt(0.15 x 0.0225) = 0.0581. Closure 0.08 (1 - 0.0581 / 0.15) = 4.90% of what is left.
        var industry = new SmallIndustry(OneNode, [100], Plants with { RetirementRate = 0, LateRetirementRate = 0 });
        industry.Output[0] = 60;
        industry.Margin[0] = 1;
        industry.Growth[0] = -0.9;
        industry.Advance();
        industry.Margin[0] = 0.0225;
        industry.Advance();
        Assert.Equal(0.15, industry.Rule.SmoothedMargin[0], 12);
        Assert.Equal(0, industry.Flows.Closures[0], 10);
        var (oldest, newest) = (industry.Stock.NameplateOf(0, 2006), industry.Stock.NameplateOf(0, 2020));
        industry.Advance();
        Assert.Equal(4.90, industry.Flows.Closures[0], 1e-2);
        Assert.True(industry.Stock.NameplateOf(0, 2006) < oldest);
        Assert.Equal(newest, industry.Stock.NameplateOf(0, 2020), 12);
    }

    [Fact]
    public void Without_demand_nothing_is_ordered_and_the_stock_shrinks_to_nothing()
    {
        var industry = new SmallIndustry(Grid, [.. Enumerable.Repeat(100.0, 12)], lastYear: 2100);
        for (var year = 0; year < 80; year++)
        {
            industry.Serve(0, 0);
            industry.Serve(1, 0);
            industry.Advance();
            Assert.Equal(0, Sum(industry.Flows.Orders));
        }

        Assert.InRange(industry.Nameplate(0), 0, 600 * 0.005);
    }

    [Fact]
    public void Every_change_of_the_stock_is_a_flow() => Prop.ForAll(Worlds, seed =>
    {
        var industry = Random(seed, out var random);
        for (var year = 0; year < 12; year++)
        {
            var before = industry.Stock.NameplateByNode.ToArray();
            Shake(industry, random);
            industry.Advance();
            for (var node = 0; node < before.Length; node++)
            {
                var flows = industry.Flows;
                var change = flows.Completions[node] + flows.ConversionsIn[node] - flows.ConversionsOut[node] - flows.Closures[node] - flows.Retirements[node];
                if (Math.Abs(industry.Stock.Nameplate(node) - before[node] - change) > 1e-9 * (1 + before[node])
                    || industry.Stock.Nameplate(node) < 0 || industry.Stock.Effective(node) > industry.Stock.Nameplate(node) * (1 + 1e-12))
                {
                    return false;
                }
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_ordered_or_announced_gets_lost_on_the_way() => Prop.ForAll(Worlds, seed =>
    {
        var industry = Random(seed, out var random);
        for (var year = 0; year < 12; year++)
        {
            var before = OnTheWay(industry);
            Shake(industry, random);
            industry.Advance();
            var flows = industry.Flows;
            var change = Sum(flows.Orders) - Sum(flows.Completions) - Sum(flows.Cancellations);
            if (Math.Abs(OnTheWay(industry) - before - change) > 1e-9 * (1 + before))
            {
                return false;
            }
        }

        return true;

        static double OnTheWay(SmallIndustry industry) =>
            Enumerable.Range(0, industry.Nodes.Count).Sum(node => industry.Pipeline.UnderConstruction(node) + industry.Pipeline.Announced(node));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_margin_never_means_less_capacity_on_its_way() => Prop.ForAll(Worlds, seed =>
    {
        double Added(double factor)
        {
            // The same world twice, but for the margins of one year.
            var industry = Random(seed, out var random);
            Shake(industry, random);
            for (var node = 0; node < industry.Nodes.Count; node++)
            {
                industry.Margin[node] *= factor;
            }

            industry.Advance();
            return Sum(industry.Flows.Orders) - Sum(industry.Flows.Cancellations);
        }

        var plain = Added(1);
        return Added(1.3) >= plain - 1e-9 && Added(5) >= plain - 1e-9 && Added(0.2) <= plain + 1e-9;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Splitting_an_owner_in_two_equal_ones_changes_no_totals() => Prop.ForAll(Worlds, seed =>
    {
        var random = new Random(seed);
        // Owner 0 has nodes 0 and 1, in two regions; in the split world half of each is owner 2's.
        var whole = new CapacityNodes([0, 0, 0, 1], [0, 1, 1, 0], [0, 0, 1, 1], 2, 2, 3);
        var split = new CapacityNodes([0, 0, 0, 1, 0, 0], [0, 1, 1, 0, 0, 1], [0, 0, 1, 1, 2, 2], 2, 2, 3);
        double[] capacity = [20 + (100 * random.NextDouble()), 30 * random.NextDouble(), 30 * random.NextDouble(), 50];
        var first = new SmallIndustry(whole, capacity, sigma: 1.3);
        var second = new SmallIndustry(split, [capacity[0] / 2, capacity[1] / 2, capacity[2], capacity[3], capacity[0] / 2, capacity[1] / 2], sigma: 1.3);
        first.Pipeline.Announce(0, 2024, 10, 0.6);
        second.Pipeline.Announce(0, 2024, 5, 0.6);
        second.Pipeline.Announce(4, 2024, 5, 0.6);
        var demand = Sum(first.Stock.EffectiveByNode[..3]) * (0.3 + (0.6 * random.NextDouble()));
        var growth = 0.4 * random.NextDouble();
        for (var year = 0; year < 8; year++)
        {
            foreach (var industry in (SmallIndustry[])[first, second])
            {
                industry.Growth[0] = growth;
                industry.Serve(0, demand);
                industry.Serve(1, 20);
                industry.Advance();
            }

            demand *= 1 + growth;
            var (one, two) = (first.Stock, second.Stock);
            if (!Near(one.Nameplate(0), two.Nameplate(0) + two.Nameplate(4)) || !Near(one.Effective(0), two.Effective(0) + two.Effective(4))
                || !Near(one.Nameplate(1), two.Nameplate(1) + two.Nameplate(5)) || !Near(one.Nameplate(2), two.Nameplate(2))
                || !Near(one.Nameplate(3), two.Nameplate(3)))
            {
                return false;
            }
        }

        return true;

        static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-9 * (1 + Math.Abs(left));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_allocates_nothing()
    {
        var industry = Random(7, out var random);
        Shake(industry, random);
        industry.Advance();
        Shake(industry, random);
        var before = GC.GetAllocatedBytesForCurrentThread();
        industry.Advance();
        industry.Advance();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Nonsense_is_refused_and_says_where()
    {
        var industry = new SmallIndustry(OneNode, [100]);
        industry.Output[0] = double.NaN;
        Assert.Contains("node 0", Assert.Throws<ArgumentException>(industry.Advance).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => industry.Rule.Advance(2019, [1], [1], [1], [0], [], industry.Stock, industry.Flows));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CapacityNodes([0], [3], [0], 1, 2, 1));
        Assert.Throws<ArgumentException>(() => new SmallIndustry(OneNode, [1], Plants with { LeadYears = 0.5 }));
    }

    [Fact]
    public void Expected_growth_takes_half_of_the_past_and_half_of_the_outlook_slowly()
    {
        // View 0.5 x 0.4 + 0.5 x 0.2 = 0.3; from 0.1 half of the way: 0.2, then 0.25.
        var growth = new GrowthExpectation([0.1], 0.5, 0.5, 0.5, 1);
        growth.Update([0.4], [0.2]);
        Assert.Equal(0.2, growth.Expected[0], 12);
        growth.Update([0.4], [0.2]);
        Assert.Equal(0.25, growth.Expected[0], 12);
    }

    [Fact]
    public void The_bullwhip_is_a_ratio_of_variances_freed_of_growth()
    {
        // Demand 10, 12, 12, 10 has no trend: mean 11, variance 1. Orders 1, 5, 5, 1: mean 3, variance 4.
        Assert.Equal(4.0, Bullwhip.Ratio([1, 5, 5, 1], [10, 12, 12, 10]), 1e-9);
        // Both growing by a fifth a year on top of it: the same.
        Assert.Equal(4.0, Bullwhip.Ratio([1, 6, 7.2, 1.728], [10, 14.4, 17.28, 17.28]), 1e-9);
        Assert.True(double.IsNaN(Bullwhip.Ratio([1, 5, 1], [10, 20, 40])));
        Assert.Throws<ArgumentException>(() => Bullwhip.Ratio([1, 2], [1, 2]));
    }

    private static Arbitrary<int> Worlds => Gen.Choose(1, 1_000_000).ToArbitrary();

    // Two groups that can convert into each other, projects of all kinds, capacities from nothing to much.
    private static SmallIndustry Random(int seed, out Random random)
    {
        random = new Random(seed);
        var draw = random;
        double[] capacity = [.. Enumerable.Range(0, Grid.Count).Select(_ => draw.NextDouble() < 0.2 ? 0 : 200 * draw.NextDouble())];
        var industry = new SmallIndustry(
            Grid, capacity, sigma: 1 + (0.6 * draw.NextDouble()), buildTime: [1, 1.5, 1.9], fastTrack: 0.3 * draw.NextDouble(),
            routes: [new ConversionRoute(0, 1, new LineConversion(0.9, 0.1, 0.78, 27)), new ConversionRoute(1, 0, new LineConversion(0.8, 0.1, 1.25, 7))]);
        for (var i = 0; i < 10; i++)
        {
            industry.Pipeline.Announce(draw.Next(Grid.Count), 2021 + draw.Next(10), 50 * draw.NextDouble(), draw.NextDouble(), draw.NextDouble());
            industry.Pipeline.Build(draw.Next(Grid.Count), 2021 + draw.Next(3), 50 * draw.NextDouble(), draw.NextDouble());
        }

        return industry;
    }

    private static void Shake(SmallIndustry industry, Random random)
    {
        for (var node = 0; node < industry.Nodes.Count; node++)
        {
            industry.Output[node] = random.NextDouble() * industry.Stock.Effective(node);
            industry.Margin[node] = Math.Exp(6 * (random.NextDouble() - 0.7));
            industry.Cost[node] = 40 + (40 * random.NextDouble());
        }

        for (var group = 0; group < industry.Nodes.Groups; group++)
        {
            industry.Growth[group] = random.NextDouble() - 0.3;
        }
    }
}
