namespace Cellcast.Demand;

/// <summary>How investors form a view of demand.</summary>
/// <param name="OutlookWeight">Weight of published outlooks, 0 to 1; the rest is the growth they have seen.</param>
/// <param name="TrailingYears">Years over which growth is seen, at least 1.</param>
/// <param name="TrailingCap">Growth a year beyond which what was seen is not thought to last, above 0.</param>
/// <param name="OutlookAge">Years after which an outlook is not read any more, at least 0.</param>
/// <param name="LookAhead">Years of its own path a run looks ahead when no outlook is left to read, at least 1.</param>
public readonly record struct ExpectationRule(double OutlookWeight, int TrailingYears, double TrailingCap, int OutlookAge, int LookAhead);
