namespace Cellcast.Technology;

/// <summary>How the yearly changes of two series hang together when one comes some years after the other.</summary>
/// <param name="Lag">Years by which the second follows the first; below 0 it goes ahead.</param>
/// <param name="Pairs">Pairs of years that both have.</param>
/// <param name="Correlation">Correlation of yearly changes in ln, -1 to 1.</param>
/// <remarks>Equation T35. Changes, not levels: two series that both grow correlate at any lag.</remarks>
public readonly record struct LagCorrelation(int Lag, int Pairs, double Correlation)
{
    /// <summary>What pure chance gives, one standard error: 1 / sqrt(pairs).</summary>
    public double Chance => 1 / Math.Sqrt(Pairs);

    /// <summary>Correlates two series over a lag.</summary>
    /// <param name="first">Values above 0 by consecutive year.</param>
    /// <param name="firstYear">Year of its first value.</param>
    /// <param name="second">As <paramref name="first"/>.</param>
    /// <param name="secondYear">Year of its first value.</param>
    /// <param name="lag">Years by which the second follows.</param>
    /// <exception cref="ArgumentException">Fewer than three pairs.</exception>
    public static LagCorrelation Of(IReadOnlyList<double> first, int firstYear, IReadOnlyList<double> second, int secondYear, int lag)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (x, y) = (new List<double>(), new List<double>());
        for (var t = 1; t < first.Count; t++)
        {
            var at = firstYear + t + lag - secondYear;
            if (at >= 1 && at < second.Count)
            {
                x.Add(Math.Log(first[t] / first[t - 1]));
                y.Add(Math.Log(second[at] / second[at - 1]));
            }
        }

        if (x.Count < 3)
        {
            throw new ArgumentException($"{x.Count} pairs of years at a lag of {lag}; at least 3 are needed", nameof(lag));
        }

        var (meanX, meanY) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var k = 0; k < x.Count; k++)
        {
            xy += (x[k] - meanX) * (y[k] - meanY);
            xx += (x[k] - meanX) * (x[k] - meanX);
            yy += (y[k] - meanY) * (y[k] - meanY);
        }

        return new(lag, x.Count, xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0);
    }
}
