namespace Cellcast.Policy;

/// <summary>How a capped instrument is shared out.</summary>
public enum CapAllocation
{
    /// <summary>First come, first served.</summary>
    FirstCome,

    /// <summary>In proportion to what was asked.</summary>
    ProRata,

    /// <summary>To the lowest bid.</summary>
    Auction,

    /// <summary>By a formula of the law.</summary>
    Formula,
}
