namespace Cellcast.Chain;

/// <summary>What buyers outside the chain want, year by year.</summary>
public interface IDemandModel
{
    /// <summary>Fills final demand and mixes of a year.</summary>
    /// <param name="year">The year, with its capacity.</param>
    /// <param name="last">The year before; null in the first year.</param>
    /// <param name="sellers">The sellers, in the order of the arrays of a year.</param>
    /// <param name="demand">Receives them.</param>
    void Fill(ChainYear year, ChainYear? last, IReadOnlyList<ChainSeller> sellers, BuyersMix demand);

    /// <summary>What buyers of the year filled last would have bought had no line or material run short (Q10); null where none ever does.</summary>
    BuyersMix? Wished { get; }

    /// <summary>World demand of a final product in a year of the outlook, flow units; 0 for other products.</summary>
    double WorldFinal(int product, int year);

    /// <summary>Growth per year of world demand for a final product that could be expected in a year, over so many years ahead.</summary>
    double ExpectedGrowth(int product, int knownIn, int horizon);

    /// <summary>Change of commercial stocks that was observed, flow units; NaN where none was.</summary>
    double ObservedStockBuild(int product, int region, int year);
}
