namespace Cellcast.Data;

/// <summary>What a datum rests on.</summary>
public enum Basis
{
    /// <summary>Its source says so.</summary>
    Reported,

    /// <summary>Computed from what its source says.</summary>
    Derived,

    /// <summary>A judgement; the source says whose.</summary>
    Assumed,
}
