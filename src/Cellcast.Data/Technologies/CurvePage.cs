using Cellcast.Data.Studies;

namespace Cellcast.Data.Technologies;

/// <summary>Whether experience curves and their bands would have held in the past (system A12).</summary>
public static class CurvePage
{
    private static readonly int[] Horizons = [1, 3, 5, 10];

    /// <summary>The table of history.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["history"];

    /// <summary>Answers.</summary>
    public static TechnologyAnswer Of(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TechnologyAnswer.Traced(desk.Inputs, () =>
        {
            var past = new CurveHindcast(desk.Package, desk.Inputs);
            var (own, blind, trend) = (CurveHindcast.Forecasters[0], CurveHindcast.Forecasters[2], CurveHindcast.Forecasters[3]);
            string Covers(string forecaster) => string.Join(", ", Horizons.Select(years => $"{past.Score(forecaster, years).CoverOfNine:0%}"));
            var answer = $"From every origin since 2000 to {past.LastYear} the 90% band of the package's curve held {Covers(own)} of what came 1, 3, 5 and 10 years later, with output known and parameters that saw those years; "
                + $"a slope estimated at the origin with output on its trend, which uses no hindsight, held {Covers(blind)}, a trend in time {Covers(trend)}. Median misses after five years: {past.Score(own, 5).MedianMiss:0%}, {past.Score(blind, 5).MedianMiss:0%} and "
                + $"{past.Score(trend, 5).MedianMiss:0%}, of the last value {past.Score(CurveHindcast.Forecasters[^1], 5).MedianMiss:0%} (in ln).";
            return ("How far can an experience curve be trusted?", answer,
                (IReadOnlyList<StudyTable>)
                [
                    new(
                        "Forecasts of the mean cell price from past years, held against what came",
                        [new("forecaster"), new("years ahead", "ratio"), new("origins", "ratio"), new("median miss, ln", "ratio"), new("in the 50% band", "share"), new("in the 90% band", "share"), new("90% band")],
                        [.. CurveHindcast.Forecasters.SelectMany(forecaster => Horizons.Select(years => (forecaster, years, score: past.Score(forecaster, years)))).Select(row => (IReadOnlyList<StudyCell>)
                        [
                            row.forecaster, row.years, row.score.Origins, Math.Round(row.score.MedianMiss, 3), row.score.CoverOfHalf, row.score.CoverOfNine, row.score.Verdict,
                        ])]),
                ],
                (IReadOnlyList<string>)
                [
                    "price: mean of all cells, spliced, USD of 2024 (history); output: cumulative lithium-ion; slopes from yearly changes since 1995, nothing after the origin",
                    "the package's curve was chosen with these years in sight: its cover is no test of it; the estimated ones are",
                    "a band holds if 85 to 95% of outcomes lie in it; origins a year apart share most of their future, so ten-year covers rest on one or two independent stories",
                    "variance by L5 to L9: s_w^2 X^2 + s_u^2 [(h - 1)(1 + rho)^2 + 1] for given parameters, s^2 (h + X^2 / sum x^2) and Student's t for estimated ones, Farmer and Lafond's for a trend",
                ],
                (IEnumerable<string>)[]);
        });
    }
}
