namespace Cellcast.Technology;

/// <summary>
/// A small plant beside its suppliers and buyers against a large one: scale lost, transport and handling saved, and the premium a niche must pay.
/// </summary>
/// <remarks>Systems A17. Costs come from the cost model, at the load the niche gives each plant.</remarks>
public sealed record RightSizedHub
{
    /// <summary>Compares a hub with a large plant.</summary>
    /// <param name="unitCost">Unit cost in USD/kWh of a plant of a size (GWh a year) at a utilisation (0 to 1).</param>
    /// <param name="hubGwh">Size of the hub, GWh a year, above 0.</param>
    /// <param name="largeGwh">Size of the large plant, GWh a year, above 0.</param>
    /// <param name="largeUtilisation">Utilisation of the large plant, which sells to everybody, above 0 and at most 1.</param>
    /// <param name="nicheGwh">What the niche buys, GWh a year, above 0.</param>
    /// <param name="otherSalesGwh">What the hub sells beyond the niche, GWh a year, not negative.</param>
    /// <param name="coLocationSavingUsdPerKwh">What nearness to suppliers, buyers and recycling saves the hub, USD/kWh.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value out of range.</exception>
    public RightSizedHub(
        Func<double, double, double> unitCost,
        double hubGwh,
        double largeGwh,
        double largeUtilisation,
        double nicheGwh,
        double otherSalesGwh,
        double coLocationSavingUsdPerKwh)
    {
        ArgumentNullException.ThrowIfNull(unitCost);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hubGwh);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(largeGwh);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nicheGwh);
        ArgumentOutOfRangeException.ThrowIfNegative(otherSalesGwh);
        NicheFill = nicheGwh / hubGwh;
        Utilisation = Math.Min(1, (nicheGwh + otherSalesGwh) / hubGwh);
        HubUsdPerKwh = unitCost(hubGwh, Utilisation);
        LargeUsdPerKwh = unitCost(largeGwh, largeUtilisation);
        ScaleLossUsdPerKwh = unitCost(hubGwh, largeUtilisation) - LargeUsdPerKwh;
        IdleLossUsdPerKwh = HubUsdPerKwh - LargeUsdPerKwh - ScaleLossUsdPerKwh;
        CoLocationSavingUsdPerKwh = coLocationSavingUsdPerKwh;
    }

    /// <summary>Demand of the niche over the size of the hub: 1 fills one hub, 0.1 a tenth of it. Also the number of hubs the niche can fill.</summary>
    public double NicheFill { get; }

    /// <summary>Utilisation of the hub with its other sales, at most 1.</summary>
    public double Utilisation { get; }

    /// <summary>Unit cost of the hub at that utilisation before any saving, USD/kWh.</summary>
    public double HubUsdPerKwh { get; }

    /// <summary>Unit cost of the large plant, USD/kWh.</summary>
    public double LargeUsdPerKwh { get; }

    /// <summary>What smallness costs at equal utilisation, USD/kWh.</summary>
    public double ScaleLossUsdPerKwh { get; }

    /// <summary>What the difference in utilisation adds, USD/kWh.</summary>
    public double IdleLossUsdPerKwh { get; }

    /// <summary>What nearness saves, USD/kWh.</summary>
    public double CoLocationSavingUsdPerKwh { get; }

    /// <summary>What buyers must pay above the large plant's cost for the hub to break even, USD/kWh; 0 or below needs no premium.</summary>
    public double BreakEvenPremiumUsdPerKwh => ScaleLossUsdPerKwh + IdleLossUsdPerKwh - CoLocationSavingUsdPerKwh;
}
