using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class ParityDatesTests
{
    private static readonly StochasticExperienceCurve Certain = new(0, 0, 0, 0);

    // Cheaper in the third year, dearer in the fourth, cheaper from the fifth on.
    private static readonly ParityRunner Challenger = Runner([12, 11, 9, 11, 9, 8], Certain);
    private static readonly ParityRunner Rival = Runner([10, 10, 10, 10, 10, 10], Certain);

    [Fact]
    public void Without_doubt_dates_are_those_of_the_paths()
    {
        var dates = ParityDates.Draw(Challenger, Rival, [], 0, 10, 1);
        Assert.Equal([0.0, 0, 1, 0, 1, 1], Enumerable.Range(0, 6).Select(dates.Cheaper));
        Assert.Equal((2, 4), (dates.FirstQuantile(0.5), dates.LastingQuantile(0.5)));
        Assert.Equal([0.0, 0, 1, 1, 1, 1], Enumerable.Range(0, 6).Select(dates.ReachedBy));
        Assert.Equal([0.0, 0, 0, 0, 1, 1], Enumerable.Range(0, 6).Select(dates.LastsFrom));
        Assert.Equal(0, dates.Never);
    }

    [Fact]
    public void Who_never_gets_cheaper_has_no_date()
    {
        var dates = ParityDates.Draw(Rival, Runner([9, 9, 9, 9, 9, 9], Certain), [], 0, 10, 1);
        Assert.Equal((1.0, null, null), (dates.Never, dates.FirstQuantile(0.1), dates.LastingQuantile(0.9)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void The_chance_of_a_year_is_that_of_the_closed_form(double correlation)
    {
        // T21, for two curves with one spread, where shared shocks and shared variance are the same thing.
        const int draws = 20_000, year = 5;
        var curve = new StochasticExperienceCurve(0.3, 0.1, 0.12, 0.19);
        var (own, other) = (Runner([12, 11, 10.5, 10.2, 10.1, 10], curve), Runner([10, 10, 10, 10, 10, 10], curve));
        var chance = ParityDates.Draw(own with { Cost = [12, 11, 10.5, 10.4, 10.3, 10.2] }, other, [], correlation, draws, 7).Cheaper(year);
        var variance = curve.LogVariance(year, own.LogGrowth[year]);
        var expected = StochasticExperienceCurve.ParityProbability(Math.Log(10.2), variance, Math.Log(10), variance, correlation);
        Assert.Equal(expected, chance, 4 * Math.Sqrt(expected * (1 - expected) / draws));
    }

    [Fact]
    public void A_price_that_only_the_rival_pays_decides_where_nothing_else_is_in_doubt()
    {
        // The rival costs 9 + 2 m, m triangular from 0.5 over 1 to 2: above 10 where m > 0.5, above 12 where m > 1.5, which is a sixth: (2 - 1.5)^2 / (1.5 x 1).
        var rival = Runner([11, 11], Certain) with { MaterialEffects = [new double[] { 2, 2 }] };
        var own = Runner([12, 12], Certain) with { MaterialEffects = [new double[] { 0, 0 }] };
        var dates = ParityDates.Draw(own, rival, [(0.5, 2)], 0, 20_000, 3);
        Assert.Equal(1.0 / 6, dates.Cheaper(1), 0.01);
        Assert.Equal(dates.Cheaper(1), dates.ReachedBy(1));
    }

    [Fact]
    public void Learning_does_not_go_below_the_materials()
    {
        var wild = Runner([10, 10, 10, 10, 10, 10], new(0.3, 0.5, 0.5, 0)) with { Floor = [9.5, 9.5, 9.5, 9.5, 9.5, 9.5] };
        Assert.Equal(1, ParityDates.Draw(wild, Runner([9, 9, 9, 9, 9, 9], Certain), [], 0, 200, 5).Never);
    }

    [Fact]
    public void The_same_seed_draws_the_same()
    {
        var wild = Runner([10, 10, 10, 10, 10, 10], new(0.3, 0.1, 0.2, 0.2));
        double[] Chances(int seed) => [.. Enumerable.Range(0, 6).Select(ParityDates.Draw(wild, Rival, [], 0.3, 100, seed).Cheaper)];
        Assert.Equal(Chances(1), Chances(1));
        Assert.NotEqual(Chances(1), Chances(2));
    }

    private static ParityRunner Runner(double[] cost, StochasticExperienceCurve curve) => new(cost, [.. cost.Select((_, t) => 0.2 * t)], new double[cost.Length], [], curve);
}
