namespace Cellcast.Cli.Json;

/// <summary>One datum behind a result.</summary>
internal sealed record CitationJson(string Input, double Value, double Low, double High, string Unit, string Basis, string Source, string File, int Line);
