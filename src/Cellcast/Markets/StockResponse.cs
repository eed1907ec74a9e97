namespace Cellcast.Markets;

/// <summary>
/// Stocks that the buyers of a market hold and their answer to price: they want D = N (k + (1 - k) (I / Ie)^-theta), buy D - S where that is more than the S they
/// have, and use up R = S - D instead of buying where it is less. What is asked of sellers is A = Q + D - S, or Q - x Q (1 - e^(-R / (x Q))): a draw is never
/// more than R nor than the part x of what is used, and A falls in price and rises in Q everywhere, so that a year keeps its one solution.
/// </summary>
/// <param name="Held">S: stock at the beginning of the year, units, 0 or more.</param>
/// <param name="Normal">N: stock wanted at the price that holders think normal, units, 0 or more; 0 together with S for a market without stocks.</param>
/// <param name="WorkingShare">k: share of the normal stock that no price sets free (goods at sea, in process, between two deliveries), 0 to 1.</param>
/// <param name="NormalIndex">Ie: the buyer's index that holders think normal, USD per unit, above 0.</param>
/// <param name="Elasticity">theta: elasticity of the rest to the index, 0 or more.</param>
/// <param name="LargestDraw">x: largest part of what is used that comes from stock, above 0 and below 1: plants keep running.</param>
/// <remarks>Markets equation M15; a log-linear supply of storage (Brennan 1958, Telser 1958) at an expected price.</remarks>
public readonly record struct StockResponse(double Held, double Normal, double WorkingShare, double NormalIndex, double Elasticity, double LargestDraw)
{
    /// <summary>Whether there are stocks at all.</summary>
    public bool IsAny => Held > 0 || Normal > 0;

    /// <summary>What is asked of sellers by buyers who use a quantity.</summary>
    /// <param name="used">Q: what is used, units per year, 0 or more.</param>
    /// <param name="logIndex">ln I.</param>
    /// <param name="passed">dA/dQ, 0 to 1.</param>
    /// <param name="slope">-dA/d ln I, 0 or more, at a given Q.</param>
    /// <returns>A, units per year; A - Q is what goes into stock.</returns>
    public double Asked(double used, double logIndex, out double passed, out double slope)
    {
        var answering = (1 - WorkingShare) * Normal * Math.Exp(-Elasticity * (logIndex - Math.Log(NormalIndex)));
        var released = Held - (WorkingShare * Normal) - answering;
        slope = Elasticity * answering;
        if (released <= 0)
        {
            passed = 1;
            return used - released;
        }

        if (!(used > 0))
        {
            passed = 0;
            slope = 0;
            return 0;
        }

        var pressure = released / (LargestDraw * used);
        var kept = Math.Exp(-pressure);
        passed = 1 - (LargestDraw * (1 - (kept * (1 + pressure))));
        slope *= kept;
        return used * (1 - (LargestDraw * (1 - kept)));
    }
}
