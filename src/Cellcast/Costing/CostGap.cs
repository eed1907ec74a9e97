namespace Cellcast.Costing;

/// <summary>The gap between a cost at home and the landed price of an import, read both ways, and the policies that close it.</summary>
/// <param name="HomeUsdPerKwh">Cost at home, USD/kWh, above 0.</param>
/// <param name="ImportUsdPerKwh">Landed price of the import before any tariff, USD/kWh, above 0.</param>
/// <remarks>
/// Systems A5. With a tariff t and a credit s the gap is closed where home - s = import (1 + t): every pair on that line does it. A rate and an amount
/// are the same at one import price only, s / t.
/// </remarks>
public readonly record struct CostGap(double HomeUsdPerKwh, double ImportUsdPerKwh)
{
    /// <summary>The gap as a share of the import's price; also the tariff that closes it alone. Negative where home is the cheaper.</summary>
    public double OverImport => (HomeUsdPerKwh / ImportUsdPerKwh) - 1;

    /// <summary>The gap as a share of the cost at home.</summary>
    public double BelowHome => 1 - (ImportUsdPerKwh / HomeUsdPerKwh);

    /// <summary>The credit that closes the gap alone, USD/kWh.</summary>
    public double CreditUsdPerKwh => HomeUsdPerKwh - ImportUsdPerKwh;

    /// <summary>The credit that closes what a tariff leaves, USD/kWh; negative where the tariff does more than close the gap.</summary>
    /// <param name="tariff">Ad valorem rate on the landed price, share.</param>
    public double CreditBeside(double tariff) => HomeUsdPerKwh - (ImportUsdPerKwh * (1 + tariff));

    /// <summary>The tariff that closes a gap stated as a share of the cost at home.</summary>
    /// <param name="belowHome">Gap as a share of the cost at home, below 1.</param>
    public static double TariffForGapBelowHome(double belowHome) => belowHome / (1 - belowHome);

    /// <summary>The import price at which a tariff is worth as much as a credit, USD/kWh.</summary>
    /// <param name="tariff">Ad valorem rate, share above 0.</param>
    /// <param name="creditUsdPerKwh">Credit, USD/kWh.</param>
    public static double ImportPriceWhereEqual(double tariff, double creditUsdPerKwh) => creditUsdPerKwh / tariff;
}
