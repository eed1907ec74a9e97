namespace Cellcast.Data;

/// <summary>What the rows of a table are.</summary>
public enum TableKind
{
    /// <summary>Keys and names other tables point to, and conversion rates.</summary>
    Reference,

    /// <summary>Numbers the model computes with; each has its own range.</summary>
    Input,

    /// <summary>History, statute, facilities: what is known of the world; a missing range takes the default of its class.</summary>
    Observation,
}
