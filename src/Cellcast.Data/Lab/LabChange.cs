namespace Cellcast.Data.Lab;

/// <summary>A lever moved.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="Value">Its value, in its unit; null for a choice.</param>
/// <param name="Choice">The name chosen; null for a number.</param>
/// <param name="From">First year; null for the lever's own.</param>
/// <param name="To">Last year; null for the lever's own.</param>
public sealed record LabChange(string Lever, double? Value = null, string? Choice = null, int? From = null, int? To = null);
