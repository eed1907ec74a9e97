using System.Collections.Concurrent;
using Cellcast.Costing;
using Cellcast.Costing.Storage;
using Cellcast.Technology;

namespace Cellcast.Data.Answers;

/// <summary>
/// Answers questions about costs from one set of inputs: the whole way from rows to a tree of components. Safe to ask from several
/// threads, but for <see cref="Ask"/>, whose list of data would hold those of the others too.
/// </summary>
public sealed class CostBook
{
    // Storage without cells: the name the data package has for each, and how it is built.
    private const string VanadiumFlow = "VRFB", IronAir = "Iron-air";

    // Iron-air is quoted per kWh at its design duration, power included: rows of storage_cost without a power part.
    private const double HoursOfPricesPerKwhAlone = 100;

    private readonly Inputs inputs;
    private readonly TechnologyInputs technology;
    private readonly Dictionary<string, string> lineFamilies;
    private readonly ConcurrentDictionary<string, ComponentLearning> learning = new(StringComparer.Ordinal);

    /// <param name="package">The package, at least with <see cref="Tables"/>.</param>
    /// <param name="inputs">Its inputs, with whatever changes are laid on them.</param>
    public CostBook(DataPackage package, Inputs inputs)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.inputs = inputs;
        technology = new TechnologyInputs(package, inputs);
        var chemistries = package.Tables["chemistries"];
        var costed = chemistries.Booleans("costed");
        lineFamilies = Enumerable.Range(0, chemistries.RowCount)
            .Where(row => costed[row] == true)
            .ToDictionary(row => chemistries.Text(row, "id"), row => chemistries.Text(row, "line_family"), StringComparer.Ordinal);
    }

    /// <summary>The tables a cost rests on.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [.. CostCases.Tables, "learning", "output_paths", "pack_system", "flow_battery", "iron_air", "storage_cost", "chemistry_attributes", ObservedPrices.Table];

    /// <summary>The chemistries that have a cost, in the order of the package.</summary>
    public IReadOnlyList<string> Chemistries => [.. lineFamilies.Keys];

    /// <summary>The inputs behind the answers.</summary>
    public Inputs Inputs => inputs;

    /// <summary>Whether a chemistry is storage without cells, costed as a system only.</summary>
    public static bool IsWithoutCells(string chemistry) => chemistry is VanadiumFlow or IronAir;

    /// <summary>The question as it can be answered: storage without cells has no cell and no pack.</summary>
    public static CostQuestion Answerable(CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return IsWithoutCells(question.Chemistry) ? question with { Level = CostLevel.System } : question;
    }

    /// <summary>The cost with its components, price, observed prices and data.</summary>
    /// <exception cref="DataException">An input is missing, or the chemistry is unknown.</exception>
    public CostAnswer Ask(CostQuestion question)
    {
        question = Answerable(question);
        using var trace = inputs.StartTrace();
        var @case = IsWithoutCells(question.Chemistry) ? null : Case(question);
        var tree = Tree(question, @case);
        var data = trace.Data;
        var price = @case is null ? null : Price(@case, question.Region, question.Year);
        return new(question, tree, @case, price, ObservedPrices.For(inputs, question, lineFamilies[question.Chemistry]), data);
    }

    /// <summary>The tree of components alone.</summary>
    public CostNode Tree(CostQuestion question)
    {
        question = Answerable(question);
        return Tree(question, IsWithoutCells(question.Chemistry) ? null : Case(question));
    }

    /// <summary>The case of the cell: design, prices, plant, region, learning of the year.</summary>
    public CellCostCase Case(CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var plant = new PlantSpec(question.GwhPerYear) { Utilisation = question.Utilisation };
        return CostCases.Read(inputs, question.Chemistry, question.Region, question.Year, plant) with { Learning = LearningOf(question.Chemistry).At(question.Year) };
    }

    /// <summary>How a chemistry learns.</summary>
    public ComponentLearning LearningOf(string chemistry) => learning.GetOrAdd(chemistry, technology.LearningOf);

    /// <summary>The experience curve whose error makes the band around a cost path: that of lithium-ion, or the wide prior of chemistries without a history.</summary>
    public StochasticExperienceCurve CurveOf(string chemistry) =>
        lineFamilies[chemistry] is "layered-oxide" or "phosphate" ? technology.LithiumIonCurve() : technology.NextGenerationCurve();

    /// <summary>
    /// Levelised cost of storing energy in a plant at the model's own installed cost, USD/MWh delivered (learning notes 6).
    /// </summary>
    public CostNode LevelisedStorage(CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return LevelisedStorage(question, Tree(question with { Level = CostLevel.System }).Value);
    }

    /// <summary>
    /// The levelised cost at the capital cost that sources report, beside the model's own; null where they report it for another
    /// duration only.
    /// </summary>
    public CostNode? ReportedLevelisedStorage(CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var project = technology.StorageProject(question.Chemistry, question.Region, question.Hours, question.Year);
        return project.PowerCapexUsdPerKw > 0 || question.Hours == HoursOfPricesPerKwhAlone ? LevelisedCostOfStorage.Of(project) : null;
    }

    /// <summary>The chemistries whose life and duty as grid storage the package describes.</summary>
    public IReadOnlyList<string> StorageChemistries => inputs.SubjectsOf("storage_life");

    /// <summary>A vehicle pack around a cell of this cost.</summary>
    internal CostNode Pack(CostQuestion question, CostNode cell) => EvPack.Of(
        cell, technology.PackParts(question.Chemistry, question.Region, question.Year), LearningOf(question.Chemistry).PackAt(question.Year));

    /// <summary>An installed storage plant: around a cell of this cost, or without cells.</summary>
    internal CostNode System(CostQuestion question, CostNode? cell)
    {
        var (region, year) = (question.Region, question.Year);
        var factors = LearningOf(question.Chemistry);
        return cell is not null
            ? technology.StorageSystem(region, year).Turnkey(cell, question.Hours, factors.PackAt(year))
            : (question.Chemistry == VanadiumFlow ? technology.VanadiumFlowBattery(region, year) : technology.IronAirBattery(region, year))
                .At(question.Hours, factors.At(year).Conversion);
    }

    /// <summary>Levelised cost at an installed cost, USD/MWh.</summary>
    internal CostNode LevelisedStorage(CostQuestion question, double installedUsdPerKwh) => LevelisedCostOfStorage.Of(ProjectOf(question, installedUsdPerKwh));

    /// <summary>A storage plant of an installed cost.</summary>
    internal StorageProject ProjectOf(CostQuestion question, double installedUsdPerKwh) =>
        technology.StorageProject(question.Chemistry, question.Region, question.Hours, question.Year) with { EnergyCapexUsdPerKwh = installedUsdPerKwh, PowerCapexUsdPerKw = 0 };

    private CostNode Tree(CostQuestion question, CellCostCase? @case)
    {
        var cell = @case is null ? null : UnitCostTree.Of(@case).Named("cell");
        return question.Level switch
        {
            CostLevel.System => System(question, cell),
            CostLevel.Pack => Pack(question, cell!),
            _ => cell!,
        };
    }

    /// <summary>Price of the cell at the utilisation seen in the region, or at the normal one; the costs in it are those at normal utilisation.</summary>
    internal ModelledPrice Price(CellCostCase @case, string region, int year)
    {
        var normal = inputs.Value("normal_utilisation", "", region, year);
        var seen = inputs.TryValue("observed_utilisation", "", region, year, out var observed);
        var cost = UnitCost.Of(@case with { Utilisation = normal });
        var utilisation = seen ? observed : normal;
        var steepness = inputs.Value("margin_steepness", "", region, year);
        return new(CellPrice.Of(cost.Cash, cost.Full, utilisation, normal, steepness), utilisation, seen, normal);
    }
}
