namespace Cellcast.Simulation;

/// <summary>One input that differs from the data package.</summary>
/// <param name="Input">The input as users write it: <c>parameter</c>, <c>parameter.subject</c> or the name of a lever.</param>
/// <param name="Region">Region it holds in; null for every region.</param>
/// <param name="FromYear">First calendar year it holds in; null for all years before <paramref name="ToYear"/>.</param>
/// <param name="ToYear">Last calendar year it holds in; null for all years after <paramref name="FromYear"/>.</param>
/// <param name="Change">Whether the amounts are a value, a factor or a path.</param>
/// <param name="Amounts">One amount for a value or a factor; for a path one per year, in order of year.</param>
/// <param name="Unit">Unit of the amounts; null for the input's own unit. A factor has none.</param>
/// <param name="Note">Why, and from which source.</param>
public sealed record ScenarioOverride(
    string Input,
    string? Region,
    int? FromYear,
    int? ToYear,
    OverrideChange Change,
    IReadOnlyList<DatedAmount> Amounts,
    string? Unit,
    string Note);
