namespace Cellcast.Data.Backtests;

/// <summary>How far a run is from observations.</summary>
/// <param name="Rows">How many observations it says something of.</param>
/// <param name="Miss">Their mean miss, in points or as a logarithm.</param>
/// <param name="AgainstLastValue">Against the rival that repeats the last value it knows; null where the two have no row in common.</param>
/// <param name="AgainstCapacity">Against the rival that shares by capacity; null where the two have no row in common.</param>
public sealed record RunScore(int Rows, double Miss, SkillAgainst? AgainstLastValue, SkillAgainst? AgainstCapacity);
