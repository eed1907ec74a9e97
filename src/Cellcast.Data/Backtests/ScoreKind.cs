namespace Cellcast.Data.Backtests;

/// <summary>What an observation is of, which decides how a miss is measured.</summary>
public enum ScoreKind
{
    /// <summary>A region's or owner's share of capacity; misses in points.</summary>
    CapacityShare,

    /// <summary>A region's or owner's share of output; misses in points.</summary>
    OutputShare,

    /// <summary>A share of trade; misses in points.</summary>
    TradeShare,

    /// <summary>A chemistry's share; misses in points.</summary>
    ChemistryShare,

    /// <summary>Output over capacity; misses in points.</summary>
    Utilisation,

    /// <summary>A price; misses as the absolute logarithm of modelled over observed.</summary>
    Price,

    /// <summary>An amount of output, capacity or trade; misses as the absolute logarithm.</summary>
    Amount,

    /// <summary>Final demand, which is given to a backtest run: shown, and no test of the model; misses as the absolute logarithm.</summary>
    Demand,
}
