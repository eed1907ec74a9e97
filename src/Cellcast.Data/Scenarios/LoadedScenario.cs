using Cellcast.Simulation;

namespace Cellcast.Data.Scenarios;

/// <summary>A scenario with everything it inherits, and the files it came from.</summary>
/// <param name="Scenario">The scenario laid over its bases; what none of them says is the default.</param>
/// <param name="Files">The file itself first, then its base, and so on.</param>
public sealed record LoadedScenario(Scenario Scenario, IReadOnlyList<ScenarioFile> Files);
