namespace Cellcast.Technology.Readiness;

/// <summary>Slip and survival estimated from cases, open ones counted as late by at least so much (right-censored).</summary>
/// <remarks>
/// A grid over (ln median, ln spread, never) with prior x likelihood. A start counts with the probability of its slip to the year, so that a date kept
/// is a slip below half a year; an open case with never + (1 - never)(1 - F(so far)); a dropped one with never. Deterministic, and honest with few cases: what they
/// do not say stays as wide as the prior.
/// </remarks>
public sealed class SlipPosterior
{
    private const int Steps = 24;

    // The grid reaches so many standard deviations of the prior.
    private const double Reach = 3;

    // Dates are known to the year.
    private const double HalfYear = 0.5;

    private readonly (SlipDistribution Slip, double Weight)[] _points;

    private SlipPosterior((SlipDistribution Slip, double Weight)[] points, int cases)
    {
        _points = points;
        Cases = cases;
    }

    /// <summary>How many cases were seen.</summary>
    public int Cases { get; }

    /// <summary>Median slip in years: mean, and the 5th and 95th percentile of what is known about it.</summary>
    public (double Mean, double Low, double High) Median => Summary(point => point.MedianYears);

    /// <summary>Probability of no start at all.</summary>
    public (double Mean, double Low, double High) Never => Summary(point => point.Never);

    /// <summary>Logarithmic spread of slips.</summary>
    public (double Mean, double Low, double High) LogSd => Summary(point => point.LogSd);

    /// <summary>Probability that what starts at all has started so many years after the promised date.</summary>
    public double StartedBy(double years) => _points.Sum(point => point.Weight * point.Slip.StartedBy(years));

    /// <summary>Probability of a start by then, what never starts counted in.</summary>
    public double ProbabilityBy(double years) => _points.Sum(point => point.Weight * point.Slip.ProbabilityBy(years));

    /// <summary>Years after the promised date by which a share of what starts at all has started.</summary>
    /// <param name="share">Strictly between 0 and 1.</param>
    public double Quantile(double share)
    {
        const double LongestYears = 200;
        return Bisection.Rising(StartedBy, share, 0, LongestYears);
    }

    /// <summary>Estimates.</summary>
    /// <param name="prior">What is held before.</param>
    /// <param name="cases">The cases.</param>
    public static SlipPosterior Of(SlipPrior prior, IReadOnlyList<SlipCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var points = new List<(SlipDistribution Slip, double Log)>();
        var started = cases.Where(seen => seen.Outcome == SlipOutcome.Achieved).ToList();
        var open = cases.Where(seen => seen.Outcome == SlipOutcome.Open).ToList();
        var dropped = cases.Count(seen => seen.Outcome == SlipOutcome.Dropped);
        for (var i = 0; i < Steps; i++)
        {
            var z = Place(i);
            var median = prior.MedianYears * Math.Exp(z * prior.MedianLogSd);
            for (var j = 0; j < Steps; j++)
            {
                var y = Place(j);
                var slip = new SlipDistribution(median, prior.LogSd * Math.Exp(y * prior.LogSdLogSd), 0);
                var dates = ((z * z) + (y * y)) / -2;
                foreach (var seen in started)
                {
                    dates += Math.Log(Math.Max(double.Epsilon, slip.StartedBy(Math.Max(0, seen.SlipYears) + HalfYear) - slip.StartedBy(seen.SlipYears - HalfYear)));
                }

                for (var k = 0; k < Steps; k++)
                {
                    var never = (k + HalfYear) / Steps;
                    var log = dates + (started.Count * Math.Log(1 - never)) + (dropped * Math.Log(never));
                    foreach (var seen in open)
                    {
                        log += Math.Log(never + ((1 - never) * (1 - slip.StartedBy(seen.SlipYears))));
                    }

                    // A beta prior that counts as many cases as it says.
                    log += (((prior.Never * prior.NeverCases) - 1) * Math.Log(never)) + ((((1 - prior.Never) * prior.NeverCases) - 1) * Math.Log(1 - never));
                    points.Add((slip with { Never = never }, log));
                }
            }
        }

        var largest = points.Max(point => point.Log);
        var sum = points.Sum(point => Math.Exp(point.Log - largest));
        return new([.. points.Select(point => (point.Slip, Math.Exp(point.Log - largest) / sum))], cases.Count);
    }

    private static double Place(int step) => Reach * ((2.0 * step / (Steps - 1)) - 1);

    private (double Mean, double Low, double High) Summary(Func<SlipDistribution, double> of)
    {
        var ordered = _points.Select(point => (Value: of(point.Slip), point.Weight)).OrderBy(point => point.Value).ToList();
        return (ordered.Sum(point => point.Value * point.Weight), At(0.05), At(0.95));

        double At(double share)
        {
            var below = 0.0;
            foreach (var (value, weight) in ordered)
            {
                below += weight;
                if (below >= share)
                {
                    return value;
                }
            }

            return ordered[^1].Value;
        }
    }
}
