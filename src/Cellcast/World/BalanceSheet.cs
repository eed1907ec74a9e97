namespace Cellcast.World;

/// <summary>
/// Where a product came from and where it went in one region and year, all in the product's flow unit per year:
/// production + imports + recycled + stock draw = use + exports + stock build.
/// </summary>
/// <param name="Production">Made in the region.</param>
/// <param name="Imports">Bought from other regions.</param>
/// <param name="Recycled">Recovered from spent goods and scrap.</param>
/// <param name="StockDraw">Taken from stocks.</param>
/// <param name="Use">Used in the region, in the chain and outside it.</param>
/// <param name="Exports">Sold to other regions.</param>
/// <param name="StockBuild">Put into stocks.</param>
public readonly record struct BalanceSheet(
    double Production,
    double Imports,
    double Recycled,
    double StockDraw,
    double Use,
    double Exports,
    double StockBuild)
{
    /// <summary>Everything that came in.</summary>
    public double Sources => Production + Imports + Recycled + StockDraw;

    /// <summary>Everything that went out.</summary>
    public double Uses => Use + Exports + StockBuild;

    /// <summary>What does not add up, as a share of the larger side; 0 where nothing moved.</summary>
    public double RelativeGap
    {
        get
        {
            var larger = Math.Max(Math.Abs(Sources), Math.Abs(Uses));
            return larger == 0 ? 0 : Math.Abs(Sources - Uses) / larger;
        }
    }
}
