using Cellcast.Costing;
using Cellcast.Data;
using Cellcast.Technology;
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
        // Found on full model runs, then compared with the straight line through two of them.
        var line = new SodiumBreakEven("cell", Lfp(9), Sodium(9), 9, (Lfp(20) - Lfp(9)) / 11);
        output.WriteLine($"break-even lithium price: {line.PriceUsdPerKgLce:0.0} USD/kg LCE (notes: 12-35)");
        Assert.InRange(line.PriceUsdPerKgLce, 12, 40);
        Assert.InRange(line.KgLcePerKwh, 0.40, 0.65);
        Assert.Equal(0, CellGap(line.PriceUsdPerKgLce), 0.3);
    }

    private static double CellGap(double lithium) => Sodium(lithium) - Lfp(lithium);

    private static double Lfp(double lithium) => Cost("LFP", lithium);

    private static double Sodium(double lithium) => Cost("Na-layered", lithium);

    private static double Cost(string chemistry, double usdPerKgLce)
    {
        var inputs = Repository.Inputs.With([Repository.Inputs.Parse($"lithium_price={usdPerKgLce} USD/kg")]);
        return UnitCost.Of(CostCases.Read(inputs, chemistry, "China", 2025, new PlantSpec(30))).Full;
    }
}
