using Cellcast.Simulation;

namespace Cellcast.Data.Technologies;

/// <summary>What is asked of adoption.</summary>
/// <param name="Scenario">The scenario whose run is read.</param>
/// <param name="Changes">Further changes.</param>
/// <param name="Scope">Whose adoption.</param>
/// <param name="Years">Years shown.</param>
/// <param name="Runs">Runs of the fan; 0 for none.</param>
/// <param name="Seed">Seed of the fan.</param>
public sealed record AdoptionQuestion(Scenario Scenario, IReadOnlyList<Override> Changes, AdoptionScope Scope, IReadOnlyList<int> Years, int Runs, int Seed)
{
    /// <summary>Runs of a fan that nobody sized: enough for quartiles, quick enough to wait for.</summary>
    public const int UsualRuns = 64;

    /// <summary>Years shown where none are asked for.</summary>
    public static IReadOnlyList<int> UsualYears { get; } = [2023, 2025, 2028, 2030, 2032, 2035, 2040];
}
