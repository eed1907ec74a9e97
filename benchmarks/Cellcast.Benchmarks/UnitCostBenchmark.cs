using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Cellcast.Costing;
using Cellcast.Data;

namespace Cellcast.Benchmarks;

/// <summary>
/// One unit cost, its tree, a comparison and the reading of a case from the package. Contract: 10 us for a unit cost with its breakdown, aim 2 us.
/// </summary>
[MemoryDiagnoser]
public class UnitCostBenchmark
{
    private Inputs _inputs = null!;
    private CellCostCase _china = null!;
    private CellCostCase _unitedStates = null!;

    /// <summary>Reads the shipped package.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string folder = Path.Combine(Environment.GetEnvironmentVariable("CELLCAST_HOME") ?? ".", "data");
        _inputs = new Inputs(DataPackage.Load(folder, null, CostCases.Tables));
        _china = CostCases.Read(_inputs, "NMC811", "China", 2025, new PlantSpec(30));
        _unitedStates = CostCases.Read(_inputs, "NMC811", "United States", 2025, new PlantSpec(30));
    }

    /// <summary>Prints the microseconds of one unit cost, the best of twenty rounds, for a comparison of whole processes.</summary>
    public static void Print()
    {
        const int Rounds = 20, CostsPerRound = 20_000;
        var benchmark = new UnitCostBenchmark();
        benchmark.Setup();
        var best = double.PositiveInfinity;
        var sum = 0.0;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < CostsPerRound; i++)
            {
                sum += benchmark.Cost().Full;
            }
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / CostsPerRound);
        }
        if (!double.IsFinite(sum))
        {
            throw new InvalidOperationException("a cost is not finite");
        }
        Console.WriteLine($"{best:0.000}");
    }

    /// <summary>Full cost with its 24 components.</summary>
    [Benchmark(Baseline = true)]
    public UnitCost Cost() => UnitCost.Of(_china);

    /// <summary>The tree of components, about 150 nodes.</summary>
    [Benchmark]
    public CostNode Tree() => UnitCostTree.Of(_china);

    /// <summary>Why the United States are dearer than China: Shapley values over the causes in which they differ.</summary>
    [Benchmark]
    public CostComparison Comparison() => CostComparison.Of(_china, _unitedStates);

    /// <summary>From the package to a case.</summary>
    [Benchmark]
    public CellCostCase Read() => CostCases.Read(_inputs, "NMC811", "China", 2025, new PlantSpec(30));
}
