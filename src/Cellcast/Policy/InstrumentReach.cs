namespace Cellcast.Policy;

/// <summary>What an instrument touches.</summary>
public enum InstrumentReach
{
    /// <summary>Goods made, sold or shipped.</summary>
    Goods,

    /// <summary>Whole vehicles, of which the chain sees the pack.</summary>
    Vehicles,

    /// <summary>Plants and the firms that invest in them.</summary>
    Plants,

    /// <summary>Storage projects.</summary>
    Projects,

    /// <summary>Firms and contracts, by a test.</summary>
    Entities,

    /// <summary>Nothing in the chain.</summary>
    Outside,
}
