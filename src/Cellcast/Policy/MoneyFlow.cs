namespace Cellcast.Policy;

/// <summary>Which way money goes between a treasury and the chain, and what it is counted on.</summary>
public enum MoneyFlow
{
    /// <summary>Collected from imports, on customs value or by quantity.</summary>
    Duty,

    /// <summary>Collected from exports, on the price at the border.</summary>
    ExportTax,

    /// <summary>Paid back to exporters, on the price at the border.</summary>
    Rebate,

    /// <summary>Paid to producers, by quantity or on cost.</summary>
    Credit,

    /// <summary>Paid to producers, up to a guaranteed price.</summary>
    Guarantee,

    /// <summary>Paid to investors, as a share of what a plant costs.</summary>
    Investment,

    /// <summary>Paid to those who buy at the end of the chain: as a share of what they install, or by quantity.</summary>
    Purchase,

    /// <summary>Paid for what a reserve buys and for keeping it, less what it sells.</summary>
    Reserve,
}
