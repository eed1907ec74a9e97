using Cellcast.Capacity;
using Xunit.Abstractions;
using static Cellcast.Tests.Capacity.SmallIndustry;

namespace Cellcast.Tests.Capacity;

/// <summary>The rule in a closed loop with a market whose margin follows utilisation; no year is known before it comes.</summary>
public sealed class InvestmentLoopTests(ITestOutputHelper output)
{
    private const int Years = 20;

    [Theory]
    [InlineData(0.05, 2)]
    [InlineData(0.15, 2)]
    [InlineData(0.30, 2)]
    [InlineData(0.30, 3)]
    [InlineData(0.10, 3)]
    public void Twenty_years_of_growth_neither_explode_nor_swing_wider(double growth, double lead)
    {
        var (used, _, _) = Run(_ => growth, Plants with { LeadYears = lead });
        output.WriteLine(string.Join(' ', used.Select(u => $"{u:0.00}")));
        Assert.All(used, u => Assert.InRange(u, 0.3, 1));
        Assert.True(Swing(used[10..]) <= Swing(used[..10]) + 0.01, $"{Swing(used[..10]):0.000} then {Swing(used[10..]):0.000}");
    }

    [Fact]
    public void A_boom_that_ends_is_followed_by_cancellations_and_slump_and_then_by_balance()
    {
        // 45% a year for five years, then 12%: nobody tells the investors. Two regions, one builds in 2 years, the other in 3.6 and announces 60 a year to 2032.
        var nodes = new CapacityNodes([0, 0], [0, 1], [0, 1], 1, 2, 2);
        var (used, industry, flows) = Run(year => year < 5 ? 0.45 : 0.12, Plants, nodes: nodes, buildTime: [1, 1.8], announced: 60);
        output.WriteLine(string.Join(' ', used.Select(u => $"{u:0.00}")));
        output.WriteLine("ordered " + string.Join(' ', flows.Select(f => $"{f.Ordered:0}")));
        output.WriteLine("cancelled " + string.Join(' ', flows.Select(f => $"{f.Cancelled:0}")));
        Assert.Equal(0, flows[..5].Sum(f => f.Cancelled));
        Assert.True(flows[5..10].Sum(f => f.Cancelled) > 0.01 * flows[..5].Sum(f => f.Ordered));
        Assert.True(used[5..10].Min() < 0.6);
        Assert.InRange(used[^1], 0.75, 0.95);
        Assert.True(industry.Nameplate(0) > 0);
    }

    [Fact]
    public void Orders_swing_more_than_demand_and_the_more_the_longer_building_takes()
    {
        // Growth of 15% with noise of 6 points, forty worlds. Nothing in the rule asks for amplification: delays and expectations make it.
        var ratios = ((double[])[1, 2, 3, 4]).Select(lead => Enumerable.Range(1, 40).Average(seed =>
        {
            var random = new Random(seed);
            double[] growth = [.. Enumerable.Range(0, Years).Select(_ => 0.15 + (0.06 * Math.Sqrt(12) * (random.NextDouble() - 0.5)))];
            // Demand starts at 0.8 of 70 effective of 100.
            double[] demand = [.. Enumerable.Range(0, Years).Select(year => 56 * Level(t => growth[t], year))];
            return Bullwhip.Ratio([.. Run(year => growth[year], Plants with { LeadYears = lead }).Flows.Select(f => f.Ordered)], demand);
        })).ToArray();
        output.WriteLine("bullwhip at lead times of 1, 2, 3, 4 years: " + string.Join(' ', ratios.Select(r => $"{r:0.0}")));
        Assert.All(ratios, ratio => Assert.True(ratio > 2));
        Assert.All(ratios.Zip(ratios.Skip(1)), pair => Assert.True(pair.Second > pair.First));
    }

