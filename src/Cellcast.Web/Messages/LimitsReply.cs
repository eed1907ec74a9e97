namespace Cellcast.Web.Messages;

/// <summary>What this server allows.</summary>
/// <param name="BodyBytes">Largest body of a request</param>
/// <param name="Selections">Most selections of variables in a request</param>
/// <param name="Changes">Most changes in a scenario</param>
/// <param name="RunSeconds">Longest a run may take</param>
internal sealed record LimitsReply(int BodyBytes, int Selections, int Changes, int RunSeconds);
