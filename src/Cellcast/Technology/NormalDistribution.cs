namespace Cellcast.Technology;

/// <summary>The standard normal distribution, to about fourteen digits.</summary>
internal static class NormalDistribution
{
    private const double SeriesWithin = 5.0;

    /// <summary>Density at x.</summary>
    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>Probability of a value below x.</summary>
    public static double Cumulative(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x > SeriesWithin)
        {
            return 1 - UpperTail(x);
        }

        return x < -SeriesWithin ? UpperTail(-x) : 0.5 + (Density(x) * Series(x));
    }

    /// <summary>The value below which lies a probability.</summary>
    /// <param name="probability">Between 0 and 1, exclusive.</param>
    public static double Quantile(double probability)
    {
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability strictly between 0 and 1 is needed.");
        }

        return Bisection.Rising(Cumulative, probability, -38, 38);
    }

    // Phi(x) = 1/2 + density(x) (x + x^3/3 + x^5/(3 5) + ...): all terms of one sign, so nothing cancels.
    private static double Series(double x)
    {
        var term = x;
        var sum = x;
        for (var k = 3; Math.Abs(term) > Math.Abs(sum) * 1e-17; k += 2)
        {
            term *= x * x / k;
            sum += term;
        }

        return sum;
    }

    // Laplace's continued fraction density(x) / (x + 1/(x + 2/(x + 3/(...)))), evaluated from below.
    private static double UpperTail(double x)
    {
        if (double.IsPositiveInfinity(x))
        {
            return 0;
        }

        var fraction = x;
        for (var k = 60; k >= 1; k--)
        {
            fraction = x + (k / fraction);
        }

        return Density(x) / fraction;
    }
}
