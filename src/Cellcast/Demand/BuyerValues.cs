namespace Cellcast.Demand;

/// <summary>What an application pays for beside the price. All values per kWh or per unit of pack are USD of 2024.</summary>
public sealed record BuyerValues
{
    /// <summary>Worth of a kilogram of pack saved, USD/kg.</summary>
    public double MassUsdPerKg { get; init; }

    /// <summary>Worth of a litre of pack saved, USD/L.</summary>
    public double VolumeUsdPerLitre { get; init; }

    /// <summary>Worth of a minute of fast charging saved, USD/kWh/min.</summary>
    public double ChargeMinuteUsdPerKwh { get; init; }

    /// <summary>Part of the pack that a fast charge fills, 0 to 1.</summary>
    public double ChargingWindow { get; init; }

    /// <summary>Worth of capacity kept in the cold, USD/kWh per unit of capacity, times the share of use in the cold.</summary>
    public double ColdUsdPerKwh { get; init; }

    /// <summary>Worth of a degree of safety margin, USD/kWh/degC.</summary>
    public double RunawayUsdPerKwhDegC { get; init; }

    /// <summary>Temperature of runaway above which more is worth nothing, degC.</summary>
    public double SafeDegC { get; init; }

    /// <summary>Years a battery is needed, above 0.</summary>
    public required double ServiceYears { get; init; }

    /// <summary>Full cycles a year; 0 where cycles do not wear it out first.</summary>
    public double CyclesPerYear { get; init; }

    /// <summary>Cycles the application uses, as a multiple of those to 80% of the capacity, above 0.</summary>
    public double CycleStretch { get; init; } = 1;

    /// <summary>Price of a later replacement over that of today's battery.</summary>
    public double ReplacementPrice { get; init; } = 1;

    /// <summary>Real rate at which later payments are weighed, above -1.</summary>
    public required double DiscountRate { get; init; }

    /// <summary>Price of the energy a store loses, USD/kWh; 0 where losses do not matter to the buyer.</summary>
    public double LossUsdPerKwh { get; init; }
}
