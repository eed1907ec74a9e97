namespace Cellcast.Web.Messages;

/// <summary>What policies do together and who of them does it.</summary>
/// <param name="Scenarios">Shipped scenarios, each a package of policies</param>
/// <param name="Parts">Further parts, such as each lever of a scenario by itself</param>
/// <param name="On">The shipped scenario they are laid on; the baseline where none is given</param>
/// <param name="Scenario">The scenario they are laid on, in place of a shipped one</param>
/// <param name="Home">Whose treasury, output and imports count; the United States where none is given</param>
/// <param name="Stage">Stage whose output and imports count; cells where none is given</param>
/// <param name="From">First year; 2027 where none is given</param>
/// <param name="To">Last year</param>
internal sealed record PackageRequest(
    IReadOnlyList<string>? Scenarios,
    IReadOnlyList<PackagePartInput>? Parts,
    string? On,
    ScenarioInput? Scenario,
    string? Home,
    string? Stage,
    int? From,
    int? To);
