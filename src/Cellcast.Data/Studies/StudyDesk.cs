using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Studies;

/// <summary>What a study has on its desk: the inputs, the costs that follow from them, the reports' figures, and where and when it is asked for.</summary>
public sealed class StudyDesk
{
    private readonly string? region;
    private readonly int? year;

    /// <summary>Sets the desk.</summary>
    /// <param name="package">The package, at least with <see cref="Tables"/>.</param>
    /// <param name="inputs">Its inputs, with whatever changes are laid on them.</param>
    /// <param name="region">Region asked for; <see langword="null"/> leaves it to the study.</param>
    /// <param name="year">Year asked for; <see langword="null"/> leaves it to the study.</param>
    public StudyDesk(DataPackage package, Inputs inputs, string? region = null, int? year = null)
    {
        Package = package;
        Inputs = inputs;
        this.region = region;
        this.year = year;
        Book = new CostBook(package, inputs);
        Technology = new TechnologyInputs(package, inputs);
        Figures = new ReportFigures(package);
    }

    /// <summary>The tables that studies read.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [.. CostBook.Tables, "application_values", "plants", "projects", ReportFigures.Table, StudyAssumptions, "sources", "steps"];

    /// <summary>The table of what studies assume.</summary>
    public const string StudyAssumptions = "study_assumptions";

    /// <summary>The package.</summary>
    public DataPackage Package { get; }

    /// <summary>The inputs.</summary>
    public Inputs Inputs { get; }

    /// <summary>Costs that follow from the inputs.</summary>
    public CostBook Book { get; }

    /// <summary>Learning and storage.</summary>
    public TechnologyInputs Technology { get; }

    /// <summary>The reports' figures.</summary>
    public ReportFigures Figures { get; }

    /// <summary>The region asked for, or the study's own.</summary>
    public string Region(string usual)
    {
        AsksWhere = true;
        return region ?? usual;
    }

    /// <summary>The year asked for, or the study's own.</summary>
    public int Year(int usual)
    {
        AsksWhen = true;
        return year ?? usual;
    }

    /// <summary>Whether the study has asked where: if not, a region makes no difference to it.</summary>
    public bool AsksWhere { get; private set; }

    /// <summary>Whether the study has asked when.</summary>
    public bool AsksWhen { get; private set; }

    /// <summary>The case of a cell.</summary>
    public CellCostCase Cell(string chemistry, string where, int when, double gwhPerYear = CostQuestion.UsualPlant) =>
        Book.Case(new CostQuestion(chemistry, where, when, GwhPerYear: gwhPerYear));

    /// <summary>What it costs.</summary>
    public UnitCost Cost(string chemistry, string where, int when, double gwhPerYear = CostQuestion.UsualPlant) => UnitCost.Of(Cell(chemistry, where, when, gwhPerYear));

    /// <summary>A desk with a change laid on the inputs, written as users write it.</summary>
    public StudyDesk With(string change) => new(Package, Inputs.With([Inputs.Parse(change)]), region, year);
}
