namespace Cellcast.Technology;

/// <summary>A grid storage plant as its levelised cost sees it.</summary>
public sealed record StorageProject
{
    /// <summary>Installed cost per kWh of energy capacity, USD/kWh.</summary>
    public required double EnergyCapexUsdPerKwh { get; init; }

    /// <summary>Installed cost per kW of power, USD/kW; 0 where a price per kWh at one duration already holds it (then only that duration is valid).</summary>
    public required double PowerCapexUsdPerKw { get; init; }

    /// <summary>Hours of discharge at full power, above 0.</summary>
    public required double DurationHours { get; init; }

    /// <summary>Energy out per energy in, grid to grid, above 0 and at most 1.</summary>
    public required double RoundTripEfficiency { get; init; }

    /// <summary>Calendar life in years, at least 1.</summary>
    public required double CalendarLifeYears { get; init; }

    /// <summary>Life in full equivalent cycles; infinite where it never limits.</summary>
    public double CycleLife { get; init; } = double.PositiveInfinity;

    /// <summary>Cycles a year, above 0.</summary>
    public required double CyclesPerYear { get; init; }

    /// <summary>Share of the capacity used in a cycle, above 0 and at most 1.</summary>
    public required double DepthOfDischarge { get; init; }

    /// <summary>Share of the remaining capacity lost each year, 0 to below 1.</summary>
    public required double DegradationPerYear { get; init; }

    /// <summary>Operation and maintenance as a share of the capital cost each year.</summary>
    public required double OperationShare { get; init; }

    /// <summary>Net cost of taking the plant down as a share of the capital cost; negative where scrap earns more.</summary>
    public required double EndCostShare { get; init; }

    /// <summary>Price of charging energy, USD/MWh.</summary>
    public required double ChargingPriceUsdPerMwh { get; init; }

    /// <summary>Real discount rate per year, above -1.</summary>
    public required double DiscountRate { get; init; }

    /// <summary>Capital cost per kWh of energy capacity at this duration: c_E + c_P / h, USD/kWh.</summary>
    public double CapexUsdPerKwh => EnergyCapexUsdPerKwh + (PowerCapexUsdPerKw / DurationHours);

    /// <summary>Whole years of operation: the lesser of calendar and cycle life; a part year at the end is not counted.</summary>
    public int LifeYears => (int)Math.Floor(Math.Min(CalendarLifeYears, CycleLife / (CyclesPerYear * DepthOfDischarge)));
}
