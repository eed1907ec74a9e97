using System.Collections.Concurrent;
using Cellcast.Costing;
using Cellcast.Simulation;
using Cellcast.Technology;

namespace Cellcast.Data.Answers;

/// <summary>The costs of a scenario for the simulator: a cost book asked for plants of the usual size.</summary>
public sealed class ScenarioCosts : ICostModel
{
    private const int FirstYear = ChainScenario.BaseYearOfPackage, LastYear = ChainScenario.LastYearOfPackage;

    private readonly CostBook book;
    private readonly Inputs inputs;

    // The chain asks for most of the cases that the costs of a run need too, and scenarios share those that they do not change.
    private readonly ConcurrentDictionary<(string Chemistry, string Region), UnitCost[]> ahead = new();

    /// <param name="package">The package, at least with <see cref="CostBook.Tables"/>.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    public ScenarioCosts(DataPackage package, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(package);
        book = new CostBook(package, inputs);
        this.inputs = inputs;
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
    public UnitCost CellCost(string chemistry, string region, int year) => year is >= FirstYear and <= LastYear
        ? Ahead(chemistry, region)[year - FirstYear]
        : UnitCost.Of(Reader(inputs).Read(chemistry, region, year) with { Learning = LearningOf(inputs, chemistry).At(year) });

    /// <inheritdoc/>
    public CostNode Pack(string chemistry, string region, int year, CostNode cell) => book.Pack(new(chemistry, region, year), cell);

    /// <inheritdoc/>
    public CostNode StorageSystem(string chemistry, string region, int year, double hours, CostNode? cell) =>
        book.System(new(chemistry, region, year, CostLevel.System, Hours: hours), cell);

    /// <inheritdoc/>
    public double LevelisedCost(string chemistry, string region, int year, double hours, double systemUsdPerKwh) =>
        book.LevelisedStorage(new(chemistry, region, year, CostLevel.System, Hours: hours), systemUsdPerKwh).Value;

    private static CellCaseReader Reader(Inputs inputs) => new(inputs, new PlantSpec(CostQuestion.UsualPlant), FirstYear, LastYear);

    private static ComponentLearning LearningOf(Inputs inputs, string chemistry) =>
        inputs.Once(("learning", chemistry), view => new TechnologyInputs(view.Package, view).LearningOf(chemistry));

    private static UnitCost[] Read(Inputs inputs, string chemistry, string region)
    {
        var learning = LearningOf(inputs, chemistry);
        return [.. Reader(inputs).Read(chemistry, region).Select((@case, index) => UnitCost.Of(@case with { Learning = learning.At(FirstYear + index) }))];
    }

    private UnitCost[] Ahead(string chemistry, string region)
    {
        var place = (chemistry, region);
        return ahead.TryGetValue(place, out var known)
            ? known
            : ahead.GetOrAdd(place, inputs.Once(("costs of cells", place), view => Read(view, chemistry, region)));
    }
}
