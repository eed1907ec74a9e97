namespace Cellcast.Web.Messages;

/// <summary>Which headline figures.</summary>
/// <param name="Home">Region they are told from</param>
/// <param name="Rival">Region it is held against</param>
/// <param name="Cell">A cell, such as Cell|LFP (that of LFP where none is said)</param>
/// <param name="Year">Year</param>
internal sealed record HeadlineInput(string Home, string Rival, string? Cell, int Year);
