namespace Cellcast.Web.Messages;

/// <summary>A scenario: a shipped base with levers moved, or the whole text of one as YAML.</summary>
/// <param name="Base">Shipped scenario it starts from; the baseline where none is named</param>
/// <param name="Changes">Levers moved</param>
/// <param name="Yaml">Text of a scenario; if given, base and changes do not count</param>
internal sealed record ScenarioInput(string? Base, IReadOnlyList<ChangeInput>? Changes, string? Yaml);
