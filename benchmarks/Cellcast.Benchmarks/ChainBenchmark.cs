using BenchmarkDotNet.Attributes;
using Cellcast.Chain;
using Cellcast.Data;
using Cellcast.Data.Answers;
using Cellcast.Simulation;

namespace Cellcast.Benchmarks;

/// <summary>
/// The value chain of the shipped data, 2020 to 2040: reading it, and solving its 21 years. Aims: 30 ms for the solve (must: 90), nothing allocated in a year; at most
/// 25 Newton steps in a year (must: 75).
/// </summary>
[MemoryDiagnoser]
public class ChainBenchmark
{
    private const int LastYear = 2040;
    private DataPackage _package = null!;
    private ChainScenario _scenario = null!;
    private ChainRun _run = null!;

    /// <summary>Loads the package, and prints what the times below are made of.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _package = DataPackage.Load(DataFolder());
        _scenario = Read();
        var run = _scenario.NewRun();
        var years = run.Solve();
        Console.WriteLine(
            $"// {_scenario.Chain.Nodes.Count} nodes, {run.Sellers.Count} sellers, {_scenario.Chain.ProductCount} products; steps by year: {string.Join(' ', years.Select(year => year.Steps))}");
    }

    /// <summary>From the loaded package to a chain ready to run, costs of cells included.</summary>
    [Benchmark]
    public ChainScenario Read()
    {
        var inputs = new Inputs(_package);
        return new ChainScenario(_package, inputs, Scenario.Empty("baseline"), new ScenarioCosts(_package, inputs), LastYear, ChainKnowledge.Latest);
    }

    /// <summary>Everything that a run allocates.</summary>
    [Benchmark]
    public ChainRun Prepare() => _scenario.NewRun();

    /// <summary>A fresh run to solve.</summary>
    [IterationSetup(Target = nameof(Solve))]
    public void PrepareSolve() => _run = _scenario.NewRun();

    /// <summary>All years.</summary>
    [Benchmark]
    public int Solve() => _run.Solve().Sum(year => year.Steps);

    private static string DataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "data", "datapackage.json")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no data/datapackage.json above the benchmarks");
        }

        return Path.Combine(folder.FullName, "data");
    }
}
