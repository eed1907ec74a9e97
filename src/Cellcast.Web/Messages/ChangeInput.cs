namespace Cellcast.Web.Messages;

/// <summary>A lever moved.</summary>
/// <param name="Lever">Id of the lever</param>
/// <param name="Value">Its value, in its unit</param>
/// <param name="Choice">The name chosen, for a lever that is a choice</param>
/// <param name="From">First year; the lever's own where none is said</param>
/// <param name="To">Last year; the lever's own where none is said</param>
internal sealed record ChangeInput(string Lever, double? Value, string? Choice, int? From, int? To);
