namespace Cellcast.Technology;

/// <summary>
/// Wright's law with its forecast error: yearly changes of ln cost are -w x + noise, the exponent w drawn once for a whole future, the noise a
/// first-order moving average. Median, quantiles and probabilities in closed form.
/// </summary>
/// <remarks>
/// Learning note (5) and (6), after Way, Ives, Mealy and Farmer (Joule 2022) and Lafond et al. (2018):
/// y(t) - y(t-1) = -w x(t) + v(t) + rho v(t-1), v of variance s^2 / (1 + rho^2); logarithms are natural; rho is a moving-average coefficient. The
/// shock of the last observed year is taken as 0.
/// </remarks>
public sealed class StochasticExperienceCurve
{
    // Even number of steps of Simpson's rule over the exponent's range: the error is far below the three digits anybody reads.
    private const int ExponentSteps = 200;

    // Normal mass beyond eight standard deviations is below 1e-15.
    private const double Reach = 8;

    private readonly double _lowest;
    private readonly double _highest;

    /// <summary>A stochastic curve.</summary>
    /// <param name="exponent">w0: mean of the exponent.</param>
    /// <param name="exponentSd">s_w: standard deviation of the exponent between futures, not negative.</param>
    /// <param name="noiseSd">s: standard deviation of the yearly change of ln cost around the curve, not negative.</param>
    /// <param name="movingAverage">rho: moving-average coefficient of the noise, between -1 and 1.</param>
    /// <param name="lowestExponent">The exponent's distribution is cut below this (renormalised); minus infinity leaves it whole.</param>
    /// <param name="highestExponent">And above this.</param>
    /// <exception cref="ArgumentOutOfRangeException">A spread below 0, a coefficient outside -1 to 1, or a cut that leaves nothing.</exception>
    public StochasticExperienceCurve(
        double exponent,
        double exponentSd,
        double noiseSd,
        double movingAverage,
        double lowestExponent = double.NegativeInfinity,
        double highestExponent = double.PositiveInfinity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponentSd);
        ArgumentOutOfRangeException.ThrowIfNegative(noiseSd);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(movingAverage), 1, nameof(movingAverage));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lowestExponent, highestExponent);
        Exponent = exponent;
        ExponentSd = exponentSd;
        NoiseSd = noiseSd;
        MovingAverage = movingAverage;
        _lowest = lowestExponent;
        _highest = highestExponent;
    }

    /// <summary>Mean of the exponent before any cut.</summary>
    public double Exponent { get; }

    /// <summary>Standard deviation of the exponent before any cut.</summary>
    public double ExponentSd { get; }

    /// <summary>Standard deviation of the yearly noise, natural log.</summary>
    public double NoiseSd { get; }

    /// <summary>Moving-average coefficient of the noise.</summary>
    public double MovingAverage { get; }

    private bool IsCut => ExponentSd > 0 && (double.IsFinite(_lowest) || double.IsFinite(_highest));

    /// <summary>
    /// Variance of ln cost after h years: s_w^2 X^2 + s_u^2 [(h - 1)(1 + rho)^2 + 1], with s_u^2 = s^2 / (1 + rho^2); without any cut of the exponent.
    /// </summary>
    /// <param name="years">h: years ahead, at least 1; at 0 nothing is uncertain.</param>
    /// <param name="logGrowth">X: ln of cumulative output then over now.</param>
    /// <exception cref="ArgumentOutOfRangeException">Years below 0.</exception>
    public double LogVariance(int years, double logGrowth) => Square(ExponentSd * logGrowth) + NoiseVariance(years);

    /// <summary>Median cost after h years as a share of today's: exp(-w0 X) while the exponent is not cut.</summary>
    /// <param name="years">Years ahead, not negative.</param>
    /// <param name="logGrowth">ln of cumulative output then over now.</param>
    public double Median(int years, double logGrowth) => Quantile(0.5, years, logGrowth);

    /// <summary>The cost, as a share of today's, below which it ends with a given probability.</summary>
    /// <param name="probability">Strictly between 0 and 1: 0.05 and 0.95 bound a 90% band.</param>
    /// <param name="years">Years ahead, not negative.</param>
    /// <param name="logGrowth">ln of cumulative output then over now.</param>
    /// <exception cref="ArgumentOutOfRangeException">Probability or years out of range.</exception>
    public double Quantile(double probability, int years, double logGrowth)
    {
        var z = NormalDistribution.Quantile(probability);
        if (!IsCut)
        {
            return Math.Exp((-Exponent * logGrowth) + (z * Math.Sqrt(LogVariance(years, logGrowth))));
        }

        var (from, to) = ExponentRange();
        var reach = (Reach * Math.Sqrt(NoiseVariance(years))) + (Math.Abs(logGrowth) * Math.Max(Math.Abs(from), Math.Abs(to)));
        return Math.Exp(Bisection.Rising(y => ProbabilityBelow(Math.Exp(y), years, logGrowth), probability, -reach, reach));
    }

    /// <summary>Probability that cost ends below a share of today's cost: the chance of reaching a target.</summary>
    /// <param name="costShare">Target as a share of today's cost, above 0: 0.5 for half.</param>
    /// <param name="years">Years ahead, not negative.</param>
    /// <param name="logGrowth">ln of cumulative output then over now.</param>
    /// <exception cref="ArgumentOutOfRangeException">Target or years out of range.</exception>
    public double ProbabilityBelow(double costShare, int years, double logGrowth)
    {
        if (!(costShare > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(costShare), costShare, "The target must be above 0.");
        }

        var target = Math.Log(costShare);
        if (!IsCut)
        {
            return Below(target + (Exponent * logGrowth), LogVariance(years, logGrowth));
        }

        var noise = NoiseVariance(years);
        var (from, to) = ExponentRange();
        var mass = 0.0;
        var below = 0.0;
        for (var i = 0; i <= ExponentSteps; i++)
        {
            var weight = i == 0 || i == ExponentSteps ? 1 : i % 2 == 1 ? 4 : 2;
            var w = from + ((to - from) * i / ExponentSteps);
            var density = weight * NormalDistribution.Density((w - Exponent) / ExponentSd);
            mass += density;
            below += density * Below(target + (w * logGrowth), noise);
        }

        return below / mass;
    }

    /// <summary>The exponent below which lies a probability, cuts counted: what a future draws once.</summary>
    /// <param name="probability">Between 0 and 1, exclusive.</param>
    public double ExponentQuantile(double probability)
    {
        if (ExponentSd == 0)
        {
            return Exponent;
        }

        var (from, to) = (NormalDistribution.Cumulative((_lowest - Exponent) / ExponentSd), NormalDistribution.Cumulative((_highest - Exponent) / ExponentSd));
        return Exponent + (ExponentSd * NormalDistribution.Quantile(from + (probability * (to - from))));
    }

    /// <summary>
    /// Probability that one technology is cheaper than another at a date: Phi((mu_B - mu_A) / sqrt(V_A + V_B - 2 r sqrt(V_A V_B))).
    /// </summary>
    /// <param name="logCostA">Mean of ln cost of the first.</param>
    /// <param name="varianceA">Variance of ln cost of the first, not negative.</param>
    /// <param name="logCostB">Mean of ln cost of the second.</param>
    /// <param name="varianceB">Variance of the second.</param>
    /// <param name="correlation">Share of the shocks that hit both (same process, same suppliers), -1 to 1.</param>
    /// <returns>0 to 1; a half where the medians are equal. With the same certain cost, a half.</returns>
    /// <remarks>Learning note (9).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A variance below 0 or a correlation outside -1 to 1.</exception>
    public static double ParityProbability(double logCostA, double varianceA, double logCostB, double varianceB, double correlation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(varianceA);
        ArgumentOutOfRangeException.ThrowIfNegative(varianceB);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(correlation), 1, nameof(correlation));
        var variance = varianceA + varianceB - (2 * correlation * Math.Sqrt(varianceA * varianceB));
        return Below(logCostB - logCostA, Math.Max(0, variance));
    }

    /// <summary>
    /// Variance of a forecast of ln cost whose exponent and noise were estimated from yearly changes (regression through the origin):
    /// s^2 (h + X^2 / sum of x^2), to be read with Student's t of m - 1 degrees.
    /// </summary>
    /// <param name="noiseSd">s: estimated standard deviation of the yearly residual.</param>
    /// <param name="years">h: years ahead.</param>
    /// <param name="logGrowth">X: ln growth of cumulative output over those years.</param>
    /// <param name="pastLogGrowths">x_i: yearly ln growth of cumulative output in the estimation period.</param>
    /// <remarks>Learning note (7). With steady growth it is s^2 (h + h^2 / m).</remarks>
    public static double EstimatedLogVariance(double noiseSd, int years, double logGrowth, ReadOnlySpan<double> pastLogGrowths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        if (pastLogGrowths.Length < 2)
        {
            throw new ArgumentException("At least two yearly changes are needed to estimate a slope and its error.", nameof(pastLogGrowths));
        }

        var squares = 0.0;
        foreach (var growth in pastLogGrowths)
        {
            squares += growth * growth;
        }

        return noiseSd * noiseSd * (years + (logGrowth * logGrowth / squares));
    }

    /// <summary>The quantile of a forecast from estimated parameters, as a share of its median.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <param name="logVariance">Variance by <see cref="EstimatedLogVariance"/> or <see cref="MooreLogVariance"/>.</param>
    /// <param name="pastYears">m: yearly changes the parameters were estimated from, at least 2.</param>
    public static double EstimatedQuantile(double probability, double logVariance, int pastYears)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pastYears, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(logVariance);
        return Math.Exp(StudentDistribution.Quantile(probability, pastYears - 1) * Math.Sqrt(logVariance));
    }

    /// <summary>
    /// Variance of a forecast of ln cost by an exponential in time (Moore) with estimated trend and moving-average noise:
    /// K^2 / (1 + theta^2) [-2 theta + (1 + 2 (m - 1) theta / m + theta^2)(h + h^2 / m)].
    /// </summary>
    /// <param name="noiseSd">K: standard deviation of the yearly change around the trend.</param>
    /// <param name="movingAverage">theta: moving-average coefficient.</param>
    /// <param name="pastYears">m: yearly changes used for the trend, at least 2.</param>
    /// <param name="years">h: years ahead, at least 1.</param>
    /// <remarks>Learning note (8), after Farmer and Lafond (Research Policy 2016).</remarks>
    public static double MooreLogVariance(double noiseSd, double movingAverage, int pastYears, int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pastYears, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        double m = pastYears;
        double h = years;
        var bracket = (-2 * movingAverage)
            + ((1 + (2 * (m - 1) * movingAverage / m) + (movingAverage * movingAverage)) * (h + (h * h / m)));
        return noiseSd * noiseSd / (1 + (movingAverage * movingAverage)) * bracket;
    }

    private static double Below(double distance, double variance)
    {
        if (variance > 0)
        {
            return NormalDistribution.Cumulative(distance / Math.Sqrt(variance));
        }

        return distance > 0 ? 1 : distance < 0 ? 0 : 0.5;
    }

    private static double Square(double x) => x * x;

    private (double From, double To) ExponentRange() =>
        (Math.Max(_lowest, Exponent - (Reach * ExponentSd)), Math.Min(_highest, Exponent + (Reach * ExponentSd)));

    private double NoiseVariance(int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        return years == 0 ? 0 : NoiseSd * NoiseSd / (1 + (MovingAverage * MovingAverage)) * (((years - 1) * Square(1 + MovingAverage)) + 1);
    }
}
