namespace Cellcast.Chain;

/// <summary>A way from a seller to a region's buyers, with what decides their preference (M13).</summary>
/// <param name="Seller">Index of the seller.</param>
/// <param name="Buyer">Index of the buyer's region.</param>
/// <param name="LogBase">ln h in the base year.</param>
/// <param name="LogLasting">ln h that it decays to.</param>
public readonly record struct ChainLane(int Seller, int Buyer, double LogBase, double LogLasting);
