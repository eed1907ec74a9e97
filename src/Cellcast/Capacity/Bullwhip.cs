namespace Cellcast.Capacity;

/// <summary>How much more violently a stage orders than its customers buy (K14). An outcome of delays and expectations; nothing in the model asks for it.</summary>
public static class Bullwhip
{
    /// <summary>
    /// Variance of orders over variance of demand in one unit, both freed of the steady growth of demand (least squares of its logarithm). Above 1 the stage amplifies.
    /// </summary>
    /// <param name="orders">Orders of each year: capacity in units of yearly output, at least 0.</param>
    /// <param name="demand">Demand of each year, as many, above 0.</param>
    /// <returns>The ratio; NaN where demand grows steadily or has a year without any.</returns>
    /// <exception cref="ArgumentException">The series differ in length or have fewer than three years.</exception>
    public static double Ratio(ReadOnlySpan<double> orders, ReadOnlySpan<double> demand)
    {
        const int FewestYears = 3; // two years always lie on their trend
        if (orders.Length != demand.Length || orders.Length < FewestYears)
        {
            throw new ArgumentException($"two series of one length, at least {FewestYears} years, are needed", nameof(orders));
        }

        var growth = LogGrowth(demand);
        var (variance, level) = Variance(demand, growth);
        return variance > Rounding * level * level ? Variance(orders, growth).Variance / variance : double.NaN;
    }

    // What rounding leaves of the relative variance of a series that grows steadily.
    private const double Rounding = 1e-20;

    private static double LogGrowth(ReadOnlySpan<double> series)
    {
        var middle = (series.Length - 1) / 2.0;
        double slope = 0, spread = 0;
        for (var i = 0; i < series.Length; i++)
        {
            slope += (i - middle) * Math.Log(series[i]);
            spread += (i - middle) * (i - middle);
        }

        return slope / spread;
    }

    private static (double Variance, double Mean) Variance(ReadOnlySpan<double> series, double growth)
    {
        var mean = 0.0;
        for (var i = 0; i < series.Length; i++)
        {
            mean += series[i] * Math.Exp(-growth * i) / series.Length;
        }

        var variance = 0.0;
        for (var i = 0; i < series.Length; i++)
        {
            var rest = (series[i] * Math.Exp(-growth * i)) - mean;
            variance += rest * rest / series.Length;
        }

        return (variance, mean);
    }
}
