namespace Cellcast.Policy;

/// <summary>What a legal test finds.</summary>
public enum Finding
{
    /// <summary>No test is met.</summary>
    Clear,

    /// <summary>The facts given do not decide, or the rules for them are not final.</summary>
    Uncertain,

    /// <summary>A test is met.</summary>
    Met,
}
