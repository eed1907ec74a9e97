using Cellcast.Data.Equations;

namespace Cellcast.Cli.Json;

/// <summary>An equation of the documents: what to ask to see its numbers, or why they are not shown.</summary>
/// <param name="Document">The document it is written down in.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Variable">What to ask; null where it is not shown.</param>
/// <param name="Region">Where to ask.</param>
/// <param name="Year">When to ask.</param>
/// <param name="Why">Why it is not shown; null where it is.</param>
internal sealed record EquationEntryJson(string Document, string Number, string? Variable, string? Region, int? Year, string? Why)
{
    public static EquationEntryJson Of(EquationEntry each) => each.Why.Length > 0 ? new(each.Document, each.Number, null, null, null, each.Why) : new(each.Document, each.Number, each.Ask, each.Region, each.Year, null);
}
