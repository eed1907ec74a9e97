namespace Cellcast.Data.Backtests;

/// <summary>One observed value and what of a run it is compared with.</summary>
/// <param name="Measure">What of a run it is.</param>
/// <param name="Region">Where: a model region, the world or a set of model regions.</param>
/// <param name="Year">When.</param>
/// <param name="Value">The value, in the measure's unit; money in USD of 2024 without VAT.</param>
/// <param name="Source">Where it comes from: keys of <c>sources.csv</c>, or what a user's file says.</param>
/// <param name="Basis">What it rests on. An assumption is known to the naive rivals and never scored.</param>
/// <param name="Place">File and line.</param>
/// <param name="Note">What a reader should know.</param>
public sealed record Observation(Measure Measure, string Region, int Year, double Value, string Source, Basis Basis, string Place, string Note)
{
    /// <summary>The last year that calibration may read, and that the naive rivals know.</summary>
    public const int LastCalibrationYear = 2022;

    /// <summary>Whether the row may only be scored and never be fitted to.</summary>
    public bool IsScoreOnly => Year > LastCalibrationYear;

    /// <summary>Whether the row is scored.</summary>
    public bool IsScored => Basis != Basis.Assumed;
}
