namespace Cellcast.Data.Backtests;

/// <summary>The scores of a group of observations.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Stage">Their stage of the chain; empty for all stages.</param>
/// <param name="IsScoreOnly">Whether they are later than what calibration may read.</param>
/// <param name="Observations">How many there are.</param>
/// <param name="ObservedCapacity">The run with observed capacity; null where it says nothing of any.</param>
/// <param name="EndogenousCapacity">The run with capacity of its own; null where it says nothing of any.</param>
public sealed record ScoreLine(ScoreKind Kind, string Stage, bool IsScoreOnly, int Observations, RunScore? ObservedCapacity, RunScore? EndogenousCapacity)
{
    /// <summary>The score of a run.</summary>
    public RunScore? Of(BacktestMode mode) => mode == BacktestMode.ObservedCapacity ? ObservedCapacity : EndogenousCapacity;
}
