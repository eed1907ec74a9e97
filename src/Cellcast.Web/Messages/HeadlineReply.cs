namespace Cellcast.Web.Messages;

/// <summary>A headline figure.</summary>
/// <param name="Id">Its id, which does not change</param>
/// <param name="Label">What, where</param>
/// <param name="Region">Region it is of</param>
/// <param name="Year">Year</param>
/// <param name="Unit">Unit; share is 0 to 1</param>
/// <param name="Value">The value; null where the run has none</param>
/// <param name="Against">That of the scenario beside</param>
/// <param name="Definition">How it is computed</param>
/// <param name="Variables">Variables it is computed from</param>
internal sealed record HeadlineReply(
    string Id,
    string Label,
    string Region,
    int Year,
    string Unit,
    double? Value,
    double? Against,
    string Definition,
    IReadOnlyList<string> Variables);
