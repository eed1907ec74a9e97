using System.Text.RegularExpressions;

namespace Cellcast.Data;

/// <summary>A column as the package describes it.</summary>
/// <param name="Name">The column's name in the first row of the file.</param>
/// <param name="Type">How its cells are read.</param>
/// <param name="Description">What it means.</param>
/// <param name="Required">Whether a blank cell is a problem.</param>
/// <param name="Unique">Whether a value may stand in one row only.</param>
/// <param name="Allowed">The only values it may have; empty when any will do.</param>
/// <param name="Pattern">What the whole text must match, or <see langword="null"/>.</param>
/// <param name="Minimum">The least number, or <see langword="null"/>.</param>
/// <param name="Maximum">The greatest number, or <see langword="null"/>.</param>
public sealed record FieldSchema(
    string Name,
    FieldType Type,
    string Description = "",
    bool Required = false,
    bool Unique = false,
    IReadOnlyList<string>? Allowed = null,
    Regex? Pattern = null,
    double? Minimum = null,
    double? Maximum = null)
{
    /// <summary>The only values it may have; empty when any will do.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = Allowed ?? [];
}
