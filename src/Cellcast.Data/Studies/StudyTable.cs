namespace Cellcast.Data.Studies;

/// <summary>A small table of a study.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">Its columns; the first names the row.</param>
/// <param name="Rows">Its rows, each with a cell for every column.</param>
/// <param name="Bar">Index of the column whose numbers are worth a bar; <see langword="null"/> for none.</param>
public sealed record StudyTable(string Title, IReadOnlyList<StudyColumn> Columns, IReadOnlyList<IReadOnlyList<StudyCell>> Rows, int? Bar = null);
