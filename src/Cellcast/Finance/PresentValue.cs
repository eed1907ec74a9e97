namespace Cellcast.Finance;

/// <summary>Present values of yearly cash flows.</summary>
public static class PresentValue
{
    /// <summary>Net present value: sum of flow_t / (1 + rate)^t, the first flow at t = 0.</summary>
    /// <param name="rate">Discount rate per year, above -1.</param>
    /// <param name="flows">Cash flows by year, any one money unit; empty gives 0.</param>
    /// <returns>Value at t = 0 in the unit of the flows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate at or below -1.</exception>
    public static double Net(double rate, ReadOnlySpan<double> flows)
    {
        CapitalRecovery.CheckRate(rate);
        var discount = 1 / (1 + rate);
        var value = 0.0;
        for (var t = flows.Length - 1; t >= 0; t--)
        {
            value = (value * discount) + flows[t];
        }

        return value;
    }
}
