namespace Cellcast.Web.Messages;

/// <summary>The range of a measure, year by year; null where some run has no number.</summary>
/// <param name="Key">As in the request</param>
/// <param name="Low">Low end</param>
/// <param name="Middle">Median</param>
/// <param name="High">High end</param>
internal sealed record MeasureRange(string Key, IReadOnlyList<double?> Low, IReadOnlyList<double?> Middle, IReadOnlyList<double?> High);
