namespace Cellcast.Technology.Fit;

/// <summary>How a chemistry fits an application: vetoes first, then a weighted mean of what each metric is worth.</summary>
/// <param name="Chemistry">Chemistry id.</param>
/// <param name="Verdict">The worst verdict of its metrics.</param>
/// <param name="Score">Weighted mean worth of the metrics that count, 0 to 1; what is not known is worth nothing.</param>
/// <param name="Metrics">Each metric.</param>
public sealed record ChemistryFit(string Chemistry, FitVerdict Verdict, double Score, IReadOnlyList<MetricFit> Metrics)
{
    /// <summary>The metrics that rule the chemistry out, or do at its usual value.</summary>
    public IEnumerable<MetricFit> Missed => Metrics.Where(metric => metric.Verdict is FitVerdict.Vetoed or FitVerdict.AtItsBest);

    /// <summary>Judges a chemistry.</summary>
    /// <param name="chemistry">Chemistry id.</param>
    /// <param name="needs">What the application asks.</param>
    /// <param name="measured">What the chemistry has in a metric; <see langword="null"/> where not known.</param>
    public static ChemistryFit Of(string chemistry, IReadOnlyList<FitNeed> needs, Func<FitNeed, Measured?> measured)
    {
        ArgumentNullException.ThrowIfNull(needs);
        ArgumentNullException.ThrowIfNull(measured);
        var metrics = needs.Select(need => Judge(need, measured(need))).ToList();
        var (sum, weights) = (0.0, 0.0);
        foreach (var metric in metrics)
        {
            if (metric.Worth is { } worth)
            {
                sum += metric.Need.Weight * worth;
                weights += metric.Need.Weight;
            }
        }

        return new(chemistry, metrics.Count == 0 ? FitVerdict.Fits : metrics.Max(metric => metric.Verdict), weights > 0 ? sum / weights : 0, metrics);
    }

    /// <summary>Best first: by verdict, then by score; equals keep their order.</summary>
    public static IReadOnlyList<ChemistryFit> Ranked(IEnumerable<ChemistryFit> fits) => [.. fits.OrderBy(fit => fit.Verdict).ThenByDescending(fit => fit.Score)];

    private static MetricFit Judge(FitNeed need, Measured? measured)
    {
        if (measured is not { } known)
        {
            return new(need, null, need.Counts ? 0 : null, need.IsVeto && need.Least is not null ? FitVerdict.NotKnown : FitVerdict.Fits);
        }

        var verdict = need.Allows(known.Value) ? FitVerdict.Fits : need.Allows(need.BestOf(known)) ? FitVerdict.AtItsBest : FitVerdict.Vetoed;
        return new(need, known, need.Counts ? need.Worth(known.Value) : null, verdict);
    }
}
