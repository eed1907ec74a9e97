using Cellcast.Data.Policies;
using Cellcast.Policy;

namespace Cellcast.Cli.Json;

/// <summary>One rule on a case on a day.</summary>
internal sealed record LawLayerJson(
    string Rule, string What, double Rate, string Unit, string LegalBasis, string? From, string? To, string Status, string Confidence, string Source, bool Partial, IReadOnlyList<string> Firms, IReadOnlyList<string> Doubts)
{
    /// <summary>The layer in this form.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="unnamed">What a layer without an instrument is.</param>
    /// <param name="source">Where such a layer stands.</param>
    public static LawLayerJson Of(LawLayer layer, string unnamed, string source) => layer.Instrument is not { } instrument
        ? new("", unnamed, layer.Rate, layer.Unit, "", null, null, "", "", source, layer.Partial, [], [])
        : new(
            instrument.Id,
            instrument.Notes.Target,
            layer.Rate,
            layer.Unit,
            instrument.LegalBasis,
            InstrumentJson.Day(instrument.Start),
            InstrumentJson.Day(instrument.End),
            StatusWords.Of(instrument.Status),
            instrument.Confidence,
            instrument.Source,
            layer.Partial,
            instrument.Origin.Firms,
            InstrumentDoubts.Of(instrument));
}
