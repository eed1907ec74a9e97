namespace Cellcast.Markets;

/// <summary>
/// Demand from outside the chain and its answer to price: Q = Q0 r^-eps / (1 + (r / v)^eta), r = I / I0. The first part is the ordinary price response; the
/// second sheds load when the price reaches v times its reference.
/// </summary>
/// <param name="Quantity">Q0: demand at the reference index, units per year, 0 or more.</param>
/// <param name="ReferenceIndex">I0: the buyer's index at which demand is Q0, USD per unit, above 0.</param>
/// <param name="Elasticity">eps, 0 or more: about 0.3 for metals outside batteries.</param>
/// <param name="ChokeRatio">v, above 0: multiple of the reference at which half is given up; infinite for none.</param>
/// <param name="ChokeExponent">eta, 0 or more: how sharply demand is given up around v.</param>
/// <remarks>Markets equation M5. eps + eta must not exceed the trade elasticity gamma of the market, or goods stop being substitutes.</remarks>
public readonly record struct DemandResponse(
    double Quantity,
    double ReferenceIndex,
    double Elasticity,
    double ChokeRatio = double.PositiveInfinity,
    double ChokeExponent = 0)
{
    /// <summary>The largest elasticity the response reaches.</summary>
    public double LargestElasticity => Elasticity + (double.IsPositiveInfinity(ChokeRatio) ? 0 : ChokeExponent);

    /// <summary>Quantity wanted and its elasticity -d ln Q / d ln I at an index.</summary>
    /// <param name="logIndex">ln I.</param>
    /// <param name="elasticity">-d ln Q / d ln I, 0 or more.</param>
    /// <returns>Q, units per year.</returns>
    public double At(double logIndex, out double elasticity)
    {
        var logRatio = logIndex - Math.Log(ReferenceIndex);
        elasticity = Elasticity;
        var quantity = Quantity * Math.Exp(-Elasticity * logRatio);
        if (double.IsPositiveInfinity(ChokeRatio) || ChokeExponent == 0)
        {
            return quantity;
        }

        var kept = 1 / (1 + Math.Exp(ChokeExponent * (logRatio - Math.Log(ChokeRatio))));
        elasticity += ChokeExponent * (1 - kept);
        return quantity * kept;
    }
}
