namespace Cellcast.Data.Backtests;

/// <summary>A backtest: every scored observation with what was said of it, and the scores by kind and stage.</summary>
public sealed class BacktestReport
{
    /// <summary>Scores rows.</summary>
    public BacktestReport(IReadOnlyList<ScoredRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Rows = rows;
        ByKind = [.. Lines(rows, _ => "")];
        ByStage = [.. Lines(rows, row => row.Observation.Measure.Stage)];
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<ScoredRow> Rows { get; }

    /// <summary>Scores by kind, rows that may only be scored first.</summary>
    public IReadOnlyList<ScoreLine> ByKind { get; }

    /// <summary>Scores by kind and stage, rows that may only be scored first.</summary>
    public IReadOnlyList<ScoreLine> ByStage { get; }

    /// <summary>Observations of which a run says nothing.</summary>
    public IEnumerable<ScoredRow> Unanswered(BacktestMode mode) => Rows.Where(row => row.Of(mode) is null);

    /// <summary>The worst misses of each kind among the rows that may only be scored, worst first.</summary>
    /// <param name="mode">Of which run.</param>
    /// <param name="count">How many of each kind.</param>
    public IReadOnlyList<ScoredRow> Worst(BacktestMode mode, int count) =>
    [
        .. Rows.Where(row => row.Observation.IsScoreOnly && row.Of(mode) is not null && row.Observation.Measure.Kind != ScoreKind.Demand)
            .GroupBy(row => row.Observation.Measure.Kind).OrderBy(kind => kind.Key)
            .SelectMany(kind => kind.OrderByDescending(row => row.Miss(row.Of(mode))).Take(count)),
    ];

    private static IEnumerable<ScoreLine> Lines(IReadOnlyList<ScoredRow> rows, Func<ScoredRow, string> stage) =>
        from row in rows
        group row by (row.Observation.IsScoreOnly, row.Observation.Measure.Kind, Stage: stage(row)) into line
        orderby line.Key.IsScoreOnly descending, line.Key.Kind
        select new ScoreLine(
            line.Key.Kind, line.Key.Stage, line.Key.IsScoreOnly, line.Count(), Score([.. line], BacktestMode.ObservedCapacity), Score([.. line], BacktestMode.EndogenousCapacity));

    private static RunScore? Score(IReadOnlyList<ScoredRow> rows, BacktestMode mode)
    {
        var answered = rows.Where(row => row.Of(mode) is not null).ToList();
        return answered.Count == 0 ? null : new(
            answered.Count, answered.Average(row => row.Miss(row.Of(mode))!.Value), Against(answered, mode, row => row.LastValue), Against(answered, mode, row => row.ByCapacity));
    }

    private static SkillAgainst? Against(List<ScoredRow> rows, BacktestMode mode, Func<ScoredRow, double?> rival)
    {
        var common = rows.Where(row => rival(row) is not null).ToList();
        return common.Count == 0 ? null : new(common.Count, common.Average(row => row.Miss(row.Of(mode))!.Value), common.Average(row => row.Miss(rival(row))!.Value));
    }
}
