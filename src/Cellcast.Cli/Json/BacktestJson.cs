using Cellcast.Data.Backtests;

namespace Cellcast.Cli.Json;

/// <summary>A backtest on a set of observations.</summary>
internal sealed record BacktestJson(string Observations, IReadOnlyList<BacktestScoreJson> Scores, IReadOnlyList<BacktestRowJson> Rows)
{
    public static BacktestJson Of(string title, BacktestReport report) =>
        new(title, [.. report.ByKind.Concat(report.ByStage).Select(BacktestScoreJson.Of)], [.. report.Rows.Select(BacktestRowJson.Of)]);
}
