namespace Cellcast.Web.Messages;

/// <summary>Case histories, run again.</summary>
/// <param name="Case">One case; all where none is given</param>
/// <param name="Levers">Levers pulled all the way, with commas</param>
internal sealed record HindcastRequest(string? Case, string? Levers);
