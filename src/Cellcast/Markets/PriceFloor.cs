namespace Cellcast.Markets;

/// <summary>
/// A seller whose receipts the state tops up to a floor (a price floor, or the lower side of a contract for difference). The seller produces as if paid R, which
/// never falls below the floor; the market pays P, which falls as low as it takes to sell that output; the state pays (R - P) X.
/// </summary>
/// <remarks>
/// Markets equation M9. With y_F = ln((F - vc) / w) the log-margin at which receipts reach the floor and q = y - y_F: receipts are at log-margin
/// z = y_F + delta ln(1 + e^(q / delta)), and the market price is P = R e^(y - z). Both rise in y for all real y, so the year keeps its uniqueness; above the
/// floor z = y and P = R. A floor below cash cost does nothing.
/// </remarks>
internal readonly ref struct PriceFloor
{
    // Width of the bend at the floor, in y: 3.5% of the margin at the bend itself, nothing a quarter above or below it. Much narrower, and a year in which many plants stand at their floor takes the solver
    // over a hundred steps.
    private const double Width = 0.05;

    // The bend's slope in cash cost is below 1e-300 beyond this many widths.
    private const double Beyond = 700;

    private PriceFloor(double logMargin, double marginSlope, double costSlope, double shortfall)
    {
        LogMargin = logMargin;
        MarginSlope = marginSlope;
        CostSlope = costSlope;
        Shortfall = shortfall;
    }

    /// <summary>z: log-margin of receipts.</summary>
    public double LogMargin { get; }

    /// <summary>dz / dy.</summary>
    public double MarginSlope { get; }

    /// <summary>dz / dvc, per USD; 0 or below.</summary>
    public double CostSlope { get; }

    /// <summary>z - y, 0 or more: ln of receipts over market price.</summary>
    public double Shortfall { get; }

    /// <summary>Evaluates a floor.</summary>
    /// <param name="floor">F, USD per unit; 0 for none.</param>
    /// <param name="logMargin">y.</param>
    /// <param name="cashCost">vc, USD per unit.</param>
    /// <param name="fixedCost">w, USD per unit.</param>
    public static PriceFloor At(double floor, double logMargin, double cashCost, double fixedCost)
    {
        var atFloor = floor > cashCost ? Math.Log((floor - cashCost) / fixedCost) : double.NegativeInfinity;
        var distance = (logMargin - atFloor) / Width;
        if (distance > Beyond)
        {
            return new PriceFloor(logMargin, 1, 0, 0);
        }

        // ln(1 + e^x) without overflow on either side.
        var shortfall = Width * (Math.Max(-distance, 0) + Math.Log(1 + Math.Exp(-Math.Abs(distance))));
        var above = 1 / (1 + Math.Exp(-distance));
        return new PriceFloor(logMargin + shortfall, above, -(1 - above) / (floor - cashCost), shortfall);
    }
}
