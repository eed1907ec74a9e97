namespace Cellcast.Data;

/// <summary>One row that differs between two packages.</summary>
/// <param name="Key">The values of its primary key that are not blank.</param>
/// <param name="Kind">Whether it was added, removed or changed.</param>
/// <param name="Cells">The cells that changed; for a row that was added or removed all cells with content outside the key.</param>
/// <param name="Line">Its line: in the new package, or in the old one for a row that was removed.</param>
public sealed record RowDifference(IReadOnlyList<string> Key, DifferenceKind Kind, IReadOnlyList<CellChange> Cells, int Line);
