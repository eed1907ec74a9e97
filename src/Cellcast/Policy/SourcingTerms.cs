namespace Cellcast.Policy;

/// <summary>What firms reckon with when a rule asks where their inputs come from.</summary>
/// <param name="Odds">Chance that a claim made in good faith stands, 0 to 1.</param>
/// <param name="Spread">How far plants differ in what they pay for inputs, share of the cost of inputs, above 0 (P3, P5).</param>
/// <param name="Overhead">Tracing and certifying inputs, share of their cost.</param>
/// <param name="Adjustment">Part of those who mean to change suppliers that do so within a year, above 0, at most 1.</param>
public readonly record struct SourcingTerms(double Odds, double Spread, double Overhead, double Adjustment);
