namespace Cellcast.Web.Messages;

/// <summary>The scores of a kind of observation.</summary>
/// <param name="Kind">What was observed</param>
/// <param name="ScoreOnly">Whether the observations are later than what calibration may read</param>
/// <param name="MissUnit">points, or logarithm of the ratio</param>
/// <param name="Observations">How many there are</param>
/// <param name="ObservedCapacity">The run that knows the capacity that was built</param>
/// <param name="OwnCapacity">The run whose investors build their own</param>
internal sealed record BacktestScoreReply(string Kind, bool ScoreOnly, string MissUnit, int Observations, BacktestRunReply? ObservedCapacity, BacktestRunReply? OwnCapacity);
