namespace Cellcast.Web.Messages;

/// <summary>When one chemistry gets cheaper than another.</summary>
/// <param name="Scenario">The scenario whose changes of inputs count; the baseline where none is given</param>
/// <param name="Chemistry">Who is to become cheaper</param>
/// <param name="Rival">Than whom; LFP where none is given</param>
/// <param name="Region">Where the chemistry is made; China where none is given</param>
/// <param name="Against">Where the rival is made; the same place where none is given</param>
/// <param name="Level">cell, pack or system</param>
/// <param name="Hours">Hours of a storage system, with level system</param>
/// <param name="By">Year of what must be true</param>
internal sealed record ParityRequest(ScenarioInput? Scenario, string? Chemistry, string? Rival, string? Region, string? Against, string? Level, double? Hours, int? By);
