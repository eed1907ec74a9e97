using Cellcast.Simulation;

namespace Cellcast.Data.Decisions;

/// <summary>What is asked about partners.</summary>
/// <param name="Scenario">The scenario whose prices, credits and law hold.</param>
/// <param name="Changes">Further changes.</param>
/// <param name="Home">Where the plant stands.</param>
/// <param name="Partners">Regions of possible partners, at least one, none of them the home.</param>
/// <param name="Chemistry">What is made: a chemistry with a cell in the chain.</param>
/// <param name="GwhPerYear">Nameplate.</param>
/// <param name="Start">Year of ground breaking.</param>
/// <param name="Controlled">Whether the partners' countries control the export of the technology.</param>
public sealed record PartnerQuestion(
    Scenario Scenario, IReadOnlyList<Override> Changes, string Home, IReadOnlyList<string> Partners, string Chemistry, double GwhPerYear, int Start, bool Controlled);
