namespace Cellcast.Chain;

/// <summary>Where the buyers of a product got it in the base year.</summary>
/// <param name="Shares">Shares by [buyer, origin]; rows add up to 1.</param>
/// <param name="IsCounted">Whether a statistic stands behind a buyer's row; the others follow the prior of trade themselves.</param>
public sealed record ObservedSourcing(double[] Shares, bool[] IsCounted);
