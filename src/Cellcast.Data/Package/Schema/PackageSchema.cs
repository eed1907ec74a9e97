namespace Cellcast.Data;

/// <summary>The content of <c>datapackage.json</c>.</summary>
/// <param name="Version">The version of the package.</param>
/// <param name="Tables">Its tables, in the order listed.</param>
public sealed record PackageSchema(string Version, IReadOnlyList<TableSchema> Tables);
