namespace Cellcast.Web.Messages;

/// <summary>The level of an instrument that meets a target.</summary>
/// <param name="Scenario">The scenario; the baseline where none is given</param>
/// <param name="Lever">tariff, credit or the id of an instrument; tariff where none is given</param>
/// <param name="And">A second lever: the line of pairs that meet the target</param>
/// <param name="Product">What it is about; all cells where none is given</param>
/// <param name="Home">Whose instrument and target; Europe where none is given</param>
/// <param name="Origin">Whose goods a tariff hits and a gap is measured against; China where none is given</param>
/// <param name="Target">parity, gap=10%, share=50%, dependence=40%, capacity=500 or output=300</param>
/// <param name="Year">Year of the target</param>
/// <param name="From">First year of the lever</param>
/// <param name="Highest">Highest level tried</param>
internal sealed record BreakEvenRequest(
    ScenarioInput? Scenario,
    string? Lever,
    string? And,
    string? Product,
    string? Home,
    string? Origin,
    string? Target,
    int? Year,
    int? From,
    string? Highest);
