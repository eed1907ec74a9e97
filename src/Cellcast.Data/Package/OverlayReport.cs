namespace Cellcast.Data;

/// <summary>What a user's folder changed in the package.</summary>
/// <param name="Folder">The folder, as the user named it.</param>
/// <param name="Hash">SHA-256 of its tables, independent of the order of their rows; lower-case hexadecimal.</param>
/// <param name="Tables">The tables it touched.</param>
public sealed record OverlayReport(string Folder, string Hash, IReadOnlyList<OverlayTable> Tables);
