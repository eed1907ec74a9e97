namespace Cellcast.Costing;

/// <summary>
/// From cost to price: p = cash + m(u) (full - cash), m(u) = [(u / (1 - u)) / (u* / (1 - u*))]^beta (cost model C11, engine notes equation 2).
/// The return is in the full cost already; there is no other margin.
/// </summary>
public static class CellPrice
{
    /// <summary>Margin over the normal one, m(u): 1 at normal utilisation, near 0 in an idle industry, without bound as u nears 1.</summary>
    /// <param name="utilisation">Utilisation of the industry's capacity, in (0, 1).</param>
    /// <param name="normalUtilisation">Utilisation at which price equals full cost, u*, in (0, 1).</param>
    /// <param name="beta">Steepness, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not in (0, 1), or beta is not above 0.</exception>
    public static double Margin(double utilisation, double normalUtilisation, double beta)
    {
        CheckShare(utilisation, nameof(utilisation));
        CheckShare(normalUtilisation, nameof(normalUtilisation));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        return Math.Pow(utilisation / (1 - utilisation) / (normalUtilisation / (1 - normalUtilisation)), beta);
    }

    /// <summary>
    /// Price, USD/kWh. The costs are those at normal utilisation: idle capacity acts through m(u), not through a dearer capital charge.
    /// </summary>
    /// <param name="cash">Cash cost, USD/kWh.</param>
    /// <param name="full">Full cost at normal utilisation, USD/kWh.</param>
    /// <param name="utilisation">Utilisation of the industry's capacity, in (0, 1).</param>
    /// <param name="normalUtilisation">Utilisation at which price equals full cost, in (0, 1).</param>
    /// <param name="beta">Steepness, above 0.</param>
    public static double Of(double cash, double full, double utilisation, double normalUtilisation, double beta) =>
        cash + (Margin(utilisation, normalUtilisation, beta) * (full - cash));

    private static void CheckShare(double share, string name)
    {
        if (!(share > 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(name, share, "Must lie between 0 and 1.");
        }
    }
}
