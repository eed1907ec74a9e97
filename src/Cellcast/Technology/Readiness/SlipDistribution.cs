namespace Cellcast.Technology.Readiness;

/// <summary>How late a promised start comes: never with some probability, else by a lognormal slip.</summary>
/// <param name="MedianYears">Median slip of what starts at all, years, above 0.</param>
/// <param name="LogSd">Standard deviation of its natural logarithm, above 0.</param>
/// <param name="Never">Probability of no start at all, 0 to 1.</param>
/// <remarks>Learning note (15).</remarks>
public readonly record struct SlipDistribution(double MedianYears, double LogSd, double Never)
{
    /// <summary>Probability that what starts at all has started so many years after the promised date.</summary>
    public double StartedBy(double years) => years <= 0 ? 0 : NormalDistribution.Cumulative(Math.Log(years / MedianYears) / LogSd);

    /// <summary>The same, with what never starts counted in.</summary>
    public double ProbabilityBy(double years) => (1 - Never) * StartedBy(years);
}
