using Cellcast.Data.Backtests;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Tests.Backtests;

/// <summary>The shipped package and small runs to score.</summary>
internal static class BacktestWorld
{
    private static readonly Lazy<DataPackage> Loaded = new(() => DataPackage.Load(RepositoryData.Folder));

    private static readonly Lazy<MeasureReader> Names = new(() => new MeasureReader(Loaded.Value));

    private static readonly Lazy<Backtest> Scorer = new(() => new Backtest(Loaded.Value));

    public static Backtest Backtest => Scorer.Value;

    public static DataPackage Package => Loaded.Value;

    public static MeasureReader Reader => Names.Value;

    public static Product Product(string variable) => Reader.Products.Single(product => product.Variable == variable);

    public static Measure Measure(string name) => Reader.TryRead(name, out var measure, out var problem) ? measure! : throw new InvalidOperationException(problem);

    public static Measures Read(Results results) => new(results, Reader.Products, new Dictionary<string, IReadOnlyList<string>> { ["East Asia"] = ["China", "South Korea", "Japan"] });

    public static Observation Seen(string measure, string region, int year, double value, Basis basis = Basis.Reported) =>
        new(Measure(measure), region, year, value, "test", basis, "test.csv:1", "");

    /// <summary>A run that makes and trades cells: 2024 only.</summary>
    public static Results Cells(double lfpInChina = 60)
    {
        var (lfp, nca) = (Product("Cell|LFP"), Product("Cell|NCA"));
        var run = new Results.Builder(2020, 2024);
        run.Add(ChainVariables.Production.Of(lfp), "China", 2024, lfpInChina);
        run.Add(ChainVariables.Production.Of(nca), "China", 2024, 20);
        run.Add(ChainVariables.Production.Of(nca), "Japan", 2024, 10);
        run.Add(ChainVariables.Production.Of(lfp), "Europe", 2024, 10);
        run.Add(ChainVariables.Production.OwnedBy(lfp, "China"), "China", 2024, lfpInChina);
        run.Add(ChainVariables.Production.OwnedBy(lfp, "China"), "Europe", 2024, 5);
        run.Add(ChainVariables.Capacity.Of(lfp), "China", 2024, 100);
        run.Add(ChainVariables.Capacity.Of(nca), "China", 2024, 60);
        run.Add(ChainVariables.Price.Of(lfp), "China", 2024, 50);
        run.Add(ChainVariables.Price.Of(lfp), "Europe", 2024, 80);
        run.Add(ChainVariables.Price.Of(nca), "Japan", 2024, 100);
        run.Add(ChainVariables.Price.Of(nca), "China", 2024, 90);
        run.Add(ChainVariables.Trade(lfp, "China", "United States"), "United States", 2024, 6);
        run.Add(ChainVariables.Trade(nca, "Japan", "United States"), "United States", 2024, 2);
        run.Add(ChainVariables.Trade(nca, "United States", "United States"), "United States", 2024, 30);
        run.Add(ChainVariables.FinalDemand("EV mass market", lfp), "China", 2024, 40);
        run.Add(ChainVariables.FinalDemand("EV long range", lfp), "China", 2024, 10);
        run.Add(ChainVariables.FinalDemand("EV mass market", lfp), "Europe", 2024, 50);
        run.Add(ChainVariables.ChemistryShare("EV mass market", lfp), "China", 2024, 0.75);
        run.Add(ChainVariables.ChemistryShare("EV mass market", lfp), "Europe", 2024, 0.1);
        run.Add(ChainVariables.ChemistryShare("EV long range", nca), "China", 2024, 1);
        return run.Build();
    }
}
