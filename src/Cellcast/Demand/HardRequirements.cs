namespace Cellcast.Demand;

/// <summary>What a chemistry must reach to be bought at all in an application. 0 where nothing is asked.</summary>
/// <param name="PackWhPerKg">Energy per mass of the pack, Wh/kg.</param>
/// <param name="CellWhPerKg">Energy per mass of the cell, Wh/kg.</param>
/// <param name="CellWhPerLitre">Energy per volume of the cell, Wh/L.</param>
/// <param name="Cycles">Full cycles.</param>
/// <param name="CalendarYears">Years.</param>
/// <param name="WattPerKg">Power per mass, W/kg.</param>
/// <remarks>Demand equation Q7. Requirements are judged, so the mild end of their range is what vetoes.</remarks>
public readonly record struct HardRequirements(double PackWhPerKg, double CellWhPerKg, double CellWhPerLitre, double Cycles, double CalendarYears, double WattPerKg)
{
    /// <summary>Whether a chemistry reaches everything.</summary>
    public bool AreMetBy(ChemistryTraits traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        return traits.WhPerKg * traits.PackShare >= PackWhPerKg
            && traits.WhPerKg >= CellWhPerKg
            && traits.WhPerLitre >= CellWhPerLitre
            && traits.Cycles >= Cycles
            && traits.CalendarYears >= CalendarYears
            && traits.WattPerKg >= WattPerKg;
    }
}
