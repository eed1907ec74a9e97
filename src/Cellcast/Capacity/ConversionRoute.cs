using Cellcast.Costing;

namespace Cellcast.Capacity;

/// <summary>A way in which idle lines of one group can be turned to another, by the same owner in the same region (K10).</summary>
/// <param name="FromGroup">Group whose lines stand idle.</param>
/// <param name="ToGroup">Group that needs them.</param>
/// <param name="Terms">What it costs over a new line, throughput and downtime.</param>
public readonly record struct ConversionRoute(int FromGroup, int ToGroup, LineConversion Terms);
