namespace Cellcast.Technology;

/// <summary>What scrap costs while a plant learns to run: material paid for and thrown away, month by month.</summary>
/// <remarks>Systems A6. Good output = nameplate x load x yield; material cost per good kWh is divided by the yield.</remarks>
public sealed class RampScrap
{
    private const double MonthsPerYear = 12;

    private RampScrap(IReadOnlyList<RampMonth> months) => Months = months;

    /// <summary>The months since start, in order.</summary>
    public IReadOnlyList<RampMonth> Months { get; }

    /// <summary>Money lost to scrap beyond that of a mature plant until the end, MUSD.</summary>
    public double LossMusd => Months.Count == 0 ? 0 : Months[^1].CumulativeLossMusd;

    /// <summary>How many times the material of a good kWh is paid for: 1 / (1 - scrap); 10 at 90% scrap, 1.11 at 10%. Before any credit for scrap.</summary>
    /// <param name="scrap">Share of started output that is thrown away, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Scrap below 0 or not below 1.</exception>
    public static double MaterialMultiplier(double scrap) => scrap is >= 0 and < 1
        ? 1 / (1 - scrap)
        : throw new ArgumentOutOfRangeException(nameof(scrap), scrap, "The scrap rate lies between 0 and below 1.");

    /// <summary>The ramp of a plant.</summary>
    /// <param name="nameplateGwh">Output at full load and full yield, GWh a year, above 0.</param>
    /// <param name="loadByMonth">Share of nameplate started in each month since start, 0 to 1.</param>
    /// <param name="yieldAfter">Yield (above 0, at most 1) after a cumulative good output in GWh: the plant's own experience.</param>
    /// <param name="matureYield">Yield in the long run: scrap up to there is no loss of the ramp.</param>
    /// <param name="materialUsdPerKwh">Material in a good kWh at full yield, USD/kWh.</param>
    /// <param name="scrapCreditShare">Share of the material's value that scrap earns back, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value out of range.</exception>
    public static RampScrap Of(
        double nameplateGwh,
        IReadOnlyList<double> loadByMonth,
        Func<double, double> yieldAfter,
        double matureYield,
        double materialUsdPerKwh,
        double scrapCreditShare = 0)
    {
        ArgumentNullException.ThrowIfNull(loadByMonth);
        ArgumentNullException.ThrowIfNull(yieldAfter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nameplateGwh);
        var matureMultiplier = MaterialMultiplier(1 - matureYield);
        var months = new RampMonth[loadByMonth.Count];
        var good = 0.0;
        var loss = 0.0;
        for (var i = 0; i < months.Length; i++)
        {
            var yield = yieldAfter(good);
            var multiplier = MaterialMultiplier(1 - yield);
            var output = nameplateGwh / MonthsPerYear * loadByMonth[i] * yield;

            // GWh x USD/kWh = MUSD.
            var excess = output * materialUsdPerKwh * (multiplier - matureMultiplier) * (1 - scrapCreditShare);
            good += output;
            loss += excess;
            months[i] = new RampMonth(i + 1, yield, output, materialUsdPerKwh * (1 + ((multiplier - 1) * (1 - scrapCreditShare))), loss);
        }

        return new RampScrap(months);
    }
}
