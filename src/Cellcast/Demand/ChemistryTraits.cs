namespace Cellcast.Demand;

/// <summary>What a chemistry offers its buyer.</summary>
public sealed record ChemistryTraits
{
    /// <summary>Energy per mass of the cell, Wh/kg, above 0.</summary>
    public required double WhPerKg { get; init; }

    /// <summary>Energy per volume of the cell, Wh/L, above 0.</summary>
    public required double WhPerLitre { get; init; }

    /// <summary>Share of the cell's energy per mass that the pack keeps, above 0 to 1.</summary>
    public required double PackShare { get; init; }

    /// <summary>Full cycles to 80% of the capacity, above 0.</summary>
    public required double Cycles { get; init; }

    /// <summary>Calendar life in years, above 0.</summary>
    public required double CalendarYears { get; init; }

    /// <summary>Share of the capacity left at -20 degC.</summary>
    public required double ColdCapacity { get; init; }

    /// <summary>Mean charging power over energy in the window of a fast charge, 1/h, above 0.</summary>
    public required double ChargeRate { get; init; }

    /// <summary>Temperature at which a charged cell runs away, degC; infinite for a chemistry that does not.</summary>
    public required double RunawayDegC { get; init; }

    /// <summary>Energy out over energy in, above 0 to 1.</summary>
    public required double RoundTripEfficiency { get; init; }

    /// <summary>Power per mass, W/kg.</summary>
    public required double WattPerKg { get; init; }
}
