namespace Cellcast.Web.Messages;

/// <summary>A shipped scenario.</summary>
/// <param name="Id">Its name</param>
/// <param name="Title">What it is</param>
/// <param name="Description">What it asks</param>
/// <param name="Notes">Why it is as it is</param>
/// <param name="Base">Scenario it starts from</param>
/// <param name="Yaml">Its text</param>
/// <param name="Changes">Levers it moves</param>
/// <param name="Others">What it changes that no lever holds</param>
internal sealed record ScenarioDetail(
    string Id,
    string Title,
    string Description,
    string Notes,
    string? Base,
    string Yaml,
    IReadOnlyList<ChangeInput> Changes,
    IReadOnlyList<string> Others);
