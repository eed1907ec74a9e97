namespace Cellcast.Capacity;

/// <summary>How much more violently a stage orders than its customers buy (K14). An outcome of delays and expectations; nothing in the model asks for it.</summary>
public static class Bullwhip
{
    /// <summary>
    /// Variance of orders over variance of demand, each around its own straight trend and in units of its own mean squared, so that orders of capacity compare with demand
    /// for product. Above 1 the stage amplifies.
    /// </summary>
    /// <param name="orders">Orders of each year.</param>
    /// <param name="demand">Demand of each year, as many.</param>
    /// <returns>The ratio; NaN if either mean is 0 or demand lies on a straight line.</returns>
    /// <exception cref="ArgumentException">The series differ in length or have fewer than three years.</exception>
    public static double Ratio(ReadOnlySpan<double> orders, ReadOnlySpan<double> demand)
    {
        const int FewestYears = 3; // two years always lie on their trend
        if (orders.Length != demand.Length || orders.Length < FewestYears)
        {
            throw new ArgumentException($"two series of one length, at least {FewestYears} years, are needed", nameof(orders));
        }

        var below = RelativeVariance(demand);
        return below > 0 ? RelativeVariance(orders) / below : double.NaN;
    }

    private static double RelativeVariance(ReadOnlySpan<double> series)
    {
        var middle = (series.Length - 1) / 2.0;
        double mean = 0, slope = 0, spread = 0;
        for (var i = 0; i < series.Length; i++)
        {
            mean += series[i] / series.Length;
        }

        for (var i = 0; i < series.Length; i++)
        {
            slope += (i - middle) * (series[i] - mean);
            spread += (i - middle) * (i - middle);
        }

        slope /= spread;
        var variance = 0.0;
        for (var i = 0; i < series.Length; i++)
        {
            var rest = series[i] - mean - (slope * (i - middle));
            variance += rest * rest / series.Length;
        }

        // Rounding leaves a trace of variance in a series that is straight.
        var relative = mean != 0 ? variance / (mean * mean) : double.NaN;
        return relative > 1e-20 ? relative : double.IsNaN(relative) ? relative : 0;
    }
}
