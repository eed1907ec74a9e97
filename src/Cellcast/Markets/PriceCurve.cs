namespace Cellcast.Markets;

/// <summary>
/// How the margin over cash cost answers the use of capacity: m(u) = [ (u / (1 - u)) / (u* / (1 - u*)) ]^beta. Margins vanish when plants idle, equal the
/// fixed cost at normal utilisation u*, and grow without bound as capacity runs out. Read the other way, the reservation margins of plants are log-logistic.
/// </summary>
/// <param name="Beta">Steepness, above 0; 1.3 to 1.6 fits mines and plants, 0.5 a quota.</param>
/// <param name="NormalUtilisation">u*: utilisation at which the margin pays exactly the fixed cost, above 0 and below 1.</param>
/// <remarks>Markets equation M2. The margin is in units of the fixed cost per unit of product; y = ln m is what the solver looks for.</remarks>
public readonly record struct PriceCurve(double Beta, double NormalUtilisation)
{
    /// <summary>ln(u* / (1 - u*)).</summary>
    public double NormalLogit => Math.Log(NormalUtilisation / (1 - NormalUtilisation));

    /// <summary>Margin over cash cost, as a multiple of the fixed cost per unit.</summary>
    /// <param name="utilisation">u, 0 to below 1.</param>
    public double MarginAt(double utilisation) =>
        Math.Pow(utilisation / (1 - utilisation) / (NormalUtilisation / (1 - NormalUtilisation)), Beta);

    /// <summary>y = ln m at a utilisation.</summary>
    /// <param name="utilisation">u, above 0 and below 1.</param>
    public double LogMarginAt(double utilisation) => Beta * (Math.Log(utilisation / (1 - utilisation)) - NormalLogit);

    /// <summary>Utilisation that plants offer at a margin: u = 1 / (1 + exp(-(logit u* + y / beta))).</summary>
    /// <param name="logMargin">y = ln m, any number.</param>
    public double UtilisationAt(double logMargin) => 1 / (1 + Math.Exp(-(NormalLogit + (logMargin / Beta))));

    /// <summary>Relative rise of supply per unit of y: d ln S / dy = (1 - u) / beta.</summary>
    /// <param name="logMargin">y = ln m, any number.</param>
    public double SupplySlopeAt(double logMargin) => (1 - UtilisationAt(logMargin)) / Beta;

    /// <summary>Whether beta is above 0 and u* between 0 and 1.</summary>
    public bool IsValid => Beta > 0 && double.IsFinite(Beta) && NormalUtilisation > 0 && NormalUtilisation < 1;
}
