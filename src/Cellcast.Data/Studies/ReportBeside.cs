namespace Cellcast.Data.Studies;

/// <summary>A figure of a report with what was computed beside it.</summary>
/// <param name="Figure">The printed figure.</param>
/// <param name="Computed">What was computed, in the figure's unit; <see langword="null"/> where the words say it all.</param>
/// <param name="Verdict">How the two stand to each other.</param>
/// <param name="Words">The difference in words.</param>
public sealed record ReportBeside(ReportFigure Figure, double? Computed, Verdict Verdict, string Words)
{
    /// <summary>The verdict in words.</summary>
    public string VerdictWords => Verdict switch
    {
        Verdict.Confirmed => "confirmed",
        Verdict.Refuted => "refuted",
        Verdict.OppositeSides => "opposite sides of one line",
        _ => "differs",
    };
}
