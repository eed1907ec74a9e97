namespace Cellcast.Technology.Fit;

/// <summary>Whether a chemistry may serve an application, from best to worst.</summary>
public enum FitVerdict
{
    /// <summary>Meets every hard requirement.</summary>
    Fits,

    /// <summary>Misses a hard requirement at its usual value and meets all at the good end of its range.</summary>
    AtItsBest,

    /// <summary>Misses none that is known, but what is known does not cover all.</summary>
    NotKnown,

    /// <summary>Misses a hard requirement even at the good end of its range.</summary>
    Vetoed,
}
