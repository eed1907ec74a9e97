namespace Cellcast.World;

/// <summary>
/// Reads quantities in a text, checks their dimension against what the text says they are, and their size against typical ranges.
/// </summary>
/// <remarks>Systems D9. The confusions it knows are those found in published reports on batteries.</remarks>
public sealed class QuantityCheck
{
    private static readonly Unit Energy = Unit.Parse("GWh");
    private static readonly Unit Power = Unit.Parse("GW");
    private static readonly Unit PowerPerTime = Unit.Parse("GW/h");
    private static readonly Unit EnergyPerMass = Unit.Parse("Wh/kg");
    private static readonly Unit EnergyPerVolume = Unit.Parse("Wh/L");
    private static readonly Unit Vehicles = Unit.Parse("vehicles");
    private static readonly Unit EnergyPerYear = Unit.Parse("GWh/yr");
    private static readonly Unit VehiclesPerYear = Unit.Parse("vehicles/yr");
    private static readonly Unit KwhPerVehicle = Unit.Parse("kWh/vehicle");

    private static readonly string[] VolumeWords = ["volume", "volumetric", "litre", "liter", "compact"];
    private static readonly string[] MassWords = ["mass", "weight", "gravimetric", "specific energy", "lighter", "lightweight"];

    private static readonly string[] EnergyWords =
        ["factory", "factories", "gigafactory", "plant", "cells", "batteries", "battery", "pack", "storage capacity", "output", "production", "manufacturing"];

    private readonly IReadOnlyList<TypicalRange> _ranges;

    /// <summary>A checker with these typical ranges.</summary>
    public QuantityCheck(IReadOnlyList<TypicalRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        _ranges = ranges;
    }

    /// <summary>How many cars an amount of cells is enough for.</summary>
    /// <param name="gigawattHours">Energy, GWh, not negative.</param>
    /// <param name="kwhPerCar">Energy in one car, kWh, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Energy below 0 or a pack not above 0.</exception>
    public static double Cars(double gigawattHours, double kwhPerCar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gigawattHours);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(kwhPerCar);
        return Energy.ConvertTo(Unit.Parse("kWh"), gigawattHours) / kwhPerCar;
    }

    /// <summary>Reads a text and says what is odd about its quantities.</summary>
    /// <param name="text">A number with a unit, or sentences with several.</param>
    public QuantityReport Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quantities = QuantityReader.Read(text);
        var warnings = new List<string>();
        var hasEnergy = quantities.Any(q => q.Measures(Energy));
        foreach (var quantity in quantities)
        {
            CheckDimension(quantity, text, hasEnergy, warnings);
            CheckSize(quantity, text, warnings);
        }

        CheckEnergyPerCar(quantities, warnings);
        return new QuantityReport(quantities, warnings);
    }

    private static void CheckDimension(Quantity quantity, string text, bool hasEnergy, List<string> warnings)
    {
        if (quantity.Measures(PowerPerTime))
        {
            warnings.Add(
                $"'{quantity.Text}': a gigawatt is already energy per hour, so this would be how fast a power rises. "
                + $"A store holds {quantity.Value:#,0.###} GWh; a factory makes GWh/yr; a connection carries GW.");
        }
        else if (quantity.Measures(EnergyPerMass) && Mentions(text, VolumeWords) && !Mentions(text, MassWords))
        {
            warnings.Add($"'{quantity.Text}' is energy per mass; by volume it is given in Wh/L.");
        }
        else if (quantity.Measures(EnergyPerVolume) && Mentions(text, MassWords) && !Mentions(text, VolumeWords))
        {
            warnings.Add($"'{quantity.Text}' is energy per volume; by mass it is given in Wh/kg.");
        }
        else if (quantity.Measures(Power) && !hasEnergy && Mentions(text, EnergyWords))
        {
            warnings.Add(
                $"'{quantity.Text}' is a power. What a battery holds is energy (kWh, GWh) and what a factory makes is energy a year (GWh/yr); "
                + "a power needs its hours beside it.");
        }
    }

    private void CheckSize(Quantity quantity, string text, List<string> warnings)
    {
        foreach (var range in _ranges)
        {
            if (!quantity.Measures(range.Unit) || (range.Words.Count > 0 && !Mentions(text, range.Words)))
            {
                continue;
            }

            var value = quantity.In(range.Unit);
            if (value < range.Low || value > range.High)
            {
                warnings.Add($"'{quantity.Text}' is {Number(value)} {range.Unit}; {range.Name}: usually {Number(range.Low)} to {Number(range.High)} {range.Unit}.");
            }
        }
    }

    // "1 GWh, enough for 1,000 cars": an energy and a number of cars together say how much a car carries.
    private void CheckEnergyPerCar(IReadOnlyList<Quantity> quantities, List<string> warnings)
    {
        var range = _ranges.FirstOrDefault(r => r.Id == TypicalRange.ElectricCarPack);
        var energy = quantities.FirstOrDefault(q => q.Measures(Energy) || q.Measures(EnergyPerYear));
        var cars = quantities.FirstOrDefault(q => q.Measures(Vehicles) || q.Measures(VehiclesPerYear));
        if (range is null || energy is null || cars is null || !(cars.Value > 0) || !range.Unit.IsCompatible(KwhPerVehicle))
        {
            return;
        }

        // Of what is told by the year, a year's: texts often say "a year" of only one of the two.
        var kwh = Energy.ConvertTo(Unit.Parse("kWh"), energy.In(energy.Measures(Energy) ? Energy : EnergyPerYear));
        var perCar = KwhPerVehicle.ConvertTo(range.Unit, kwh / cars.In(cars.Measures(Vehicles) ? Vehicles : VehiclesPerYear));
        if (perCar < range.Low || perCar > range.High)
        {
            var typical = range.Unit.ConvertTo(KwhPerVehicle, range.Typical);
            warnings.Add(
                $"'{energy.Text}' for '{cars.Text}' is {Number(perCar)} {range.Unit}; {range.Name}: usually {Number(range.Low)} to {Number(range.High)} "
                + $"{range.Unit}. At {Number(typical)} kWh each it is enough for {Number(Math.Round(kwh / typical))} cars.");
        }
    }

    private static bool Mentions(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.###");
}
