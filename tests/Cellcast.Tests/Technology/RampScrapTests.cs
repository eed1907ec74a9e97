using Cellcast.Technology;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Technology;

public sealed class RampScrapTests
{
    [Theory]
    [InlineData(0.90, 10.0)] // A6
    [InlineData(0.60, 2.5)]
    [InlineData(0.40, 1.67)]
    [InlineData(0.10, 1.11)]
    [InlineData(0.0, 1.0)]
    public void Scrap_multiplies_the_material_of_a_good_kWh(double scrap, double expected) =>
        Assert.Equal(expected, RampScrap.MaterialMultiplier(scrap), 2);

    [Fact]
    public void The_loss_of_a_ramp_adds_up_month_by_month()
    {
        // 12 GWh a year at full load: 1 GWh started a month. Yield 0.5, then 0.8, mature 0.9; 30 USD/kWh of material.
        // Month 1: 0.5 good GWh, multiplier 2 against 1.111: 0.5 x 30 x 0.8889 = 13.33. Month 2: 0.8 x 30 x (1.25 - 1.1111) = 3.33. Sum 16.67 MUSD.
        var ramp = RampScrap.Of(12, [1, 1], good => good < 0.25 ? 0.5 : 0.8, 0.9, 30);
        Assert.Equal(13.33, ramp.Months[0].CumulativeLossMusd, 2);
        Assert.Equal(16.67, ramp.LossMusd, 2);
        Assert.Equal(60, ramp.Months[0].MaterialUsdPerKwh, 10);
        Assert.Equal(37.5, ramp.Months[1].MaterialUsdPerKwh, 10);
        Assert.Equal(0.8, ramp.Months[1].GoodOutputGwh, 10);
    }

    [Fact]
    public void Scrap_that_sells_loses_less()
    {
        var ramp = RampScrap.Of(12, [1, 1], good => good < 0.25 ? 0.5 : 0.8, 0.9, 30, scrapCreditShare: 0.25);
        Assert.Equal(16.67 * 0.75, ramp.LossMusd, 2);

        // The second half of the powder is bought back at a quarter: 30 x (1 + 0.75).
        Assert.Equal(52.5, ramp.Months[0].MaterialUsdPerKwh, 10);
    }

    [Fact]
    public void Help_with_the_ramp_raises_yield_sooner_and_loses_less() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte>(), start =>
        {
            var low = 0.1 + (0.7 * start / 256);
            var load = Enumerable.Repeat(0.6, 36).ToArray();

            // y(E) = y_inf - (y_inf - y_0) exp(-E / E_ref): a newcomer with 20 GWh, one helped by a partner with 5.
            double Ramp(double good, double reference) => 0.92 - ((0.92 - low) * Math.Exp(-good / reference));
            var alone = RampScrap.Of(10, load, g => Ramp(g, 20), 0.92, 30);
            var helped = RampScrap.Of(10, load, g => Ramp(g, 5), 0.92, 30);
            return helped.Months.Zip(alone.Months).All(m => m.First.Yield >= m.Second.Yield && m.First.MaterialUsdPerKwh <= m.Second.MaterialUsdPerKwh)
                && alone.Months.Zip(alone.Months.Skip(1)).All(m => m.Second.CumulativeLossMusd >= m.First.CumulativeLossMusd);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_scrap_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => RampScrap.MaterialMultiplier(1));
}
