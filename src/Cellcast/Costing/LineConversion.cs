namespace Cellcast.Costing;

/// <summary>Turning an existing line to another chemistry instead of building (learning notes, equations 19 and 20).</summary>
/// <param name="ReuseShare">Share of a new plant's investment that the old line saves, 0..1.</param>
/// <param name="RetrofitShare">Extra cost of fitting new machines into an old line, share of what is bought.</param>
/// <param name="ThroughputRatio">Output of the converted line over its old nameplate, GWh/GWh.</param>
/// <param name="DowntimeMonths">Months without output.</param>
/// <param name="ForgoneMusdPerYear">Cash the old line would have earned, million USD a year, lost during the downtime.</param>
public readonly record struct LineConversion(
    double ReuseShare, double RetrofitShare, double ThroughputRatio, double DowntimeMonths, double ForgoneMusdPerYear = 0)
{
    /// <summary>Investment over that of a new plant of the same output: (1 - reuse) (1 + retrofit) (equation 19).</summary>
    public double InvestmentRatio => (1 - ReuseShare) * (1 + RetrofitShare);
}
