namespace Cellcast.Web.Messages;

/// <summary>A number of each year of a run.</summary>
/// <param name="Key">Name by which the answer is found</param>
/// <param name="Of">Variables whose series add up to it</param>
/// <param name="Over">Variables whose sum it is divided by; by nothing where none are named</param>
internal sealed record MeasureInput(string Key, IReadOnlyList<TermInput> Of, IReadOnlyList<TermInput>? Over);
