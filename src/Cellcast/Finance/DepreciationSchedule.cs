namespace Cellcast.Finance;

/// <summary>
/// How a tax law lets an investment of 1 be deducted: the share deducted in each tax year, the first tax year being year 1.
/// </summary>
/// <remarks>Policy note 3.16; systems B13. Deductions fall at the end of each tax year, so an immediate deduction is worth 1 / (1 + r).</remarks>
public sealed class DepreciationSchedule
{
    private readonly double[] _deductions;

    private DepreciationSchedule(double[] deductions) => _deductions = deductions;

    /// <summary>Everything is deducted in the first tax year (full expensing).</summary>
    public static DepreciationSchedule Immediate { get; } = new([1.0]);

    /// <summary>Share of the investment deducted in tax year k (index k - 1); the shares add up to 1.</summary>
    public IReadOnlyList<double> Deductions => _deductions;

    /// <summary>Equal deductions over the life.</summary>
    /// <param name="years">Life in whole years, at least 1.</param>
    /// <param name="halfFirstYear">Half a year's deduction in the first and in one extra last year (mid-year convention).</param>
    /// <exception cref="ArgumentOutOfRangeException">Life below 1.</exception>
    public static DepreciationSchedule StraightLine(int years, bool halfFirstYear = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var deductions = new double[halfFirstYear ? years + 1 : years];
        Array.Fill(deductions, 1.0 / years);
        if (halfFirstYear)
        {
            deductions[0] /= 2;
            deductions[^1] /= 2;
        }

        return new DepreciationSchedule(deductions);
    }

    /// <summary>
    /// Declining balance with half a year in the first year, changing to straight line where that deducts more; factor 2 with lives of
    /// 5 and 7 years is the United States' modified accelerated schedule (MACRS) for machinery.
    /// </summary>
    /// <param name="years">Recovery period in whole years, at least 1.</param>
    /// <param name="factor">Multiple of the straight-line rate, at least 1 and at most the recovery period.</param>
    /// <exception cref="ArgumentOutOfRangeException">Period below 1 or factor out of range.</exception>
    public static DepreciationSchedule DecliningBalance(int years, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factor, years);
        var deductions = new double[years + 1];
        var balance = 1.0;
        for (var k = 0; k <= years; k++)
        {
            var yearFraction = k == 0 ? 0.5 : 1.0;
            var yearsLeft = k == 0 ? years : years - k + 0.5;
            deductions[k] = Math.Min(balance, Math.Max(balance * factor / years, balance / yearsLeft) * yearFraction);
            balance -= deductions[k];
        }

        return new DepreciationSchedule(deductions);
    }

    /// <summary>Present value of the deductions as a share of the investment: z(r) = sum over k of d_k / (1 + r)^k.</summary>
    /// <param name="rate">Discount rate per year, above -1. Deductions are nominal by law, so a nominal rate belongs here.</param>
    /// <exception cref="ArgumentOutOfRangeException">Rate at or below -1.</exception>
    public double PresentValueShare(double rate) => PresentValue.Net(rate, _deductions) / (1 + rate);

    /// <summary>Present value of the tax saved, per unit of investment: tax x z(r).</summary>
    /// <param name="rate">Discount rate per year, above -1.</param>
    /// <param name="taxRate">Corporate tax rate, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Rate or tax out of range.</exception>
    public double TaxValue(double rate, double taxRate)
    {
        CapitalRecovery.CheckTax(taxRate);
        return taxRate * PresentValueShare(rate);
    }

    /// <summary>
    /// Hall-Jorgenson factor (1 - tax x z) / (1 - tax): how much taxation with this schedule multiplies the user cost of capital; 1 means
    /// that the tax does not touch the investment.
    /// </summary>
    /// <param name="rate">Discount rate per year, above -1.</param>
    /// <param name="taxRate">Corporate tax rate, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Rate or tax out of range.</exception>
    public double UserCostFactor(double rate, double taxRate) => (1 - TaxValue(rate, taxRate)) / (1 - taxRate);

    /// <summary>
    /// Yearly charge per unit of investment before tax, with these deductions: CRF(r, n) (1 - tax x z) / (1 - tax), where z is taken at the
    /// nominal rate (1 + r) (1 + inflation) - 1, because deductions are fixed in nominal money.
    /// </summary>
    /// <param name="realRate">Real cost of capital per year, above -1.</param>
    /// <param name="inflation">Inflation per year, above -1.</param>
    /// <param name="years">Life of the investment in years, above 0.</param>
    /// <param name="taxRate">Corporate tax rate, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value out of range.</exception>
    public double YearlyCharge(double realRate, double inflation, double years, double taxRate) =>
        CapitalRecovery.Factor(realRate, years) * UserCostFactor(((1 + realRate) * (1 + inflation)) - 1, taxRate);
}
