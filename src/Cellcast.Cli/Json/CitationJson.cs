using Cellcast.Data;

namespace Cellcast.Cli.Json;

/// <summary>One datum behind a result.</summary>
internal sealed record CitationJson(string Input, double Value, double Low, double High, string Unit, string Basis, string Source, string File, int Line)
{
    /// <summary>A row of the package.</summary>
    public static CitationJson Of(Datum datum) => new(
        datum.Key, datum.Value, datum.Low, datum.High, datum.Unit.Symbol, datum.Basis.ToString().ToLowerInvariant(), datum.Source, datum.File, datum.Line);
}