    [Fact]
    public void A_rule_blind_to_the_pipeline_does_worse()
    {
        double Growth(int year) => year < 5 ? 0.45 : 0.12;
        var careful = Run(Growth, Plants).Used;
        var naive = Naive(Growth);
        output.WriteLine("rule  " + string.Join(' ', careful.Select(u => $"{u:0.00}")));
        output.WriteLine("naive " + string.Join(' ', naive.Select(u => $"{u:0.00}")));
        Assert.True(naive.Min() < careful.Min() - 0.05);
        Assert.True(Miss(naive) > 1.3 * Miss(careful));

        static double Miss(double[] used) => Math.Sqrt(used.Average(u => (u - 0.85) * (u - 0.85)));
    }

    [Fact]
    public void Strategic_over_investment_raises_capacity_and_empties_it()
    {
        double Growth(int year) => 0.25;
        var runs = ((double[])[1, 1.25, 1.6]).Select(sigma => Run(Growth, Plants, sigma)).ToArray();
        foreach (var run in runs)
        {
            output.WriteLine(string.Join(' ', run.Used.Select(u => $"{u:0.00}")));
        }

        for (var i = 1; i < runs.Length; i++)
        {
            Assert.True(runs[i].Industry.Nameplate(0) > runs[i - 1].Industry.Nameplate(0));
            Assert.True(runs[i].Used[6..].Average() < runs[i - 1].Used[6..].Average() - 0.01);
        }
    }

    private static (double[] Used, SmallIndustry Industry, (double Ordered, double Cancelled)[] Flows) Run(Func<int, double> growth, GroupInvestment behaviour, double sigma = 1, CapacityNodes? nodes = null, double[]? buildTime = null, double announced = 0)
    {
        nodes ??= OneNode;
        var industry = new SmallIndustry(
            nodes, [.. Enumerable.Repeat(100.0 / nodes.Count, nodes.Count)], behaviour, sigma, pastGrowth: growth(0), buildTime: buildTime);
        industry.Pipeline.AssumeConstruction(industry.Parameters, industry.Stock, [growth(0)]);
        for (var year = 2023; year <= 2032; year++)
        {
            industry.Pipeline.Announce(nodes.Count - 1, year, announced, 0.5);
        }

        var expectation = new GrowthExpectation([growth(0)], 0.5, 0.5, 0.5, 1);
        var demand = 0.8 * Sum(industry.Stock.EffectiveByNode);
        var used = new double[Years];
        var flows = new (double Ordered, double Cancelled)[Years];
        for (var year = 0; year < Years; year++)
        {
            used[year] = industry.Serve(0, demand);
            industry.Growth[0] = expectation.Expected[0];
            industry.Advance();
            flows[year] = (Sum(industry.Flows.Orders), Sum(industry.Flows.Cancellations));
            // What they see is last year's growth, and an outlook that says it goes on.
            expectation.Update([growth(year)], [growth(year)]);
            demand *= 1 + growth(year);
        }

        return (used, industry, flows);
    }

    // Each year orders what last year's growth would need at the end of the lead time, as if nothing were under construction; never cancels.
    private static double[] Naive(Func<int, double> growth)
    {
        const int Lead = 2;
        double capacity = 100, demand = 80, last = growth(0);
        double[] coming = [capacity * last, 0, 0];
        var used = new double[Years];
        for (var year = 0; year < Years; year++)
        {
            used[year] = Math.Min(0.995, demand / capacity);
            coming[Lead - 1] += Math.Max(0, (used[year] * capacity * Math.Pow(1 + last, Lead + 0.5) / 0.85) - capacity);
            capacity = (capacity * 0.98) + coming[0];
            (coming[0], coming[1], coming[2]) = (coming[1], coming[2], 0);
            last = growth(year);
            demand *= 1 + last;
        }

        return used;
    }

    private static double Level(Func<int, double> growth, int year) => Enumerable.Range(0, year).Aggregate(1.0, (level, before) => level * (1 + growth(before)));

    private static double Swing(double[] used) => used.Max() - used.Min();
}
