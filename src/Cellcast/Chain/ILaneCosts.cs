using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>What every lane of the chain pays besides price, by product, buyer, origin and year, and how far it is open.</summary>
public interface ILaneCosts
{
    /// <summary>Delivered cost of a lane in a year.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="buyer">Index of the buyer's region.</param>
    /// <param name="year">Calendar year.</param>
    LandedCost Cost(int product, int origin, int buyer, int year);

    /// <summary>Share of the origin's sales to the buyer that is allowed in a year, 0 (banned) to 1.</summary>
    double OpenShare(int product, int origin, int buyer, int year);
}
