namespace Cellcast.Demand;

/// <summary>What a line of the bridge between measures of demand is.</summary>
public enum BridgeKind
{
    /// <summary>A measure: what a source counts, or a sum of the lines above.</summary>
    Measure,

    /// <summary>A step from one measure to the next that has a name.</summary>
    Step,

    /// <summary>What is left between two measures that nobody has explained.</summary>
    Residual,
}
