namespace Cellcast.Web.Messages;

/// <summary>An observation with what was said of it; null where one says nothing.</summary>
/// <param name="Variable">What was observed</param>
/// <param name="Region">Where</param>
/// <param name="Year">When</param>
/// <param name="Kind">Kind of observation</param>
/// <param name="Stage">Stage of the chain</param>
/// <param name="Unit">Unit of the values</param>
/// <param name="ScoreOnly">Whether it is later than what calibration may read</param>
/// <param name="Observed">The observed value</param>
/// <param name="ObservedCapacity">The run that knows the capacity that was built</param>
/// <param name="OwnCapacity">The run whose investors build their own</param>
/// <param name="LastValue">The last value known in 2022</param>
/// <param name="Miss">Miss of the run with capacity of its own: points, or logarithm of the ratio</param>
/// <param name="Source">Source of the observation</param>
/// <param name="Basis">reported, derived or assumed</param>
/// <param name="Note">Anything a reader should know</param>
internal sealed record BacktestRowReply(
    string Variable, string Region, int Year, string Kind, string Stage, string Unit, bool ScoreOnly, double Observed, double? ObservedCapacity, double? OwnCapacity, double? LastValue, double? Miss,
    string Source, string Basis, string Note);
