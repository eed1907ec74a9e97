namespace Cellcast.Web.Messages;

/// <summary>A quantity, or a sentence with quantities, to check.</summary>
/// <param name="Text">The text: numbers with their units</param>
/// <param name="To">Unit to convert every quantity to that measures the same; none where it is left out</param>
internal sealed record UnitsRequest(string? Text, string? To);
