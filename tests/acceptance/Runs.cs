using Cellcast.Data.Answers;
using Cellcast.Data.Scenarios;
using Cellcast.Data.Technologies;
using Cellcast.Simulation;

namespace Cellcast.Acceptance;

/// <summary>Whole runs of the simulator, each solved once for all tests that read it.</summary>
internal static class Runs
{
    private static readonly Lazy<PreparedWorld> LazyWorld = new(() => new PreparedWorld(Repository.Package));
    private static readonly Lazy<AdoptionReading> LazyBaseline = new(() => Read(Scenario.Empty("baseline")));
    private static readonly Lazy<AdoptionReading> LazyDearLithium = new(() => Read(Shipped("high-lithium")));

    /// <summary>The package, prepared for runs.</summary>
    public static PreparedWorld World => LazyWorld.Value;

    /// <summary>What buyers chose in the package as it stands.</summary>
    public static AdoptionReading Baseline => LazyBaseline.Value;

    /// <summary>What they chose with lithium at 40 USD/kg from 2030.</summary>
    public static AdoptionReading DearLithium => LazyDearLithium.Value;

    private static Scenario Shipped(string name) => new ScenarioLibrary(Path.Combine(Repository.Root, "scenarios"), Repository.Package.Vocabulary()).Load(name).Scenario;

    private static AdoptionReading Read(Scenario scenario) => new(World.Solve(scenario, []));
}
