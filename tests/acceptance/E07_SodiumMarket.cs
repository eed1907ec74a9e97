using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>E7: how big sodium-ion becomes, and which forecast is stale (seeds 001, 002, 004).</summary>
public sealed class E07_SodiumMarket(ITestOutputHelper output)
{
    [Fact, System("E7", Kind.Arithmetic)]
    public void The_market_values_of_the_reports_cannot_both_hold()
    {
        Assert.Equal(5.58, 4.8 / 0.86, 2);
        Assert.Equal(0.188, Math.Pow(4.8 / 0.86, 0.1) - 1, 3);
        // 500 GWh at 50 USD/kWh are 25 bn USD in 2030, five times the 4.8 bn of 2032.
        Assert.Equal(25, 500 * 50 / 1_000.0, 9);
        Assert.True(25 / 4.8 > 5);
        // 1.4 bn USD for 30 GWh.
        Assert.Equal(46.7, 1_400 / 30.0, 1);
    }

    [Fact, System("E7", Kind.Outcome)]
    public void Buyers_take_tens_to_hundreds_of_GWh_in_2030_when_sodium_costs_what_phosphate_costs()
    {
        var (level, china) = ChoiceCase.Gwh("cell_na", "China", 2030, priceOverParent: 1);
        var (dear, _) = ChoiceCase.Gwh("cell_na", "China", 2030, priceOverParent: 1.3);
        output.WriteLine($"sodium-ion in 2030: {level:0} GWh at the price of LFP ({china:0} in China), {dear:0} at 30% above it; report 001 says over 500 GWh in China");
        Assert.InRange(level, 20, 700);
        Assert.True(dear < level);
        // The report's 500 GWh of Chinese demand is more than qualification and inertia let in by then.
        Assert.True(china < 500);
    }
}
