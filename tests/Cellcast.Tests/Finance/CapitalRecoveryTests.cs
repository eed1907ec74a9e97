using Cellcast.Finance;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Finance;

public sealed class CapitalRecoveryTests
{
    [Theory]
    [InlineData(0.08, 25, 0.093679)] // 0.08 / (1 - 1.08^-25) = 0.08 / 0.853982
    [InlineData(0.06, 10, 0.135868)] // 0.06 / (1 - 1.06^-10) = 0.06 / 0.441605
    [InlineData(0.08, 15, 0.116830)] // policy note 3.14: 115 x CRF / (0.8 x 0.92) = 18.25
    public void The_factor_is_the_textbook_annuity(double rate, double years, double expected) =>
        Assert.Equal(expected, CapitalRecovery.Factor(rate, years), 6);

    [Fact]
    public void Without_a_return_the_investment_is_repaid_in_equal_parts()
    {
        Assert.Equal(0.1, CapitalRecovery.Factor(0, 10), 15);
        Assert.Equal(1 / 17.5, CapitalRecovery.Factor(0, 17.5), 15);
    }

    [Fact]
    public void The_factor_is_smooth_through_zero()
    {
        // Just outside and just inside the expansion around zero the factor is 1 / n + r (n + 1) / (2 n) to first order.
        Assert.Equal(0.1 + (2e-6 * 0.55), CapitalRecovery.Factor(2e-6, 10), 10);
        Assert.Equal(0.1 + (0.9e-6 * 0.55), CapitalRecovery.Factor(0.9e-6, 10), 10);
        Assert.Equal(0.1 - (0.9e-6 * 0.55), CapitalRecovery.Factor(-0.9e-6, 10), 10);
    }

    [Theory]
    [InlineData(46.51, 0.06, 10, 0.25, 8.089)] // cost model, worked example: equipment charge of LFP in China
    [InlineData(6.59, 0.06, 25, 0.25, 0.706)] // building charge of LFP in China
    [InlineData(89.89, 0.08, 10, 0.258, 17.562)] // equipment charge of LFP in the United States
    [InlineData(19.18, 0.08, 25, 0.258, 2.535)] // building charge of LFP in the United States
    public void The_tax_adjusted_charge_gives_the_worked_example(double investment, double rate, double years, double tax, double expected)
    {
        const double utilisation = 0.85;
        Assert.Equal(expected, investment * CapitalRecovery.TaxAdjustedCharge(rate, years, tax) / utilisation, tolerance: 0.002);
    }

    [Fact]
    public void Without_tax_the_charge_is_the_recovery_factor() =>
        Assert.Equal(CapitalRecovery.Factor(0.07, 12), CapitalRecovery.TaxAdjustedCharge(0.07, 12, 0), 15);

    [Fact]
    public void Paying_the_factor_each_year_repays_the_investment_with_its_return() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort>(), ArbMap.Default.ArbFor<byte>(), (r, n) =>
        {
            var rate = r / 65536.0;
            var years = 1 + (n % 60);
            var flows = Enumerable.Repeat(CapitalRecovery.Factor(rate, years), years + 1).ToArray();
            flows[0] = -1;
            return Math.Abs(PresentValue.Net(rate, flows)) < 1e-10;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1.0, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(0.08, 0)]
    [InlineData(0.08, -3)]
    [InlineData(0.08, double.PositiveInfinity)]
    public void Impossible_rates_and_lives_are_refused(double rate, double years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CapitalRecovery.Factor(rate, years));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    public void Impossible_tax_rates_are_refused(double tax) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CapitalRecovery.TaxAdjustedCharge(0.08, 10, tax));
}
