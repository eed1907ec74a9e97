namespace Cellcast.Data.Studies;

/// <summary>How a printed figure stands beside what was computed.</summary>
public enum Verdict
{
    /// <summary>The figure follows, or the computed number lies in the printed range.</summary>
    Confirmed,

    /// <summary>The claim does not follow from its own numbers, or from any setting that the claim allows.</summary>
    Refuted,

    /// <summary>Computed and printed numbers are apart; neither proves the other wrong.</summary>
    Differs,

    /// <summary>Two claims that contradict each other are both right, each on its side of a condition that can be computed.</summary>
    OppositeSides,
}
