namespace Cellcast.Data;

/// <summary>In what money the inputs are read.</summary>
public enum PriceBasis
{
    /// <summary>US dollars of 2024 without VAT.</summary>
    Usd2024,

    /// <summary>As the source gave it: its currency, its price year, with VAT if it had VAT. For replications of published studies.</summary>
    FaceValue,
}
