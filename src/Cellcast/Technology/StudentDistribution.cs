namespace Cellcast.Technology;

/// <summary>Student's t distribution, to about twelve digits: the error of a forecast whose own noise was estimated from few years.</summary>
internal static class StudentDistribution
{
    /// <summary>Probability of a value below x.</summary>
    public static double Cumulative(double x, double degrees)
    {
        var tail = IncompleteBeta(degrees / (degrees + (x * x)), degrees / 2, 0.5) / 2;
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which lies a probability strictly between 0 and 1.</summary>
    public static double Quantile(double probability, double degrees)
    {
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability strictly between 0 and 1 is needed.");
        }

        var bound = 1.0;
        while (Cumulative(-bound, degrees) > Math.Min(probability, 1 - probability))
        {
            bound *= 2;
        }

        return Bisection.Rising(x => Cumulative(x, degrees), probability, -bound, bound);
    }

    // I_x(a, b) by its power series, on the side of the mean where the series is short.
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x >= 1)
        {
            return 1;
        }

        return x > (a + 1) / (a + b + 2) ? 1 - PowerSeries(1 - x, b, a) : PowerSeries(x, a, b);
    }

    // I_x(a, b) = x^a (1-x)^b / (a B(a, b)) (1 + sum of products (a+b)(a+b+1)... / ((a+1)(a+2)...) x^n): all terms positive.
    private static double PowerSeries(double x, double a, double b)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var n = 0; term > sum * 1e-17; n++)
        {
            term *= (a + b + n) / (a + 1 + n) * x;
            sum += term;
        }

        var logFront = (a * Math.Log(x)) + (b * Math.Log(1 - x)) - Math.Log(a) - LogBeta(a, b);
        return Math.Exp(logFront) * sum;
    }

    private static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    // Stirling's series, after lifting the argument above 12 where seven terms give full precision.
    private static double LogGamma(double z)
    {
        var lift = 0.0;
        while (z < 12)
        {
            lift += Math.Log(z);
            z++;
        }

        var w = 1 / (z * z);
        var series = (1.0 / 12) - (w * ((1.0 / 360) - (w * ((1.0 / 1260) - (w * ((1.0 / 1680) - (w * (1.0 / 1188))))))));
        return ((z - 0.5) * Math.Log(z)) - z + (Math.Log(2 * Math.PI) / 2) + (series / z) - lift;
    }
}
