using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Cellcast.Data;

namespace Cellcast.Benchmarks;

/// <summary>
/// Reading and checking the shipped package, and asking it for a value. Contract: 3 us a row warm, aim 1.5; 250 ms cold, aim 120. The Python peer beside
/// it: <c>benchmarks/read_package.py</c>.
/// </summary>
[MemoryDiagnoser]
public class PackageBenchmark
{
    private Inputs _inputs = null!;

    private static string Folder => Path.Combine(Environment.GetEnvironmentVariable("CELLCAST_HOME") ?? ".", "data");

    /// <summary>Reads the shipped package once.</summary>
    [GlobalSetup]
    public void Setup() => _inputs = new Inputs(DataPackage.Load(Folder));

    /// <summary>Every table under every rule.</summary>
    [Benchmark(Baseline = true)]
    public DataPackage Load() => DataPackage.Load(Folder);

    /// <summary>The tables of a cost and what they point to.</summary>
    [Benchmark]
    public DataPackage LoadForCost() => DataPackage.Load(Folder, null, CostCases.Tables);

    /// <summary>The fingerprint of all tables, the load before it included.</summary>
    [Benchmark]
    public string LoadAndHash() => DataPackage.Load(Folder).Hash;

    /// <summary>One interpolated value by name.</summary>
    [Benchmark]
    public double Value() => _inputs.Value("metal_price", "nickel", "China", 2027);

    /// <summary>Loads a package several times and prints the milliseconds and rows of each: for the script that sets a peer beside it.</summary>
    public static void Print(string folder, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            var package = DataPackage.Load(folder);
            Console.WriteLine($"{clock.Elapsed.TotalMilliseconds:F3} {package.Tables.Values.Sum(table => table.RowCount)}");
        }
    }
}
