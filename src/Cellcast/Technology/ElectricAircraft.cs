namespace Cellcast.Technology;

/// <summary>Range of a battery aircraft in cruise: R = E x share x eta x (L/D) / g, all other phases of a flight left out.</summary>
/// <param name="BatteryShare">Mass of the battery over take-off mass, above 0 and below 1.</param>
/// <param name="LiftToDrag">Lift over drag in cruise, above 0.</param>
/// <param name="Efficiency">From battery to thrust, above 0 and at most 1.</param>
/// <param name="PackShare">Mass of cells over mass of battery: 1 counts cells alone.</param>
/// <param name="Reserve">Share of the energy kept back, from 0 to below 1.</param>
/// <remarks>The electric form of the range equation; a battery does not get lighter as it empties, so no logarithm (report 002 case, systems B10).</remarks>
public readonly record struct ElectricAircraft(double BatteryShare, double LiftToDrag, double Efficiency, double PackShare = 1, double Reserve = 0)
{
    private const double GravityMetresPerSecondSquared = 9.80665;

    private const double JoulesPerWh = 3600;

    private const double MetresPerKm = 1000;

    private double KmPerWhPerKg => JoulesPerWh / MetresPerKm / GravityMetresPerSecondSquared * BatteryShare * PackShare * (1 - Reserve) * LiftToDrag * Efficiency;

    /// <summary>Range, km.</summary>
    /// <param name="cellWhPerKg">Specific energy of the cell, Wh/kg.</param>
    public double RangeKm(double cellWhPerKg) => cellWhPerKg * KmPerWhPerKg;

    /// <summary>Specific energy of the cell that a range takes, Wh/kg.</summary>
    public double CellWhPerKgFor(double rangeKm) => rangeKm / KmPerWhPerKg;

    /// <summary>Lift over drag that a range takes with a cell.</summary>
    public double LiftToDragFor(double rangeKm, double cellWhPerKg) => LiftToDrag * rangeKm / RangeKm(cellWhPerKg);
}
