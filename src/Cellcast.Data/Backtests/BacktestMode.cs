namespace Cellcast.Data.Backtests;

/// <summary>Where the capacity of a backtest run comes from; the two side by side keep errors of the market and of investment apart.</summary>
public enum BacktestMode
{
    /// <summary>Capacity as observed, year by year: what is left is the error of trade, prices and choice of chemistry.</summary>
    ObservedCapacity,

    /// <summary>Capacity as the model builds it from the first year on.</summary>
    EndogenousCapacity,
}
