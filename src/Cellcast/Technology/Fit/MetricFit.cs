namespace Cellcast.Technology.Fit;

/// <summary>How a chemistry stands in one metric of an application.</summary>
/// <param name="Need">What is asked.</param>
/// <param name="Measured">What the chemistry has; <see langword="null"/> where not known.</param>
/// <param name="Worth">0 to 1, nothing where not known; <see langword="null"/> where the metric does not count.</param>
/// <param name="Verdict">The verdict of this metric alone.</param>
public sealed record MetricFit(FitNeed Need, Measured? Measured, double? Worth, FitVerdict Verdict);
