namespace Cellcast.Data;

/// <summary>Columns whose values must be keys of another table.</summary>
/// <param name="Fields">The pointing columns.</param>
/// <param name="Table">The table pointed to.</param>
/// <param name="TargetFields">Its columns, in the same order.</param>
/// <param name="IsList">Whether a cell may hold several keys with semicolons between them: more than a foreign key of the Frictionless standard can say.</param>
public sealed record ForeignKey(IReadOnlyList<string> Fields, string Table, IReadOnlyList<string> TargetFields, bool IsList);
