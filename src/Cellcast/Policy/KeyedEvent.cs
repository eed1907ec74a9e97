namespace Cellcast.Policy;

/// <summary>The event whose date decides whether an instrument applies, and by which year of its schedule (policy notes 1.2).</summary>
public enum KeyedEvent
{
    /// <summary>Not said.</summary>
    Unstated,

    /// <summary>The buyer acquires the thing.</summary>
    Acquisition,

    /// <summary>Construction begins.</summary>
    ConstructionStart,

    /// <summary>Goods enter the country.</summary>
    Entry,

    /// <summary>Goods leave the country.</summary>
    Export,

    /// <summary>The plant or project is placed in service.</summary>
    InService,

    /// <summary>The money is invested.</summary>
    Investment,

    /// <summary>The product is placed on the market.</summary>
    PlacingOnMarket,

    /// <summary>The thing is made.</summary>
    Production,

    /// <summary>The thing is sold to an unrelated person.</summary>
    Sale,

    /// <summary>The tax year begins: a year counts whole or not at all.</summary>
    TaxYear,
}
