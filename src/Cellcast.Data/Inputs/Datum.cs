using Cellcast.World;

namespace Cellcast.Data;

/// <summary>One row of the package's data, ready to use.</summary>
/// <param name="Table">The table it stands in.</param>
/// <param name="Parameter">What is measured.</param>
/// <param name="Subject">Of what: a chemistry, material, process step; with the table's own dimensions, if any, behind it and dots between. Empty if of nothing in particular.</param>
/// <param name="Region">Where; empty where place does not matter.</param>
/// <param name="Year">The year the value speaks of; <see langword="null"/> when timeless.</param>
/// <param name="Value">The value, in <paramref name="Unit"/>; money as the inputs' price basis says.</param>
/// <param name="Unit">The unit of value, low and high.</param>
/// <param name="Low">The low end of the range; at most the value.</param>
/// <param name="High">The high end of the range; at least the value.</param>
/// <param name="RangeIsDefault">Whether the range is that of its class, because the row states none.</param>
/// <param name="Money">What the source said of the money; <see langword="null"/> when there is none.</param>
/// <param name="Variant">Empty for the value in use; the name of an alternative that is kept beside it.</param>
/// <param name="Source">Key in <c>sources.csv</c>.</param>
/// <param name="Basis">What the value rests on.</param>
/// <param name="Note">Free text.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line of that file, counted from 1.</param>
public sealed record Datum(
    string Table,
    string Parameter,
    string Subject,
    string Region,
    int? Year,
    double Value,
    Unit Unit,
    double Low,
    double High,
    bool RangeIsDefault,
    Money? Money,
    string Variant,
    string Source,
    Basis Basis,
    string Note,
    string File,
    int Line)
{
    /// <summary>The address of the datum as users write it: <c>wage@China:2024</c>.</summary>
    public string Key =>
        Parameter + (Subject.Length > 0 ? "." + Subject : "") + (Region.Length > 0 ? "@" + Region : "") + (Year is { } year ? $":{year}" : "");
}
