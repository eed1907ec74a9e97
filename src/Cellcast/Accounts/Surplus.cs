using Cellcast.Chain;

namespace Cellcast.Accounts;

/// <summary>Who gains and who pays between two runs of the same chain. Million USD of 2024 a year.</summary>
public static class Surplus
{
    /// <summary>
    /// What a change costs buyers: the rise of each price paid times the mean of what is bought before and after (equation F4). Above 0 where they pay more.
    /// </summary>
    /// <param name="priceBefore">Price paid without the change, by product; 0 where nothing is sold.</param>
    /// <param name="boughtBefore">Bought without it.</param>
    /// <param name="priceAfter">Price paid with it.</param>
    /// <param name="boughtAfter">Bought with it.</param>
    public static double ConsumerCost(
        ReadOnlySpan<double> priceBefore, ReadOnlySpan<double> boughtBefore, ReadOnlySpan<double> priceAfter, ReadOnlySpan<double> boughtAfter)
    {
        var cost = 0.0;
        for (var product = 0; product < priceBefore.Length; product++)
        {
            if (priceBefore[product] > 0 && priceAfter[product] > 0)
            {
                cost += (boughtBefore[product] + boughtAfter[product]) / 2 * (priceAfter[product] - priceBefore[product]);
            }
        }

        return cost;
    }

    /// <summary>What producers in a region earn beyond the cost of their capacity, (P - vc) X - w u* K over all sellers, and holders of its quota licences from them (equation F5).</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="run">The run, solved.</param>
    /// <param name="year">Index of the year.</param>
    /// <param name="region">Index of the region of the plants.</param>
    public static double OfProducers(ChainInputs chain, ChainRun run, int year, int region)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(run);
        var (earned, of) = (0.0, run.Years[year]);
        for (var s = 0; s < run.Sellers.Count; s++)
        {
            var (product, node, _) = run.Sellers[s];
            if (chain.Nodes[node].Region == region)
            {
                earned += ((of.Price[s] + of.TopUp[s] - of.CashCost[s]) * of.Output[s]) - (of.FixedCost[s] * chain.Terms[product].Curve.NormalUtilisation * run.EffectiveOf(year, s));
            }
        }

        for (var quota = 0; quota < run.Quotas.Count; quota++)
        {
            earned += run.Quotas[quota].Region == region ? of.QuotaRent[quota] : 0;
        }

        return earned;
    }
}
