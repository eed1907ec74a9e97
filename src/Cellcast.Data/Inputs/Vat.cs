namespace Cellcast.Data;

/// <summary>Whether a price contains value-added tax.</summary>
public enum Vat
{
    /// <summary>It does not.</summary>
    Excluded,

    /// <summary>It does, at the rate of its region.</summary>
    Included,

    /// <summary>The source does not say. The price is taken as without VAT, and its range reaches down to what it would be if VAT were in.</summary>
    Unclear,
}
