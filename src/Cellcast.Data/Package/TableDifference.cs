namespace Cellcast.Data;

/// <summary>How a table differs between two packages.</summary>
/// <param name="Table">Its name.</param>
/// <param name="OnlyIn">Whether only one of the packages has the table: <see cref="DifferenceKind.Added"/> or <see cref="DifferenceKind.Removed"/>; otherwise <see cref="DifferenceKind.Changed"/>.</param>
/// <param name="Rows">The rows that differ: those of the new package in its order, then those removed.</param>
public sealed record TableDifference(string Table, DifferenceKind OnlyIn, IReadOnlyList<RowDifference> Rows);
