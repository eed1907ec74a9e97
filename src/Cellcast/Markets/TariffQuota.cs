namespace Cellcast.Markets;

/// <summary>
/// A tariff-rate quota as one supply of licences: those of the quota, whose rent rises as they are used up, and behind them any number at a rent equal to the
/// difference between the duty above the quota and that within. So the marginal unit pays the lower duty while the quota is not full, the higher one when more
/// comes in, and between the two the rent is what keeps imports at the quota.
/// </summary>
/// <remarks>
/// Markets equation M14. The rent is a share of the price, as duties are: P' = P (1 + omega e^y), omega = rho e^-Y with rho = (a_out - a_in) / a_in, so that at
/// y = Y it is the whole difference for every seller. Supply over quota is u(y) + e^((y - Y) / delta): it rises in y for all real y, so the year keeps its
/// uniqueness.
/// </remarks>
public static class TariffQuota
{
    // Y: rent of a quota used to its normal degree is e^-Y = 1/200 of the difference in duty.
    private static readonly double Ceiling = Math.Log(200);

    // delta: imports of ten times the quota pay 2.3% more than the difference in duty, those of 1.1 times 2.3% less.
    private const double Width = 0.01;

    // e^x stays finite.
    private const double Highest = 600;

    /// <summary>omega: what <see cref="MarketProblemBuilder.AddQuotaSeller"/> and <see cref="MarketProblem.SetCosts"/> are given for a seller under the quota.</summary>
    /// <param name="withinAdValorem">a of the lane within the quota (M3), above 0.</param>
    /// <param name="aboveAdValorem">a of the lane above it, at least that within.</param>
    public static double RentScale(double withinAdValorem, double aboveAdValorem) =>
        Math.Max(Smallest, (aboveAdValorem - withinAdValorem) / withinAdValorem) * Math.Exp(-Ceiling);

    // A quota above which the duty is no higher has next to no rent.
    private const double Smallest = 1e-6;

    /// <summary>Adds what comes in above the quota to its utilisation, and to d ln S / dy.</summary>
    internal static void AddAbove(double logMargin, ref double utilisation, ref double slope)
    {
        var above = Math.Exp(Math.Min((logMargin - Ceiling) / Width, Highest));
        var all = utilisation + above;
        slope = ((utilisation * slope) + (above / Width)) / all;
        utilisation = all;
    }
}
