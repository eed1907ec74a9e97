using System.Globalization;
using Cellcast.Data.Policies;
using Cellcast.Policy;

namespace Cellcast.Cli.Json;

/// <summary>An instrument as JSON, with what it is worth in the year or on the day asked about.</summary>
internal sealed record InstrumentJson(
    string Id,
    string Jurisdiction,
    string Kind,
    string Target,
    double? Rate,
    string? Unit,
    string RateMeaning,
    string? Start,
    string? End,
    string Status,
    bool Acts,
    double? RateThen,
    double? ThresholdThen,
    double? ShareOfYear,
    string? ActsUntil,
    string LegalBasis,
    string Confidence,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> AddsTo,
    IReadOnlyList<string> Replaces,
    IReadOnlyList<string> Excludes,
    IReadOnlyList<string> Doubts,
    string Note)
{
    /// <summary>The instrument in this form.</summary>
    public static InstrumentJson Of(PolicyBook book, Instrument instrument, int? year)
    {
        var term = book.TermOf(instrument.Id);
        var shown = term ?? new InstrumentTerm(instrument, instrument.Start ?? DateOnly.MinValue, instrument.End ?? DateOnly.MaxValue);
        var isThreshold = instrument.ScheduleMeaning == ScheduleMeaning.Threshold;
        return new(
            instrument.Id,
            instrument.Jurisdiction,
            instrument.Kind,
            instrument.Notes.Target,
            instrument.Rate,
            instrument.Unit,
            instrument.Notes.RateMeaning,
            Day(instrument.Start),
            Day(instrument.End),
            StatusWords.Of(instrument.Status),
            term is not null,
            year is { } then && instrument.Rate is not null ? (shown.ShareOfYear(then) > 0 ? shown.RateIn(then) : 0) : null,
            year is { } of && isThreshold ? shown.StepOf(of) : null,
            year is { } some ? shown.ShareOfYear(some) : null,
            term is not null && term.Last != DateOnly.MaxValue ? Day(term.Last) : null,
            instrument.LegalBasis,
            instrument.Confidence,
            [instrument.Source, .. instrument.Notes.OtherSources],
            instrument.Stacking.AddsTo,
            instrument.Stacking.Replaces,
            instrument.Stacking.Excludes,
            InstrumentDoubts.Of(instrument),
            instrument.Notes.Note);
    }

    /// <summary>A day as the package writes it; null for none.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
