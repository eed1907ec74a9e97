namespace Cellcast.Technology;

/// <summary>What a bulkier cell adds around itself: more housing, cooling and ground for the same energy.</summary>
/// <remarks>Learning note (21): at the level of packs and systems, mass and area are added to sodium's side.</remarks>
public static class BulkPenalty
{
    /// <summary>Cost added per kWh, USD/kWh: adder x share x (density of the reference / own density - 1); negative for a denser cell.</summary>
    /// <param name="adderUsdPerKwh">What stands around the reference cell, USD/kWh.</param>
    /// <param name="shareThatGrows">Share of it that grows with mass or volume, 0 to 1.</param>
    /// <param name="referenceDensity">Energy per mass or volume of the reference cell, above 0.</param>
    /// <param name="ownDensity">The same of the cell, in the same unit, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A density not above 0 or a share outside 0 to 1.</exception>
    public static double UsdPerKwh(double adderUsdPerKwh, double shareThatGrows, double referenceDensity, double ownDensity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(referenceDensity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ownDensity);
        return shareThatGrows is >= 0 and <= 1
            ? adderUsdPerKwh * shareThatGrows * ((referenceDensity / ownDensity) - 1)
            : throw new ArgumentOutOfRangeException(nameof(shareThatGrows), shareThatGrows, "The share lies between 0 and 1.");
    }
}
