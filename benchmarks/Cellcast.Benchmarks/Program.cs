using BenchmarkDotNet.Running;
using Cellcast.Benchmarks;

if (args is ["robustness", ..])
{
    EquilibriumRobustness.Run(args.Length > 1 ? int.Parse(args[1]) : 10_000, args.Length > 2 ? int.Parse(args[2]) : 1);
    return;
}

if (args is ["chain-robustness", ..])
{
    ChainRobustness.Run(args.Length > 1 ? int.Parse(args[1]) : 10_000, args.Length > 2 ? args[2] : "data");
    return;
}

if (args is ["lever-moves", ..])
{
    LeverMoves.Print(args.Length > 2 ? args[2] : "data", args.Length > 1 ? int.Parse(args[1]) : 60);
    return;
}

if (args is ["read-package", var folder, var times])
{
    PackageBenchmark.Print(folder, int.Parse(times));
    return;
}

if (args is ["unit-cost"])
{
    UnitCostBenchmark.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
