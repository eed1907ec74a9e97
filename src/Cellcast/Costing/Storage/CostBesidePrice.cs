namespace Cellcast.Costing.Storage;

/// <summary>A modelled cost and an observed price of the same thing, side by side and never mixed.</summary>
/// <param name="Cost">What it costs to make, as a tree.</param>
/// <param name="Price">What was paid or asked, in the unit of the cost.</param>
/// <param name="PriceScope">What the price is for and where it was seen.</param>
/// <remarks>
/// Where the price is below the cost, makers sell under full cost (idle plants, aid, older and cheaper plants) or the cost model errs; the difference
/// says which question to ask, not which answer is right.
/// </remarks>
public sealed record CostBesidePrice(CostNode Cost, double Price, string PriceScope)
{
    /// <summary>Price minus cost, in the unit of both.</summary>
    public double Difference => Price - Cost.Value;

    /// <summary>Difference as a share of the cost.</summary>
    public double RelativeDifference => Difference / Cost.Value;
}
