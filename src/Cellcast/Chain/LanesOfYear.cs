using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>What the lanes of a year cost and how far they are open, asked once for all owners of a region. Nothing is allocated after construction.</summary>
/// <param name="inputs">The chain.</param>
/// <param name="laneCosts">Freight and trade measures.</param>
internal sealed class LanesOfYear(ChainInputs inputs, ILaneCosts laneCosts)
{
    private readonly LandedCost[] costs = new LandedCost[inputs.ProductCount * inputs.RegionCount * inputs.RegionCount];
    private readonly double[] open = new double[inputs.ProductCount * inputs.RegionCount * inputs.RegionCount];
    private readonly int[] filledFor = new int[inputs.ProductCount * inputs.RegionCount];

    /// <summary>The lanes from an origin to every region.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="openShares">Share of the origin's sales that is allowed, by buyer.</param>
    /// <returns>Delivered cost by buyer.</returns>
    public ReadOnlySpan<LandedCost> From(int product, int origin, int year, out ReadOnlySpan<double> openShares)
    {
        var place = inputs.At(product, origin);
        var start = place * inputs.RegionCount;
        if (filledFor[place] != year)
        {
            filledFor[place] = year;
            for (var buyer = 0; buyer < inputs.RegionCount; buyer++)
            {
                costs[start + buyer] = laneCosts.Cost(product, origin, buyer, year);
                open[start + buyer] = laneCosts.OpenShare(product, origin, buyer, year);
            }
        }

        openShares = open.AsSpan(start, inputs.RegionCount);
        return costs.AsSpan(start, inputs.RegionCount);
    }
}
