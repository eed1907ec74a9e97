using Cellcast.World;

namespace Cellcast.Data.Technologies;

/// <summary>A metric of the table of metrics.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Unit">Unit of value, requirement and wish.</param>
/// <param name="Mark">Key of its marks.</param>
/// <param name="Attributes">Parameters that are multiplied; empty where computed.</param>
/// <param name="Requirement">Parameter of the requirement.</param>
/// <param name="Wish">Parameter of the wish.</param>
/// <param name="HigherIsBetter">Direction.</param>
/// <param name="IsVeto">Whether missing the requirement rules out.</param>
public sealed record FitMetric(
    string Id, string Name, Unit Unit, string Mark, IReadOnlyList<string> Attributes, string Requirement, string Wish, bool HigherIsBetter, bool IsVeto);
