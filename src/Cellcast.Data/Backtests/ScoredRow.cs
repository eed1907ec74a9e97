namespace Cellcast.Data.Backtests;

/// <summary>An observation with what the two runs and the two rivals say of it; null where one says nothing.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="WithObservedCapacity">The run with observed capacity.</param>
/// <param name="WithEndogenousCapacity">The run with capacity of its own.</param>
/// <param name="LastValue">The value of the last year a rival may know.</param>
/// <param name="ByCapacity">The share proportional to capacity.</param>
public sealed record ScoredRow(Observation Observation, double? WithObservedCapacity, double? WithEndogenousCapacity, double? LastValue, double? ByCapacity)
{
    private const double Points = 100;

    // A model that has nothing where something was seen is off by a factor of a thousand rather than by one without end.
    private static readonly double LargestLogMiss = Math.Log(1000);

    /// <summary>What a run says.</summary>
    public double? Of(BacktestMode mode) => mode == BacktestMode.ObservedCapacity ? WithObservedCapacity : WithEndogenousCapacity;

    /// <summary>
    /// How far a value is from the observed one: in points for shares, as the absolute logarithm of their ratio for prices and amounts; null where there
    /// is no value.
    /// </summary>
    public double? Miss(double? value)
    {
        if (value is not { } said)
        {
            return null;
        }

        if (Observation.Measure.Kind is not (ScoreKind.Price or ScoreKind.Amount or ScoreKind.Demand))
        {
            return Points * Math.Abs(said - Observation.Value);
        }

        return said > 0 && Observation.Value > 0 ? Math.Min(LargestLogMiss, Math.Abs(Math.Log(said / Observation.Value)))
            : said == Observation.Value ? 0 : LargestLogMiss;
    }
}
