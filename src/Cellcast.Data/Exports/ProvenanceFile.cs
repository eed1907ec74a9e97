namespace Cellcast.Data.Exports;

/// <summary>A file and the SHA-256 of its bytes, lower-case hexadecimal.</summary>
public sealed record ProvenanceFile(string File, string Sha256);
