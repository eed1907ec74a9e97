using BenchmarkDotNet.Attributes;
using Cellcast.Markets;
using Cellcast.Tests.Markets;

namespace Cellcast.Benchmarks;

/// <summary>
/// The annual equilibrium on a synthetic chain of about 600 plants (50 products, 13 regions, up to three owners): one year from nothing, and twenty years of
/// growth, each from the year before. Aims: 30 ms for the twenty years (must: 90), nothing allocated.
/// </summary>
[MemoryDiagnoser]
public class AnnualEquilibriumBenchmark
{
    private const int Years = 20;
    private const double Growth = 1.05;
    private readonly SyntheticChain _chain = new(seed: 1, mostOwners: 3);
    private MarketWorkspace _work = null!;

    /// <summary>Allocates the workspace, and prints what the times below are made of.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _work = new MarketWorkspace(_chain.Problem);
        var cold = OneYearCold();
        var steps = TwentyYearsWarm();
        Console.WriteLine(
            $"// {_chain.Problem.PlantCount} plants, {_chain.Problem.SupplierCount} sellers, {_chain.Problem.LaneCount} lanes; " +
            $"cold {cold} steps; {Years} years {steps} steps");
    }

    /// <summary>One year at the chain's own demand, from a low margin everywhere.</summary>
    /// <returns>Newton steps.</returns>
    [Benchmark]
    public int OneYearCold()
    {
        _chain.ScaleDemand(1);
        return AnnualEquilibrium.Solve(_work, EquilibriumStart.Cold).Steps;
    }

    /// <summary>Twenty years of demand from half to 1.26 times, 5% a year.</summary>
    /// <returns>Newton steps.</returns>
    [Benchmark]
    public int TwentyYearsWarm()
    {
        var steps = 0;
        for (var year = 0; year < Years; year++)
        {
            _chain.ScaleDemand(0.5 * Math.Pow(Growth, year));
            steps += AnnualEquilibrium.Solve(_work, year == 0 ? EquilibriumStart.Cold : EquilibriumStart.Warm).Steps;
        }

        return steps;
    }
}
