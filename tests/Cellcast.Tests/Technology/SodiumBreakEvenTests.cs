using Cellcast.Technology;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Technology;

/// <summary>Learning note (21) and systems E1.</summary>
public sealed class SodiumBreakEvenTests
{
    // LFP at 43.6 and layered sodium at 52 USD/kWh in China at 9 USD/kg of carbonate (cost model, worked example); 0.536 kg paid for per good kWh:
    // the worked example's 49.5 at 20 USD/kg is 5.9 more for 11 USD/kg.
    private static readonly SodiumBreakEven Cells = new("cell", 43.6, 52, 9, 5.9 / 11);

    [Fact]
    public void Cells_meet_at_a_lithium_price_of_about_25_dollars()
    {
        // 9 + (52 - 43.6) / 0.5364 = 24.7; the note says about 20 (12-35).
        Assert.Equal(24.7, Cells.PriceUsdPerKgLce, 1);
        Assert.Equal(52, Cells.LithiumCostAt(Cells.PriceUsdPerKgLce), 10);
    }

    [Fact]
    public void Ten_dollars_of_carbonate_move_lithium_iron_phosphate_by_4_7()
    {
        // 0.089 kg of lithium is 0.47 kg of carbonate per kWh at full yield.
        var design = new SodiumBreakEven("cell", 40, 50, 9, 0.47);
        Assert.Equal(4.7, design.LithiumCostAt(19) - design.LithiumCostAt(9), 10);
    }

    [Fact]
    public void Cheaper_and_dearer_are_the_two_sides_of_one_line()
    {
        // Seed 001: sodium 124 against lithium 108 at a low lithium price (9.5 USD/kg in 2025): 14.8% dearer.
        var packs = new SodiumBreakEven("pack", 108, 124, 9.5, 0.54);
        Assert.Equal(0.148, packs.SodiumPremiumAt(9.5), 3);
        Assert.False(packs.SodiumWinsAt(9.5));

        // At the average of 2022, 63.7 USD/kg, the same line says the opposite: 108 + 54.2 x 0.54 = 137.3.
        Assert.True(packs.SodiumWinsAt(63.7));
        Assert.True(packs.SodiumPremiumAt(63.7) < 0);
    }

    [Fact]
    public void A_fourteenfold_rise_makes_sodium_win_and_a_collapse_reverses_it()
    {
        // June 2020 to November 2022, 29 months: 14^(1/29) - 1 = 9.5% a month. From 5 USD/kg, then down again twice as fast.
        var rise = Enumerable.Range(0, 30).Select(i => 5 * Math.Pow(14, i / 29.0)).ToArray();
        Assert.Equal(0.095, (rise[1] / rise[0]) - 1, 3);
        double[] path = [.. rise, .. Enumerable.Range(1, 15).Select(i => 70 * Math.Pow(14, -i / 14.5))];
        Assert.False(Cells.SodiumWinsAt(path[0]));
        Assert.True(Cells.SodiumWinsAt(path[29]));
        Assert.False(Cells.SodiumWinsAt(path[^1]));

        // It is above 24.7 from month ln(24.7 / 5) / ln(1.0953) = 17.5 until about month 35: 17-18 months, too short for a switch of two years.
        var spell = Assert.Single(Cells.LastingSpells(path, switchingLagYears: 1));
        Assert.Equal(18, spell.FromMonth);
        Assert.InRange(spell.Months, 16, 18);
        Assert.Empty(Cells.LastingSpells(path, switchingLagYears: 2));
    }

    [Fact]
    public void A_spell_that_lasts_to_the_end_counts() =>
        Assert.Equal((2, 3), Assert.Single(Cells.LastingSpells([10, 20, 30, 30, 30], switchingLagYears: 0.2)));

    [Fact]
    public void On_the_two_sides_of_the_break_even_the_winner_differs() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (lithium, sodium) =>
        {
            var line = new SodiumBreakEven("cell", 20 + lithium, 20 + sodium, 10, 0.5);
            return line.SodiumWinsAt(line.PriceUsdPerKgLce + 0.01) && !line.SodiumWinsAt(line.PriceUsdPerKgLce - 0.01);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_lithium_side_without_lithium_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SodiumBreakEven("cell", 40, 50, 9, 0));
}
