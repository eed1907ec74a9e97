namespace Cellcast.Data;

/// <summary>Which of the package's paths of world output learning follows.</summary>
public enum OutputOutlook
{
    /// <summary>The middle one.</summary>
    Central,

    /// <summary>Slow: less is made, and less learnt.</summary>
    Low,

    /// <summary>Fast.</summary>
    High,
}
