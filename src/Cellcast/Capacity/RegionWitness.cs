namespace Cellcast.Capacity;

/// <summary>What the investment rule saw and decided of one group in one region (K7, K9); capacity is mature, units/yr.</summary>
/// <param name="Region">Index of the region.</param>
/// <param name="Mature">What stands there.</param>
/// <param name="Margin">Its mean margin, in units of the fixed cost.</param>
/// <param name="Weight">Sum of the weights of its owners.</param>
/// <param name="Pull">What draws orders there.</param>
/// <param name="Limit">The most that can be ordered there.</param>
/// <param name="Share">Ordered there, without strategic orders.</param>
/// <param name="Eager">What the margin leaves of strategic orders, share.</param>
/// <param name="Factor">sigma: strategic over-investment; 1 is none.</param>
/// <param name="Strategic">Strategic orders.</param>
public readonly record struct RegionWitness(int Region, double Mature, double Margin, double Weight, double Pull, double Limit, double Share, double Eager, double Factor, double Strategic)
{
    /// <summary>Whether as much is ordered as can be built.</summary>
    public bool IsFull => Share >= Limit;
}
