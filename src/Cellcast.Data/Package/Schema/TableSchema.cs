namespace Cellcast.Data;

/// <summary>A table as the package describes it.</summary>
/// <param name="Name">Its name, which is its file's name without ending.</param>
/// <param name="Path">Its file within the package's folder.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Title">A short title for people.</param>
/// <param name="Description">What is in it.</param>
/// <param name="RangeClass">The class of the <c>ranges</c> table its rows take missing ranges from, or <see langword="null"/>.</param>
/// <param name="UnitsBySubject">Whether the rows of one parameter may have units of different dimensions for different subjects, as products have.</param>
/// <param name="Shares">Shares among its rows that make up a whole.</param>
/// <param name="Complete">Rows that must not have gaps.</param>
/// <param name="Fields">Its columns.</param>
/// <param name="PrimaryKey">The columns whose values, together, stand in one row only.</param>
/// <param name="ForeignKeys">Columns that point to other tables.</param>
public sealed record TableSchema(
    string Name,
    string Path,
    TableKind Kind,
    string Title,
    string Description,
    string? RangeClass,
    bool UnitsBySubject,
    IReadOnlyList<ShareGroup> Shares,
    IReadOnlyList<CompleteGroup> Complete,
    IReadOnlyList<FieldSchema> Fields,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<ForeignKey> ForeignKeys)
{
    /// <summary>Whether the rows are data of the form parameter, subject, region, year, value, unit, ...</summary>
    public bool IsDatumTable => Kind != TableKind.Reference && Has(DatumColumns.Parameter);

    /// <summary>Whether rows may hold money.</summary>
    public bool HoldsMoney => Has(DatumColumns.Currency);

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string field) => Fields.Any(candidate => candidate.Name == field);
}
