namespace Cellcast.Technology;

/// <summary>What a cell means to a driver.</summary>
/// <param name="PackKwh">Energy of the pack, kWh.</param>
/// <param name="PackKg">Mass of the pack, kg.</param>
/// <param name="RangeKm">Range on a full pack, km.</param>
/// <param name="KmPerMinute">Range gained per minute at the cell's charge rate, km/min.</param>
/// <param name="LifeKm">Distance until the pack holds 80%, km.</param>
/// <remarks>Systems E4. The charge rate holds over the window the cell's rating speaks of (usually 10-80%), not to the last percent.</remarks>
public readonly record struct DriverCard(double PackKwh, double PackKg, double RangeKm, double KmPerMinute, double LifeKm)
{
    private const double MinutesPerHour = 60;

    private const double WhPerKwh = 1000;

    // Range falls to 80% over the life, in a straight line: it is 90% on average.
    private const double MeanCapacity = 0.9;

    private const double CapacityLost = 0.2;

    /// <summary>Fills the card.</summary>
    /// <param name="packKwh">Energy of the pack, kWh, above 0.</param>
    /// <param name="packWhPerKg">Specific energy of the pack, Wh/kg, above 0.</param>
    /// <param name="whPerKm">Consumption, Wh/km, above 0.</param>
    /// <param name="chargesPerHour">Charge rate, 1/h.</param>
    /// <param name="cycleLife">Full cycles to 80%.</param>
    public static DriverCard Of(double packKwh, double packWhPerKg, double whPerKm, double chargesPerHour, double cycleLife)
    {
        var range = packKwh * WhPerKwh / whPerKm;
        return new(packKwh, packKwh * WhPerKwh / packWhPerKg, range, range * chargesPerHour / MinutesPerHour, range * cycleLife * MeanCapacity);
    }

    /// <summary>Capacity left after so many full cycles, as a share: straight to 80% at the cycle life.</summary>
    public static double CapacityAfter(double cycles, double cycleLife) => 1 - (CapacityLost * cycles / cycleLife);
}
