using Cellcast.Finance;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Finance;

/// <summary>Expected values: table and worked example of the policy note, section 3.16, and systems entry B13.</summary>
public sealed class DepreciationScheduleTests
{
    [Theory]
    [InlineData(0.05, 0.952)]
    [InlineData(0.08, 0.926)]
    [InlineData(0.10, 0.909)]
    [InlineData(0.12, 0.893)]
    public void An_immediate_deduction_waits_for_the_end_of_the_first_tax_year(double rate, double expected) =>
        Assert.Equal(expected, DepreciationSchedule.Immediate.PresentValueShare(rate), 3);

    [Theory]
    [InlineData(5, 0.05, 0.875)]
    [InlineData(5, 0.08, 0.811)]
    [InlineData(5, 0.10, 0.773)]
    [InlineData(5, 0.12, 0.738)]
    [InlineData(7, 0.05, 0.842)]
    [InlineData(7, 0.08, 0.766)]
    [InlineData(7, 0.10, 0.721)]
    [InlineData(7, 0.12, 0.681)]
    public void Accelerated_machinery_schedules_have_the_published_present_values(int years, double rate, double expected) =>
        Assert.Equal(expected, DepreciationSchedule.DecliningBalance(years, 2).PresentValueShare(rate), 3);

    [Fact]
    public void The_five_year_schedule_is_the_statutory_table()
    {
        // 26 U.S.C. 168, 200% declining balance, half-year convention: 20, 32, 19.2, 11.52, 11.52, 5.76 percent.
        double[] statutory = [0.20, 0.32, 0.192, 0.1152, 0.1152, 0.0576];
        Assert.Equal(statutory, DepreciationSchedule.DecliningBalance(5, 2).Deductions, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Theory]
    [InlineData(0.05, 0.426)]
    [InlineData(0.08, 0.293)]
    [InlineData(0.10, 0.239)]
    [InlineData(0.12, 0.200)]
    public void A_factory_building_over_39_years_recovers_little(double rate, double expected) =>
        Assert.Equal(expected, DepreciationSchedule.StraightLine(39, halfFirstYear: true).PresentValueShare(rate), 3);

    [Fact]
    public void Over_39_years_30_percent_of_face_value_is_left_at_8_percent_and_44_at_5()
    {
        // B13, full first year: (1 - 1.08^-39) / (0.08 x 39) = 0.3046 and (1 - 1.05^-39) / (0.05 x 39) = 0.4363.
        var schedule = DepreciationSchedule.StraightLine(39);
        Assert.Equal(0.3046, schedule.PresentValueShare(0.08), 4);
        Assert.Equal(0.4363, schedule.PresentValueShare(0.05), 4);
    }

    [Fact]
    public void Expensing_a_plant_is_worth_63_million_of_a_billion()
    {
        // 300 MUSD of buildings and 700 of machinery, tax 21%, 8%: 131.1 before, 194.4 when all is expensed.
        const double rate = 0.08;
        const double tax = 0.21;
        var before = (300 * DepreciationSchedule.StraightLine(39, halfFirstYear: true).TaxValue(rate, tax))
            + (700 * DepreciationSchedule.DecliningBalance(7, 2).TaxValue(rate, tax));
        var after = 1000 * DepreciationSchedule.Immediate.TaxValue(rate, tax);
        Assert.Equal(131.1, before, 1);
        Assert.Equal(194.4, after, 1);
        Assert.Equal(63.3, after - before, 1);
    }

    [Fact]
    public void The_cost_of_capital_factor_falls_to_1_02_when_expensed()
    {
        Assert.Equal(1.188, DepreciationSchedule.StraightLine(39, halfFirstYear: true).UserCostFactor(0.08, 0.21), 3);
        Assert.Equal(1.062, DepreciationSchedule.DecliningBalance(7, 2).UserCostFactor(0.08, 0.21), 3);
        Assert.Equal(1.020, DepreciationSchedule.Immediate.UserCostFactor(0.08, 0.21), 3);
    }

    [Fact]
    public void Every_schedule_deducts_the_whole_investment_once_and_a_faster_one_is_worth_more() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (life, r) =>
        {
            var years = 2 + (life % 50);
            var rate = (1 + r) / 1000.0;
            var straight = DepreciationSchedule.StraightLine(years);
            var half = DepreciationSchedule.StraightLine(years, halfFirstYear: true);
            var declining = DepreciationSchedule.DecliningBalance(years, Math.Min(2, years));
            return new[] { straight, half, declining }.All(s => Math.Abs(s.Deductions.Sum() - 1) < 1e-12 && s.Deductions.All(d => d >= 0))
                && half.PresentValueShare(rate) < straight.PresentValueShare(rate)
                && half.PresentValueShare(rate) <= declining.PresentValueShare(rate) + 1e-15
                && declining.PresentValueShare(rate) < DepreciationSchedule.Immediate.PresentValueShare(rate);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Impossible_lives_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DepreciationSchedule.StraightLine(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DepreciationSchedule.DecliningBalance(5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => DepreciationSchedule.DecliningBalance(5, 6));
    }

    [Fact]
    public void A_yearly_charge_takes_deductions_at_the_nominal_rate()
    {
        // Immediate, tax 25%, real 6%, inflation 2%: nominal 8.12%, z = 1 / 1.0812 = 0.92490, factor (1 - 0.231225) / 0.75 = 1.025034;
        // CRF(6%, 10) = 0.135868; charge 0.139269.
        Assert.Equal(0.139269, DepreciationSchedule.Immediate.YearlyCharge(0.06, 0.02, 10, 0.25), 6);
        Assert.True(DepreciationSchedule.StraightLine(39).YearlyCharge(0.06, 0.02, 10, 0.25) > DepreciationSchedule.Immediate.YearlyCharge(0.06, 0.02, 10, 0.25));
    }
}
