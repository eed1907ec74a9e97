using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C8 in a run: a credit that ends on a date known beforehand draws plants forward and leaves a slump (seeds 002 and 003).</summary>
public sealed class C08_CreditCliff(ITestOutputHelper output)
{
    private const string US = "United States";

    [Fact, System("C8", Kind.Outcome)]
    public void Plants_are_ordered_years_before_the_credit_fades_and_output_slumps_after_it()
    {
        var (capacity, made) = (Series(m => m.Capacity("cell", US), "baseline"), Series(m => m.Made("cell", US), "baseline"));
        var (lasting, lastingMade) = (Series(m => m.Capacity("cell", US), "l65-continuity"), Series(m => m.Made("cell", US), "l65-continuity"));
        foreach (var year in capacity.Keys)
        {
            output.WriteLine(FormattableString.Invariant($"{year}: capacity {capacity[year]:0}, output {made[year]:0}; with a credit that lasts {lasting[year]:0} and {lastingMade[year]:0} GWh/yr"));
        }

        // Investors see the end: additions stop before it, not with it.
        var additions = Enumerable.Range(2024, 14).ToDictionary(year => year, year => capacity[year] - capacity[year - 1]);
        Assert.True(additions.MaxBy(of => of.Value).Key <= 2029, "the largest additions come before the credit starts to fade in 2030");
        Assert.True(Mean(additions, 2030, 2033) < 0.3 * Mean(additions, 2025, 2028));

        // The slump: what is made falls from its best year by more than a quarter within three years of the end, and does not with a credit that lasts.
        var best = made.Where(of => of.Key <= 2032).Max(of => of.Value);
        Assert.True(made[2034] < 0.75 * best, $"{made[2034]} after {best}");
        Assert.True(lastingMade[2034] > made[2034] * 1.3);
        Assert.True(lasting[2034] > capacity[2034]);
    }

    [Fact, System("C8", Kind.Outcome)]
    public void A_duty_announced_for_a_later_year_brings_plants_before_it_holds()
    {
        // A duty of 30% on European LFP from 2027: known at the end of 2026, the first orders stand two and a half years later.
        var (before, after) = (Series(m => m.Capacity("cell_lfp", "Europe"), "baseline"), Series(m => m.Capacity("cell_lfp", "Europe"), "l16-eu-tariff-30"));
        output.WriteLine(string.Join(", ", new[] { 2026, 2028, 2030, 2033 }.Select(year => FormattableString.Invariant($"{year}: {before[year]:0.0} and {after[year]:0.0}"))));

        Assert.Equal(before[2026], after[2026], 0.02 * before[2026]);
        Assert.True(after[2033] > 1.2 * before[2033]);
    }

    private static Dictionary<int, double> Series(Func<ChainMeasures, double> of, string scenario) =>
        Enumerable.Range(2023, 15).ToDictionary(year => year, year => of(SolvedScenarios.Measures(scenario, year, year)));

    private static double Mean(Dictionary<int, double> of, int from, int to) => Enumerable.Range(from, to - from + 1).Average(year => of[year]);
}
