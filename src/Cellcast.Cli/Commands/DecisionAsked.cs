using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;

namespace Cellcast.Cli.Commands;

/// <summary>What a question that rests on whole runs was asked with.</summary>
/// <param name="Package">The package.</param>
/// <param name="Library">The shipped scenarios.</param>
/// <param name="World">The package, prepared for runs.</param>
/// <param name="Scenario">Whose run.</param>
/// <param name="Changes">Changes of inputs.</param>
/// <param name="Region">Who asks.</param>
internal sealed record DecisionAsked(DataPackage Package, ScenarioLibrary Library, PreparedWorld World, Scenario Scenario, IReadOnlyList<Override> Changes, string Region);
