using Cellcast.Markets;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Markets;

public sealed class PriceCurveTests
{
    private static readonly PriceCurve Usual = new(1.5, 0.85);

    [Theory]
    // Table of the engine notes, section 4, for beta 1.5 and u* 0.85 (there 0.45 reads 0.06; (0.8182 / 5.6667)^1.5 = 0.0549).
    [InlineData(0.45, 0.055)]
    [InlineData(0.50, 0.07)]
    [InlineData(0.60, 0.14)]
    [InlineData(0.75, 0.39)]
    [InlineData(0.85, 1.00)]
    [InlineData(0.95, 6.1)]
    [InlineData(0.98, 25)]
    public void Margins_vanish_in_overcapacity_and_explode_near_capacity(double utilisation, double margin) =>
        Assert.Equal(margin, Usual.MarginAt(utilisation), margin < 1 ? 0.005 : 0.06 * margin);

    [Fact]
    public void Lithium_at_the_end_of_2021_was_95_to_96_percent_used()
    {
        // Cash cost 5.0, full cost 12.5, price 41.9 kUSD per t LCE: m = 36.9 / 7.5 = 4.9; the notes read 0.955 off m = 5 at beta 1.6 and u* 0.88.
        var utilisation = new PriceCurve(1.6, 0.88).UtilisationAt(Math.Log((41.9 - 5.0) / (12.5 - 5.0)));

        Assert.Equal(0.955, utilisation, 0.003);
    }

    [Fact]
    public void Utilisation_and_margin_are_each_others_inverse()
    {
        Prop.ForAll<double>(raw =>
        {
            var logMargin = double.IsFinite(raw) ? raw % 20 : 0;
            var curve = new PriceCurve(1.3, 0.8);
            return Math.Abs(curve.LogMarginAt(curve.UtilisationAt(logMargin)) - logMargin) < 1e-6;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Supply_slope_is_the_derivative_of_log_supply()
    {
        foreach (var y in new[] { -20.0, -1.0, 0.0, 3.0 })
        {
            var difference = (Math.Log(Usual.UtilisationAt(y + 1e-5)) - Math.Log(Usual.UtilisationAt(y - 1e-5))) / 2e-5;
            Assert.Equal(difference, Usual.SupplySlopeAt(y), 1e-8);
        }
    }
}
