namespace Cellcast.Simulation;

/// <summary>How an override changes an input.</summary>
public enum OverrideChange
{
    /// <summary>The input takes this value.</summary>
    Value,

    /// <summary>The input is multiplied by this factor.</summary>
    Factor,

    /// <summary>The input runs through these dated values, in straight lines between them.</summary>
    Path,
}
