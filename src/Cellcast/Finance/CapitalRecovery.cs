namespace Cellcast.Finance;

/// <summary>Turns an investment into the constant yearly payment that repays it with its return.</summary>
public static class CapitalRecovery
{
    // Below this the closed form loses digits to cancellation (1 - (1 + r)^-n keeps about 16 - log10(1 / (r n)) of them).
    private const double SeriesBelow = 1e-6;

    /// <summary>Capital recovery factor r / (1 - (1 + r)^-n): yearly payment per unit of investment, end of year.</summary>
    /// <param name="rate">Real cost of capital per year, above -1. At 0 the factor is 1 / n.</param>
    /// <param name="years">Life in years, above 0; need not be whole.</param>
    /// <returns>Share of the investment per year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate at or below -1, or life at or below 0.</exception>
    /// <remarks>Cost model C7.</remarks>
    public static double Factor(double rate, double years)
    {
        CheckRate(rate);
        CheckYears(years);
        if (Math.Abs(rate) < SeriesBelow)
        {
            // Second-order expansion around zero: exact to rounding for such rates.
            return ((1 + (rate * (years + 1) / 2)) / years) + (rate * rate * ((years * years) - 1) / (12 * years));
        }

        return rate / (1 - Math.Pow(1 + rate, -years));
    }

    /// <summary>Present value of a payment of 1 at the end of each year: the inverse of <see cref="Factor"/>.</summary>
    /// <param name="rate">Rate per year, above -1.</param>
    /// <param name="years">Years of payments, above 0.</param>
    public static double AnnuityPresentValue(double rate, double years) => 1 / Factor(rate, years);

    /// <summary>
    /// Yearly capital charge per unit of investment after corporate tax: [CRF(r, n) - tax / n] / (1 - tax), where straight-line
    /// tax depreciation over the same life is deducted (cost model C7). Divide by utilisation to get it per unit of output.
    /// </summary>
    /// <param name="rate">Real cost of capital per year, above -1.</param>
    /// <param name="years">Life and straight-line depreciation period in years, above 0.</param>
    /// <param name="taxRate">Corporate tax rate, 0 to below 1.</param>
    /// <returns>Share of the investment per year.</returns>
    /// <remarks>
    /// C7 subtracts the depreciation of each year undiscounted against the levelised charge, so it holds exactly where the charge is level;
    /// <see cref="DepreciationSchedule.UserCostFactor"/> is the form with the present value of any schedule.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Rate, life or tax out of range.</exception>
    public static double TaxAdjustedCharge(double rate, double years, double taxRate)
    {
        CheckTax(taxRate);
        return (Factor(rate, years) - (taxRate / years)) / (1 - taxRate);
    }

    internal static void CheckRate(double rate)
    {
        if (!(rate > -1) || double.IsInfinity(rate))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "The rate per year must be finite and above -1.");
        }
    }

    internal static void CheckTax(double taxRate)
    {
        if (!(taxRate >= 0 && taxRate < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(taxRate), taxRate, "The tax rate must be at least 0 and below 1.");
        }
    }

    private static void CheckYears(double years)
    {
        if (!(years > 0) || double.IsInfinity(years))
        {
            throw new ArgumentOutOfRangeException(nameof(years), years, "The life in years must be finite and above 0.");
        }
    }
}
