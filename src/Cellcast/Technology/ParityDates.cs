namespace Cellcast.Technology;

/// <summary>
/// When one technology gets cheaper than another: many futures, in each of which both follow their median path with one exponent and yearly shocks of their own curve
/// (partly shared) and meet the same prices of materials.
/// </summary>
/// <remarks>
/// Equation T31: ln C(t) = ln C_median(t) - (w - w_median) X(t) + sum of n, n(t) = v(t) + rho v(t-1), never below the materials; w and v of the second correlate by r with those
/// of the first; prices of materials are triangular, as multiples of their path, and the same for both.
/// </remarks>
public sealed class ParityDates
{
    private readonly int[] first;
    private readonly int[] lasting;
    private readonly double[] cheaper;

    private ParityDates(int years, int draws)
    {
        first = new int[draws];
        lasting = new int[draws];
        cheaper = new double[years];
        Array.Fill(first, years);
        Array.Fill(lasting, years);
    }

    /// <summary>Number of futures.</summary>
    public int Draws => first.Length;

    /// <summary>Draws futures.</summary>
    /// <param name="challenger">Who is to become cheaper.</param>
    /// <param name="rival">Than whom; the same years and materials.</param>
    /// <param name="materialRanges">By material: low and high end of its price over its path, around 1.</param>
    /// <param name="correlation">r: shared part of exponents and shocks, -1 to 1.</param>
    /// <param name="draws">How many futures, at least 1.</param>
    /// <param name="seed">The same seed draws the same.</param>
    public static ParityDates Draw(ParityRunner challenger, ParityRunner rival, IReadOnlyList<(double Low, double High)> materialRanges, double correlation, int draws, int seed)
    {
        ArgumentNullException.ThrowIfNull(challenger);
        ArgumentNullException.ThrowIfNull(rival);
        ArgumentNullException.ThrowIfNull(materialRanges);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(correlation), 1, nameof(correlation));
        var years = challenger.Cost.Count;
        if (rival.Cost.Count != years)
        {
            throw new ArgumentException($"{rival.Cost.Count} years for the rival, {years} for the challenger", nameof(rival));
        }

        var (random, dates) = (new Random(seed), new ParityDates(years, draws));
        var (prices, own, other) = (new double[materialRanges.Count], new double[years], new double[years]);
        var (ownShocks, otherShocks) = (new double[years], new double[years]);
        var rest = Math.Sqrt(1 - (correlation * correlation));
        for (var draw = 0; draw < draws; draw++)
        {
            for (var m = 0; m < prices.Length; m++)
            {
                prices[m] = Triangular(random.NextDouble(), materialRanges[m].Low, materialRanges[m].High) - 1;
            }

            var z = Normal(random);
            var (w, v) = (z, (correlation * z) + (rest * Normal(random)));
            for (var t = 1; t < years; t++)
            {
                ownShocks[t] = Normal(random);
                otherShocks[t] = (correlation * ownShocks[t]) + (rest * Normal(random));
            }

            Path(challenger, w, ownShocks, prices, own);
            Path(rival, v, otherShocks, prices, other);
            dates.Record(draw, own, other);
        }

        return dates;
    }

    /// <summary>Probability that the challenger costs less in a year, counted from the first.</summary>
    public double Cheaper(int year) => cheaper[year] / Draws;

    /// <summary>Probability that it has cost less in some year up to one.</summary>
    public double ReachedBy(int year) => (double)first.Count(date => date <= year) / Draws;

    /// <summary>Probability that it costs less from a year or an earlier one to the last year.</summary>
    public double LastsFrom(int year) => (double)lasting.Count(date => date <= year) / Draws;

    /// <summary>Year of the first parity below which a share of all futures lies, counted from the first; <see langword="null"/> where that share has none.</summary>
    public int? FirstQuantile(double share) => Quantile(first, share);

    /// <summary>The same of lasting parity.</summary>
    public int? LastingQuantile(double share) => Quantile(lasting, share);

    /// <summary>Share of futures without parity in any year.</summary>
    public double Never => 1 - ReachedBy(cheaper.Length - 1);

    private int? Quantile(int[] dates, double share)
    {
        var sorted = dates.Order().ToArray();
        var date = sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
        return date < cheaper.Length ? date : null;
    }

    private void Record(int draw, double[] own, double[] other)
    {
        for (var t = own.Length - 1; t >= 0; t--)
        {
            if (own[t] < other[t])
            {
                first[draw] = t;
                cheaper[t]++;
                lasting[draw] = t == own.Length - 1 || lasting[draw] == t + 1 ? t : lasting[draw];
            }
        }
    }

    private static void Path(ParityRunner of, double exponent, double[] shocks, double[] prices, double[] cost)
    {
        var (curve, sum, before) = (of.Curve, 0.0, 0.0);
        var spread = curve.NoiseSd / Math.Sqrt(1 + (curve.MovingAverage * curve.MovingAverage));
        var off = curve.ExponentQuantile(NormalDistribution.Cumulative(exponent)) - curve.ExponentQuantile(0.5);
        for (var t = 0; t < cost.Length; t++)
        {
            var materials = 0.0;
            for (var m = 0; m < prices.Length; m++)
            {
                materials += of.MaterialEffects[m][t] * prices[m];
            }

            if (t > 0)
            {
                sum += (spread * shocks[t]) + (curve.MovingAverage * before);
                before = spread * shocks[t];
            }

            cost[t] = Math.Max(of.Floor[t], of.Cost[t] * Math.Exp(sum - (off * of.LogGrowth[t]))) + materials;
        }
    }

    private static double Normal(Random random) => NormalDistribution.Quantile(Math.Clamp(random.NextDouble(), 1e-15, 1 - 1e-15));

    // Quantile of the triangle from low over 1 to high.
    private static double Triangular(double place, double low, double high)
    {
        if (high <= low)
        {
            return 1;
        }

        var turn = (1 - low) / (high - low);
        return place <= turn ? low + Math.Sqrt(place * (high - low) * (1 - low)) : high - Math.Sqrt((1 - place) * (high - low) * (high - 1));
    }
}
