using Cellcast.Finance;

namespace Cellcast.Demand;

/// <summary>
/// The cost of a chemistry to a buyer as a straight line in its price: U = factor x (price + parts) + rest. The factor holds the replacements of a battery that
/// does not last; the rest is what mass, volume, charging, cold, safety and losses are worth.
/// </summary>
/// <param name="PriceFactor">dU/dP, at least 1.</param>
/// <param name="Rest">What does not depend on the price, USD/kWh.</param>
/// <remarks>Demand equations Q5 and Q6.</remarks>
public readonly record struct EffectiveCost(double PriceFactor, double Rest)
{
    private const double WhPerKwh = 1000;
    private const double MinutesPerHour = 60;

    /// <summary>Weighs a chemistry with the values of an application.</summary>
    /// <param name="traits">What the chemistry offers.</param>
    /// <param name="values">What the application pays for.</param>
    /// <param name="partsUsdPerKwh">What stands around the cells in the pack or system, USD/kWh.</param>
    /// <remarks>
    /// Q5: life L = min(calendar, stretch x cycles / cycles a year); factor = 1 + k (CRF(r, L) / CRF(r, H) - 1) for L below the service years H, else 1; k is the
    /// price of a replacement over today's. Q6: rest = factor x parts + v_m kg + v_v L + v_t minutes + v_c (1 - cold) + v_s (T_safe - T)+ + losses x cycles / CRF(r, H).
    /// The pack keeps of the volume what it keeps of the mass.
    /// </remarks>
    public static EffectiveCost Of(ChemistryTraits traits, BuyerValues values, double partsUsdPerKwh)
    {
        ArgumentNullException.ThrowIfNull(traits);
        ArgumentNullException.ThrowIfNull(values);
        var life = values.CyclesPerYear > 0 ? Math.Min(traits.CalendarYears, values.CycleStretch * traits.Cycles / values.CyclesPerYear) : traits.CalendarYears;
        var service = CapitalRecovery.Factor(values.DiscountRate, values.ServiceYears);
        var factor = life < values.ServiceYears ? 1 + (values.ReplacementPrice * ((CapitalRecovery.Factor(values.DiscountRate, life) / service) - 1)) : 1;
        var lossKwh = values.CyclesPerYear * ((1 / traits.RoundTripEfficiency) - 1);
        var rest = (factor * partsUsdPerKwh)
            + (values.MassUsdPerKg * WhPerKwh / (traits.WhPerKg * traits.PackShare))
            + (values.VolumeUsdPerLitre * WhPerKwh / (traits.WhPerLitre * traits.PackShare))
            + (values.ChargeMinuteUsdPerKwh * MinutesPerHour * values.ChargingWindow / traits.ChargeRate)
            + (values.ColdUsdPerKwh * (1 - traits.ColdCapacity))
            + (values.RunawayUsdPerKwhDegC * Math.Max(0, values.SafeDegC - traits.RunawayDegC))
            + (values.LossUsdPerKwh * lossKwh / service);
        return new EffectiveCost(factor, rest);
    }

    /// <summary>U at a delivered price of the cell or system, USD/kWh.</summary>
    public double At(double price) => (PriceFactor * price) + Rest;
}
