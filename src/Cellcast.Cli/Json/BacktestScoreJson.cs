using Cellcast.Cli.Output;
using Cellcast.Data.Backtests;

namespace Cellcast.Cli.Json;

/// <summary>Scores of a kind of observation; of all stages where none is named.</summary>
internal sealed record BacktestScoreJson(string Kind, string? Stage, bool ScoreOnly, string MissUnit, int Observations, RunScore? ObservedCapacity, RunScore? EndogenousCapacity)
{
    public static BacktestScoreJson Of(ScoreLine line) => new(
        BacktestView.Name(line.Kind), line.Stage.Length == 0 ? null : line.Stage, line.IsScoreOnly, BacktestView.MissUnit(line.Kind), line.Observations, line.ObservedCapacity, line.EndogenousCapacity);
}
