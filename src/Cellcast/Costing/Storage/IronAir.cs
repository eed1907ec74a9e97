namespace Cellcast.Costing.Storage;

/// <summary>An iron-air battery.</summary>
/// <remarks>
/// Cost model C14. No delivered price has been published: the parts are set so that the cost at 100 hours equals the maker's own target, so that value
/// tests nothing; only the steep rise at shorter durations is a finding.
/// </remarks>
public static class IronAir
{
    /// <summary>The battery with its energy and its power apart.</summary>
    /// <param name="energyUsdPerKwh">Iron, electrolyte and vessel, USD/kWh.</param>
    /// <param name="powerUsdPerKw">Air electrodes, power conversion and balance of plant, USD/kW.</param>
    public static DecoupledStorage Of(double energyUsdPerKwh, double powerUsdPerKw) => new(
        "iron-air battery",
        [new StoragePart("iron, electrolyte and vessel", energyUsdPerKwh)],
        [new StoragePart("air electrodes and power conversion", powerUsdPerKw)],
        constructionShare: 0);
}
