using System.Collections.Concurrent;
using Cellcast.Data.Accounts;
using Cellcast.Data.Answers;
using Cellcast.Data.Scenarios;
using Cellcast.Simulation;

namespace Cellcast.Acceptance;

/// <summary>Shipped scenarios, each solved once for all tests that ask for it.</summary>
internal static class SolvedScenarios
{
    private static readonly Lazy<PreparedWorld> LazyWorld = new(() => new PreparedWorld(Repository.Package));
    private static readonly Lazy<ScenarioLibrary> LazyLibrary = new(() => new ScenarioLibrary(Path.Combine(Repository.Root, "scenarios"), Repository.Package.Vocabulary()));
    private static readonly ConcurrentDictionary<string, Lazy<SolvedChain>> Solved = new(StringComparer.Ordinal);

    public static PreparedWorld World => LazyWorld.Value;

    public static ScenarioLibrary Library => LazyLibrary.Value;

    /// <summary>A scenario by name, or several laid over each other with + between their names.</summary>
    public static SolvedChain Of(string names) => Solved.GetOrAdd(names, asked => new Lazy<SolvedChain>(() => World.Solve(Scenario(asked), []))).Value;

    /// <summary>Its figures, means over some years.</summary>
    public static ChainMeasures Measures(string names, int from = 2030, int to = 2035) => new(Of(names), from, to);

    public static Scenario Scenario(string names)
    {
        var parts = names.Split('+').Select(name => Library.Load(name).Scenario).ToList();
        return PolicyPackage.Laid(parts[0], [.. parts.Skip(1)]);
    }
}
