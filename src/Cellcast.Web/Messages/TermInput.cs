namespace Cellcast.Web.Messages;

/// <summary>Series that add up.</summary>
/// <param name="Variable">A variable, or a pattern as in a selection</param>
/// <param name="By">Along what to open it, as in a selection</param>
/// <param name="Regions">Regions wanted, as in a selection</param>
/// <param name="Label">Only the series of this label; all where none is named</param>
internal sealed record TermInput(string Variable, string? By, IReadOnlyList<string>? Regions, string? Label);
