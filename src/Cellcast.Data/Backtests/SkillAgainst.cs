namespace Cellcast.Data.Backtests;

/// <summary>A run against a naive rival, on the rows of which both say something.</summary>
/// <param name="Rows">How many rows these are.</param>
/// <param name="Miss">Mean miss of the run on them.</param>
/// <param name="RivalMiss">Mean miss of the rival on them.</param>
public sealed record SkillAgainst(int Rows, double Miss, double RivalMiss)
{
    /// <summary>1 - miss / miss of the rival: 1 is perfect, 0 as good as the rival, below 0 worse; null where the rival is never wrong.</summary>
    public double? Skill => RivalMiss > 0 ? 1 - (Miss / RivalMiss) : null;
}
