namespace Cellcast.Data;

/// <summary>One cell that differs between two packages.</summary>
/// <param name="Column">The column.</param>
/// <param name="Old">What stood there; empty if nothing.</param>
/// <param name="New">What stands there now; empty if nothing.</param>
public sealed record CellChange(string Column, string Old, string New);
