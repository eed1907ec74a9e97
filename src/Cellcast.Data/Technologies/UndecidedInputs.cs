using Cellcast.Data.Answers;
using Cellcast.Simulation;

namespace Cellcast.Data.Technologies;

/// <summary>What is uncertain about a scenario and in nobody's hand: costs, readiness, buyers, investors, and how much is bought. The law is the scenario's own and stays as it says.</summary>
public static class UndecidedInputs
{
    /// <summary>The inputs to sample under a scenario.</summary>
    /// <param name="world">The prepared package.</param>
    /// <param name="scenario">The scenario. If it takes an outlook of demand other than the package's own, that is its question and is not sampled.</param>
    public static IReadOnlyList<AdoptionInput> Of(PreparedWorld world, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        var isUsual = (scenario.Outlook ?? ChainScenario.DefaultOutlook) == ChainScenario.DefaultOutlook;
        var newcomers = NextGeneration.All(world.Package)[^1].Products;
        return [.. AdoptionInput.All(world.Package, world.Inputs, newcomers).Where(input => input.Group != AdoptionInput.Law && (input.Group != AdoptionInput.Demand || isUsual))];
    }
}
