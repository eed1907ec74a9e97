namespace Cellcast.Technology;

/// <summary>How many times dearer a new cell is than lithium-ion, over the volume it is made in.</summary>
/// <param name="newUsdPerKwh">Unit cost of the new cell in USD/kWh at a yearly volume in GWh; it must not rise with volume.</param>
/// <param name="lithiumIonUsdPerKwh">Unit cost of what it is compared with, at its own scale, USD/kWh, above 0.</param>
/// <remarks>Systems E2: "4 to 25 times" and "1.4 times" are the same cell at pilot scale and in mass production.</remarks>
public sealed class SolidStateMultiple(Func<double, double> newUsdPerKwh, double lithiumIonUsdPerKwh)
{
    private const double SmallestGwh = 1e-4;
    private const double LargestGwh = 1e4;

    /// <summary>The multiple at a yearly volume.</summary>
    /// <param name="gwhPerYear">Volume, GWh a year, above 0.</param>
    public double At(double gwhPerYear) => newUsdPerKwh(gwhPerYear) / lithiumIonUsdPerKwh;

    /// <summary>The volume at which a multiple holds.</summary>
    /// <param name="multiple">Times the cost of lithium-ion.</param>
    /// <returns>GWh a year; <see langword="null"/> where no volume between 0.1 MWh and 10 TWh a year gives it.</returns>
    public double? VolumeFor(double multiple)
    {
        if (multiple > At(SmallestGwh) || multiple < At(LargestGwh))
        {
            return null;
        }

        return Math.Exp(Bisection.Rising(x => -At(Math.Exp(x)), -multiple, Math.Log(SmallestGwh), Math.Log(LargestGwh)));
    }
}
