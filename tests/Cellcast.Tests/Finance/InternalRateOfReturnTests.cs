using Cellcast.Finance;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Finance;

public sealed class InternalRateOfReturnTests
{
    [Fact]
    public void One_payment_back_gives_its_growth()
    {
        // 100 becomes 121 in two years: (121 / 100)^(1/2) - 1 = 10%.
        var irr = InternalRateOfReturn.Of([-100, 0, 121]);
        Assert.Equal(RateOfReturnCount.One, irr.Count);
        Assert.Equal(0.10, irr.Rate!.Value, 12);
    }

    [Fact]
    public void A_level_annuity_gives_the_rate_of_its_recovery_factor()
    {
        var flows = Enumerable.Repeat(CapitalRecovery.Factor(0.0825, 25), 26).ToArray();
        flows[0] = -1;
        Assert.Equal(0.0825, InternalRateOfReturn.Of(flows).Rate!.Value, 12);
    }

    [Fact]
    public void A_project_that_never_repays_has_a_negative_rate()
    {
        // 100 becomes 50 in one year: -50%.
        Assert.Equal(-0.5, InternalRateOfReturn.Of([-100, 50]).Rate!.Value, 12);
    }

    [Theory]
    [InlineData(new double[] { -100, -20, -5 })] // never any income
    [InlineData(new double[] { 100, 20 })] // never any outlay
    [InlineData(new double[] { 1, -3, 2.5 })] // 1 - 3v + 2.5v^2 has discriminant 9 - 10 < 0
    [InlineData(new double[] { -100 })]
    [InlineData(new double[] { })]
    [InlineData(new double[] { 0, 0 })]
    public void Flows_that_never_cross_zero_have_no_rate(double[] flows)
    {
        var irr = InternalRateOfReturn.Of(flows);
        Assert.Equal(RateOfReturnCount.None, irr.Count);
        Assert.Null(irr.Rate);
    }

    [Fact]
    public void A_closing_cost_can_give_two_rates_and_then_none_is_the_answer()
    {
        // -1000 + 2500 v - 1540 v^2 = 0 at v = 1 / 1.1 and v = 1 / 1.4: rates 10% and 40%.
        var irr = InternalRateOfReturn.Of([-1000, 2500, -1540]);
        Assert.Equal(RateOfReturnCount.Several, irr.Count);
        Assert.Null(irr.Rate);
        Assert.Equal([0.10, 0.40], irr.Rates, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_curve_that_only_touches_zero_has_one_rate()
    {
        // -(1 - 1.25 v)^2 = -1 + 2.5 v - 1.5625 v^2 touches zero at v = 0.8: 25%.
        var irr = InternalRateOfReturn.Of([-1, 2.5, -1.5625]);
        Assert.Equal(0.25, irr.Rate!.Value, 7);
    }

    [Fact]
    public void Three_rates_are_all_found()
    {
        // (1 - 1.1 v)(1 - 1.2 v)(1 - 1.5 v) = 1 - 3.8 v + 4.77 v^2 - 1.98 v^3.
        var irr = InternalRateOfReturn.Of([1, -3.8, 4.77, -1.98]);
        Assert.Equal([0.1, 0.2, 0.5], irr.Rates, (a, b) => Math.Abs(a - b) < 1e-10);
    }

    [Fact]
    public void Zeros_before_and_after_the_project_change_nothing() =>
        Assert.Equal(0.10, InternalRateOfReturn.Of([0, 0, -100, 110, 0]).Rate!.Value, 12);

    [Fact]
    public void At_the_rate_of_return_the_present_value_is_zero() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<byte[]>(), (outlay, incomes) =>
        {
            double[] flows = [-(1.0 + outlay), .. incomes.Take(40).Select(x => (double)x)];
            var irr = InternalRateOfReturn.Of(flows);
            var scale = flows.Sum(Math.Abs);

            // One change of sign: one rate exactly where there is income, none where there is not.
            var earns = flows.Skip(1).Any(x => x > 0);
            return irr.Rates.Count == (earns ? 1 : 0)
                && irr.Rates.All(r => Math.Abs(Horner(flows, 1 / (1 + r))) <= 1e-9 * scale * Math.Max(1, Math.Pow(1 / (1 + r), flows.Length)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Infinite_flows_are_refused() =>
        Assert.Throws<ArgumentException>(() => InternalRateOfReturn.Of([-1, double.PositiveInfinity]));

    private static double Horner(double[] flows, double v)
    {
        var value = 0.0;
        for (var t = flows.Length - 1; t >= 0; t--)
        {
            value = (value * v) + flows[t];
        }

        return value;
    }
}
