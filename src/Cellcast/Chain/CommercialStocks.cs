using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>
/// Stocks of metals and materials between mines and cells, by product and region: buyers hold more than they use in a few weeks where the price is below what
/// they think normal, and draw on it where it is above (S2). They begin at the end of the first year.
/// </summary>
internal sealed class CommercialStocks
{
    private readonly ChainInputs inputs;
    private readonly int[] products;
    private readonly double[] held;
    private readonly double[] normalIndex;

    /// <param name="inputs">The chain.</param>
    /// <param name="final">Index of the final demand of each product and region, -1 where there is none: what is sold to final demand has stocks of its own (S1).</param>
    public CommercialStocks(ChainInputs inputs, int[] final)
    {
        this.inputs = inputs;
        products = [.. Enumerable.Range(0, inputs.ProductCount).Where(p => inputs.StockCover[p] > 0 && final[inputs.At(p, 0)] < 0)];
        held = new double[inputs.ProductCount * inputs.RegionCount];
        normalIndex = new double[held.Length];
    }

    /// <summary>Tells the markets what stocks there are and how they answer the price of the year.</summary>
    /// <param name="problem">The year to be solved.</param>
    /// <param name="markets">Market of each product and region.</param>
    /// <param name="last">The year before; none in the first, which has no stocks.</param>
    /// <param name="laneCosts">Public reserves, which are held and released as other stocks are (P11).</param>
    public void Set(MarketProblem problem, MarketId[] markets, ChainYear? last, ILaneCosts laneCosts)
    {
        foreach (var p in products)
        {
            for (var r = 0; r < inputs.RegionCount && last is not null; r++)
            {
                var place = inputs.At(p, r);
                problem.SetStock(markets[place], new StockResponse(
                    held[place], (inputs.StockCover[p] + laneCosts.ReserveYears(p, r, last.Year + 1)) * Math.Max(0, last.Use[place]), inputs.StockRules.WorkingShare, normalIndex[place], inputs.StockRules.Elasticity, inputs.LargestStockDraw));
            }
        }
    }

    /// <summary>Books what was put into stock and taken out, and what holders learnt of the price.</summary>
    /// <param name="year">The year as it came out.</param>
    /// <param name="isFirst">Whether it is the first, at whose end stocks are what was observed.</param>
    public void Book(ChainYear year, bool isFirst)
    {
        foreach (var p in products)
        {
            var world = 0.0;
            for (var r = 0; r < inputs.RegionCount && isFirst; r++)
            {
                world += year.Use[inputs.At(p, r)];
            }

            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var place = inputs.At(p, r);
                if (isFirst)
                {
                    held[place] = Opening(p, place, year.Use[place], world);
                    normalIndex[place] = year.Index[place];
                }
                else
                {
                    held[place] = Math.Max(0, held[place] + year.StockBuild[place]);
                    normalIndex[place] *= Math.Pow(year.Index[place] / normalIndex[place], inputs.StockRules.PriceLearning);
                }

                year.Stock[place] = held[place];
            }
        }
    }

    private double Opening(int product, int place, double used, double world) =>
        !double.IsNaN(inputs.OpeningStock[place]) ? inputs.OpeningStock[place]
        : !double.IsNaN(inputs.OpeningStockOfWorld[product]) && world > 0 ? inputs.OpeningStockOfWorld[product] * used / world
        : inputs.StockCover[product] * used;
}
