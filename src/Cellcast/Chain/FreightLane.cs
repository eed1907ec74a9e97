namespace Cellcast.Chain;

/// <summary>Classes of freight between two regions.</summary>
public enum FreightLane
{
    /// <summary>Within a region.</summary>
    Domestic,

    /// <summary>To a neighbouring region.</summary>
    Neighbour,

    /// <summary>Between East or South Asia, or Australia, and Europe, Africa or the Middle East.</summary>
    AsiaEurope,

    /// <summary>Between East or South Asia, or Australia, and the Americas.</summary>
    Transpacific,

    /// <summary>Any other.</summary>
    Other,
}
