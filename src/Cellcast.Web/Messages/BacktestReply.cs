namespace Cellcast.Web.Messages;

/// <summary>A backtest.</summary>
/// <param name="Scores">Mean misses by kind, rows that calibration may not read first</param>
/// <param name="Rows">Every observation</param>
internal sealed record BacktestReply(IReadOnlyList<BacktestScoreReply> Scores, IReadOnlyList<BacktestRowReply> Rows);
