namespace Cellcast.Chain;

/// <summary>What buyers outside the chain want, year by year.</summary>
public interface IDemandModel
{
    /// <summary>Fills final demand and mixes of a year.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="last">The year before; null in the first year.</param>
    /// <param name="demand">Receives them.</param>
    void Fill(int year, ChainYear? last, BuyersMix demand);

    /// <summary>Change of commercial stocks that was observed, flow units; NaN where none was.</summary>
    double ObservedStockBuild(int product, int region, int year);
}
