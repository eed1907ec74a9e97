namespace Cellcast.Data.Exports;

/// <summary>An overlay of the data package: its folder, and how many rows it added and replaced.</summary>
public sealed record ProvenanceOverlay(string Folder, int Added, int Replaced);
