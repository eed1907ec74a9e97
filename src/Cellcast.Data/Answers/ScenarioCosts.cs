using System.Collections.Concurrent;
using Cellcast.Costing;
using Cellcast.Simulation;

namespace Cellcast.Data.Answers;

/// <summary>The costs of a scenario for the simulator: a cost book asked for plants of the usual size.</summary>
public sealed class ScenarioCosts : ICostModel
{
    private readonly CostBook book;
    private readonly CellCaseReader cases;

    // The chain asks for most of the cases that the costs of a run need too.
    private readonly ConcurrentDictionary<(string Chemistry, string Region, int Year), CellCostCase> known = new();

    /// <param name="package">The package, at least with <see cref="CostBook.Tables"/>.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    public ScenarioCosts(DataPackage package, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(package);
        book = new CostBook(package, inputs);
        cases = new CellCaseReader(inputs, new PlantSpec(CostQuestion.UsualPlant));
        CellChemistries = CostCases.Chemistries(inputs);
        StorageChemistries = book.StorageChemistries;
        var regions = package.Tables["regions"];
        Regions = [.. Enumerable.Range(0, regions.RowCount).Select(row => regions.Text(row, "id"))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> CellChemistries { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> StorageChemistries { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Regions { get; }

    /// <inheritdoc/>
    public IReadOnlyList<double> StorageHours => CostQuestion.StorageHours;

    /// <inheritdoc/>
    public CellCostCase CellCase(string chemistry, string region, int year) =>
        known.GetOrAdd((chemistry, region, year), static (of, all) => all.Read(of.Chemistry, of.Region, of.Year), this);

    /// <inheritdoc/>
    public CostNode Pack(string chemistry, string region, int year, CostNode cell) => book.Pack(new(chemistry, region, year), cell);

    /// <inheritdoc/>
    public CostNode StorageSystem(string chemistry, string region, int year, double hours, CostNode? cell) =>
        book.System(new(chemistry, region, year, CostLevel.System, Hours: hours), cell);

    /// <inheritdoc/>
    public double LevelisedCost(string chemistry, string region, int year, double hours, double systemUsdPerKwh) =>
        book.LevelisedStorage(new(chemistry, region, year, CostLevel.System, Hours: hours), systemUsdPerKwh).Value;

    private CellCostCase Read(string chemistry, string region, int year) => cases.Read(chemistry, region, year) with { Learning = book.LearningOf(chemistry).At(year) };
}
