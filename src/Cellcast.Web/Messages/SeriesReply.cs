namespace Cellcast.Web.Messages;

/// <summary>A series of values.</summary>
/// <param name="Variable">The variable, without the part the label says</param>
/// <param name="Region">Region, or World</param>
/// <param name="Label">What it is of: region, owner, product, chemistry or origin</param>
/// <param name="Unit">Unit of the values</param>
/// <param name="Values">One for each year; null for none</param>
/// <param name="Against">Those of the scenario beside</param>
internal sealed record SeriesReply(string Variable, string Region, string Label, string Unit, IReadOnlyList<double?> Values, IReadOnlyList<double?>? Against);
