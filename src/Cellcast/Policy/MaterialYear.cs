namespace Cellcast.Policy;

/// <summary>The test of one year.</summary>
/// <param name="Year">Year of the keyed event.</param>
/// <param name="Threshold">Least ratio; null in a year without a test.</param>
/// <param name="Passes">Whether the bill passes.</param>
/// <param name="Allowed">Most that may come from prohibited entities, in the bill's money: (1 - threshold) x total.</param>
public sealed record MaterialYear(int Year, double? Threshold, bool Passes, double Allowed);
