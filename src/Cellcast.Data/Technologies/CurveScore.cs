namespace Cellcast.Data.Technologies;

/// <summary>How a forecaster of cell prices did from past origins.</summary>
/// <param name="Origins">How many origins there were.</param>
/// <param name="MedianMiss">Median of |ln(seen / median forecast)|.</param>
/// <param name="CoverOfHalf">Share of origins whose outcome lay in the 50% band; <see langword="null"/> where there is no band.</param>
/// <param name="CoverOfNine">Share in the 90% band.</param>
public sealed record CurveScore(int Origins, double MedianMiss, double? CoverOfHalf, double? CoverOfNine)
{
    // What a 90% band should cover of few overlapping origins.
    private const double Least = 0.85, Most = 0.95;

    /// <summary>Whether the 90% band holds what it says.</summary>
    public string Verdict => CoverOfNine is not { } cover ? "" : cover < Least ? "too narrow" : cover > Most ? "too wide" : "holds";
}
