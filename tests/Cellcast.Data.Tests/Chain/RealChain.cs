using Cellcast.Data.Answers;
using Cellcast.Simulation;

namespace Cellcast.Data.Tests.Chain;

/// <summary>The chain of the shipped package, solved once for all tests.</summary>
internal static class RealChain
{
    private static readonly Lazy<DataPackage> LazyPackage = new(() => DataPackage.Load(RepositoryData.Folder));
    private static readonly Lazy<Inputs> LazyInputs = new(() => new Inputs(LazyPackage.Value));
    private static readonly Lazy<SolvedChain> LazyBaseline = new(() => To(2040));

    public static DataPackage Package => LazyPackage.Value;

    public static Inputs Inputs => LazyInputs.Value;

    /// <summary>The package as it stands, 2020 to 2040.</summary>
    public static SolvedChain Baseline => LazyBaseline.Value;

    /// <summary>The package as it stands, to a year.</summary>
    public static SolvedChain To(int year) => SolvedChain.Of(
        Package, Inputs, Scenario.Empty("baseline"), new ScenarioCosts(Package, Inputs), year, ChainKnowledge.Latest);

    /// <summary>Its results from a year on.</summary>
    public static Results Results(SolvedChain solved, int from)
    {
        var results = new Results.Builder(from, solved.Scenario.Chain.LastYear);
        solved.WriteTo(results, from);
        return results.Build();
    }
}
