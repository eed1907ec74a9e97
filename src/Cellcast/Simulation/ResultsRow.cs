namespace Cellcast.Simulation;

/// <summary>One row of a query of results.</summary>
/// <param name="Variable">The variable, without the part that <paramref name="Label"/> says.</param>
/// <param name="Region">The region.</param>
/// <param name="Label">What the row is of: a region, an owner group, a product, a chemistry, an origin.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Values">One for each year asked for, null where the run has none.</param>
public sealed record ResultsRow(string Variable, string Region, string Label, string Unit, IReadOnlyList<double?> Values);
