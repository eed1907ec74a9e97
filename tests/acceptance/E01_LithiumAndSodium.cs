using Cellcast.Data.Answers;
using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>E1: at what lithium price sodium-ion wins (seeds 000, 001, 003, 004).</summary>
public sealed class E01_LithiumAndSodium(ITestOutputHelper output)
{
    [Fact, System("E1", Kind.Arithmetic)]
    public void A_fourteenfold_rise_in_29_months_is_nine_and_a_half_percent_a_month() =>
        Assert.Equal(0.095, Math.Pow(14, 1.0 / 29) - 1, 3);

    [Fact, System("E1", Kind.Outcome)]
    public void Sodium_loses_at_a_low_lithium_price_and_wins_at_a_high_one()
    {
        var low = CellGap(9);
        var high = CellGap(60);
        output.WriteLine($"sodium layered over LFP, China 2025: {low:+0.0;-0.0} USD/kWh at 9 USD/kg LCE, {high:+0.0;-0.0} at 60 (2022 mean 63.7)");
        Assert.True(low > 0);
        Assert.True(high < 0);
    }

    [Fact, System("E1", Kind.Outcome)]
    public void The_two_opinions_are_two_sides_of_one_break_even_line()
    {
        // The straight line through two full model runs, then compared with a third.
        var line = SodiumSwitch.Of(Repository.Desk, CostLevel.Cell, "China", 2025);
        output.WriteLine($"break-even lithium price: {line.PriceUsdPerKgLce:0.0} USD/kg LCE (notes: 12-35)");
        Assert.InRange(line.PriceUsdPerKgLce, 12, 40);
        Assert.InRange(line.KgLcePerKwh, 0.40, 0.65);
        Assert.Equal(0, CellGap(line.PriceUsdPerKgLce), 0.3);
    }

    [Fact, System("E1", Kind.Outcome)]
    public void Bulk_raises_the_break_even_from_cell_to_pack()
    {
        var levels = new[] { CostLevel.Cell, CostLevel.Pack, CostLevel.System }.Select(level => SodiumSwitch.Of(Repository.Desk, level, "China", 2025)).ToList();
        output.WriteLine(string.Join(", ", levels.Select(level => $"{level.Level} {level.PriceUsdPerKgLce:0.0} USD/kg LCE")));
        Assert.True(levels[1].PriceUsdPerKgLce > levels[0].PriceUsdPerKgLce);
        Assert.All(levels, level => Assert.InRange(level.PriceUsdPerKgLce, 12, 50));
    }

    [Fact, System("E1", Kind.Outcome)]
    public void The_peak_made_sodium_win_and_the_collapse_reversed_it()
    {
        var line = SodiumSwitch.Of(Repository.Desk, CostLevel.Cell, "China", 2025);
        var (_, monthly) = SodiumSwitch.History(Repository.Desk);
        var spells = line.LastingSpells(monthly, 0);
        Assert.Single(spells);
        Assert.False(line.SodiumWinsAt(monthly[^1]));
        Assert.True(spells[0].FromMonth + spells[0].Months < monthly.Count);
    }

    [Fact, System("E1", Kind.Outcome)]
    public void Dear_lithium_narrows_the_gap_and_moves_buyers_to_sodium_only_after_some_years()
    {
        double More(int year) => Runs.DearLithium.Share(["cell_na"], AdoptionScope.World, year) - Runs.Baseline.Share(["cell_na"], AdoptionScope.World, year);
        double Gap(AdoptionReading run, int year) => run.Price("cell_na", AdoptionScope.World, year)!.Value - run.Price("cell_lfp", AdoptionScope.World, year)!.Value;
        output.WriteLine($"sodium-ion over LFP in 2032: {Gap(Runs.Baseline, 2032):+0.0;-0.0} USD/kWh, with dear lithium {Gap(Runs.DearLithium, 2032):+0.0;-0.0}; share of energy more by {More(2028):0.0%} in 2028, {More(2032):0.0%} in 2032, {More(2035):0.0%} in 2035");
        Assert.True(Gap(Runs.DearLithium, 2032) < Gap(Runs.Baseline, 2032));
        Assert.True(More(2035) > 0);

        // Lithium is dear from 2027 on; qualification and lines take their time.
        Assert.True(More(2028) < 0.5 * More(2035));
    }

    private static double CellGap(double lithium) => Cost("Na-layered", lithium) - Cost("LFP", lithium);

    private static double Cost(string chemistry, double usdPerKgLce) => SodiumSwitch.CellCost(Repository.Desk, chemistry, "China", 2025, usdPerKgLce);

    [Fact, System("E1", Kind.Outcome)]
    public void At_the_low_lithium_price_of_2024_sodium_is_a_tenth_to_a_third_dearer_as_124_to_108()
    {
        var premium = Cost("Na-layered", 10.5) / Cost("LFP", 10.5);
        output.WriteLine($"sodium over LFP at 10.5 USD/kg LCE: {premium - 1:0%} (report: 124 over 108, {(124.0 / 108) - 1:0%}, packs)");
        Assert.InRange(premium, 1.05, 1.35);
    }
}
