namespace Cellcast.Costing;

/// <summary>
/// How the yield of one plant grows with its own cumulative good output: y(E) = y_inf - (y_inf - y_0) exp(-E / E_ref) (cost model C12).
/// Belongs to the plant, not to the technology: never combine it with a learning curve that carries yield.
/// </summary>
/// <param name="Start">Yield at start, y_0, in (0, 1].</param>
/// <param name="Mature">Yield reached in the end, y_inf, in (0, 1].</param>
/// <param name="ReferenceGwh">Good output after which 63% of the gap is closed, E_ref, GWh above 0.</param>
public readonly record struct YieldRamp(double Start, double Mature, double ReferenceGwh)
{
    /// <summary>Yield when the plant has made this much, GWh of good cells, at least 0.</summary>
    public double At(double cumulativeGwh) => Mature - ((Mature - Start) * Math.Exp(-cumulativeGwh / ReferenceGwh));

    /// <summary>
    /// Mean yield of making good output from one cumulative level to another: output over what was begun, that is, the harmonic mean of
    /// y along the path. In closed form: 1/y(E) integrates to (E + E_ref ln(y(E)/y_inf)) / y_inf plus a constant.
    /// </summary>
    public double Mean(double fromGwh, double toGwh)
    {
        if (!(toGwh > fromGwh))
        {
            return At(fromGwh);
        }
        double begun = (toGwh - fromGwh + (ReferenceGwh * Math.Log(At(toGwh) / At(fromGwh)))) / Mature;
        return (toGwh - fromGwh) / begun;
    }
}
