namespace Cellcast.Web.Messages;

/// <summary>How far a run is from observations.</summary>
/// <param name="Rows">How many it says something of</param>
/// <param name="Miss">Their mean miss</param>
/// <param name="SkillAgainstLastValue">1 is perfect, 0 no nearer than repeating the last value known; null without a row in common</param>
/// <param name="SkillAgainstCapacity">The same against shares proportional to capacity</param>
internal sealed record BacktestRunReply(int Rows, double Miss, double? SkillAgainstLastValue, double? SkillAgainstCapacity);
