namespace Cellcast.Data;

/// <summary>Rows that must not have gaps: for every combination of some columns that occurs, all combinations of others are there.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Over">The columns whose values must all be combined; of regions all model regions, of other columns the values that occur.</param>
/// <param name="Per">The columns that make up a group; may be empty.</param>
public sealed record CompleteGroup(string Parameter, IReadOnlyList<string> Over, IReadOnlyList<string> Per);
