namespace Cellcast.Data;

/// <summary>What an overlay changed in one table.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Replaced">Rows with a key the package has.</param>
/// <param name="Added">Rows with a new key.</param>
public sealed record OverlayTable(string Table, int Replaced, int Added);
