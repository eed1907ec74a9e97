namespace Cellcast.Simulation;

/// <summary>
/// The catalogue of public money: what the treasury of a region takes from the chain and gives to it, by kind of instrument. One sign: above 0 is money to the
/// treasury, below 0 money from it, so that all kinds add up to <see cref="All"/>. F are the equations of docs/policy.md.
/// </summary>
public static class PublicMoneyVariables
{
    /// <summary>First part of the names.</summary>
    public const string Name = "Public Money";

    /// <summary>Balance of the kinds below.</summary>
    public static Variable All { get; } = Kind(null, "What the region's treasury takes from the chain less what it gives to it: the sum of all kinds", "F6");

    /// <summary>Duties, ordinary and all others, those above tariff-rate quotas included.</summary>
    public static Variable Duties { get; } = Kind("Duties", "Duties on what the region imports, the ordinary duty and what is due above tariff-rate quotas included", "F1");

    /// <summary>Tax on exports.</summary>
    public static Variable ExportTaxes { get; } = Kind("Export Taxes", "Taxes on what the region exports, and value-added tax not refunded", "F2");

    /// <summary>Credits to producers.</summary>
    public static Variable ProductionCredits { get; } = Kind("Production Credits", "Credits to the region's producers for what they sell", "F3");

    /// <summary>Aid to plants.</summary>
    public static Variable InvestmentCredits { get; } = Kind(
        "Investment Credits", "Credits and grants for the region's plants, as a yearly sum over their life; funds that run out included", "F3a");

    /// <summary>Paid up to guaranteed prices.</summary>
    public static Variable PriceFloors { get; } = Kind("Price Floors", "Paid to the region's producers up to guaranteed prices", "F3b");

    /// <summary>Credits to buyers.</summary>
    public static Variable PurchaseCredits { get; } = Kind("Purchase Credits", "Credits to those who buy at the end of the chain, for cars and for storage", "F3c");

    /// <summary>Reserves.</summary>
    public static Variable Reserves { get; } = Kind("Reserves", "What public reserves sell less what they buy and what keeping them costs", "F3d");

    private static Variable Kind(string? kind, string definition, string formula) => new(
        kind is null ? Name : Variable.Join(Name, kind), ChainVariables.MillionPerYear, $"{definition}; above 0 to the treasury, below 0 from it", formula);
}
