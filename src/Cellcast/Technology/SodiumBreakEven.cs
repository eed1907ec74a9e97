namespace Cellcast.Technology;

/// <summary>
/// The lithium price at which sodium costs as much as lithium iron phosphate, at one level (cell, pack or system). Below it sodium is the dearer,
/// above it the cheaper: the two claims are the two sides of one line.
/// </summary>
/// <param name="Level">What is compared: cell, pack, system.</param>
/// <param name="LithiumUsdPerKwh">Cost of the lithium side at the reference price, USD/kWh.</param>
/// <param name="SodiumUsdPerKwh">Cost of the sodium side, USD/kWh.</param>
/// <param name="ReferenceUsdPerKgLce">Lithium carbonate price at which the lithium side was costed, USD/kg.</param>
/// <param name="KgLcePerKwh">Lithium carbonate paid for per good kWh: what 1 USD/kg moves the lithium side by, kg/kWh, above 0.</param>
/// <remarks>
/// Learning note (21), systems E1: p* = p_ref + (sodium - lithium) / kg LCE per kWh. What the level adds on either side (more mass and area for
/// sodium, less cooling) belongs in the two costs.
/// </remarks>
public sealed record SodiumBreakEven(string Level, double LithiumUsdPerKwh, double SodiumUsdPerKwh, double ReferenceUsdPerKgLce, double KgLcePerKwh)
{
    private const double MonthsPerYear = 12;

    /// <summary>Lithium carbonate paid for per good kWh, kg/kWh; above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0: without lithium there is no price of it to break even at.</exception>
    public double KgLcePerKwh { get; } = KgLcePerKwh > 0
        ? KgLcePerKwh
        : throw new ArgumentOutOfRangeException(nameof(KgLcePerKwh), KgLcePerKwh, "The lithium side must contain lithium.");

    /// <summary>Lithium carbonate price at which both cost the same, USD/kg; negative where sodium wins even with lithium for nothing.</summary>
    public double PriceUsdPerKgLce => ReferenceUsdPerKgLce + ((SodiumUsdPerKwh - LithiumUsdPerKwh) / KgLcePerKwh);

    /// <summary>Cost of the lithium side at a lithium price, USD/kWh.</summary>
    public double LithiumCostAt(double usdPerKgLce) => LithiumUsdPerKwh + ((usdPerKgLce - ReferenceUsdPerKgLce) * KgLcePerKwh);

    /// <summary>How much dearer sodium is at a lithium price, as a share of the lithium side's cost; negative where it is cheaper.</summary>
    public double SodiumPremiumAt(double usdPerKgLce) => (SodiumUsdPerKwh / LithiumCostAt(usdPerKgLce)) - 1;

    /// <summary>Whether sodium is the cheaper at a lithium price.</summary>
    public bool SodiumWinsAt(double usdPerKgLce) => SodiumUsdPerKwh < LithiumCostAt(usdPerKgLce);

    /// <summary>
    /// The spells of a monthly price path in which sodium stays the cheaper for longer than it takes to switch: only these move factories.
    /// </summary>
    /// <param name="monthlyUsdPerKgLce">Lithium carbonate price by month, USD/kg.</param>
    /// <param name="switchingLagYears">Qualification and conversion, years: shorter spells are over before the first sodium cell is sold.</param>
    /// <returns>First month (0 is the first of the path) and length in months of each such spell.</returns>
    public IReadOnlyList<(int FromMonth, int Months)> LastingSpells(IReadOnlyList<double> monthlyUsdPerKgLce, double switchingLagYears)
    {
        ArgumentNullException.ThrowIfNull(monthlyUsdPerKgLce);
        var spells = new List<(int FromMonth, int Months)>();
        var length = 0;
        for (var month = 0; month <= monthlyUsdPerKgLce.Count; month++)
        {
            if (month < monthlyUsdPerKgLce.Count && SodiumWinsAt(monthlyUsdPerKgLce[month]))
            {
                length++;
                continue;
            }

            if (length > switchingLagYears * MonthsPerYear)
            {
                spells.Add((month - length, length));
            }

            length = 0;
        }

        return spells;
    }
}
