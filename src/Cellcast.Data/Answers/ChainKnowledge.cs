namespace Cellcast.Data.Answers;

/// <summary>What a run of the chain may know of history; everything after is simulated.</summary>
/// <param name="CapacityUntil">Last year whose capacity is taken as observed.</param>
/// <param name="SharesUntil">Last year whose chemistry shares are taken as counted.</param>
/// <param name="KnowsQuotes">Whether the value added that later quotes state is known.</param>
public sealed record ChainKnowledge(int CapacityUntil, int SharesUntil, bool KnowsQuotes)
{
    /// <summary>All that was observed: a run into the future.</summary>
    public static ChainKnowledge Latest { get; } = new(2024, 2023, true);

    /// <summary>The free run of the backtest: capacity and chemistries of 2020 only.</summary>
    public static ChainKnowledge Free { get; } = new(2020, 2020, false);

    /// <summary>The backtest with observed capacity: markets alone are tested.</summary>
    public static ChainKnowledge FreeMarkets { get; } = new(2024, 2020, false);
}
