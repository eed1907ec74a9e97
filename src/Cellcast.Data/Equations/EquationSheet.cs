namespace Cellcast.Data.Equations;

/// <summary>Collects worked equations and finds the rows behind their symbols.</summary>
/// <param name="inputs">The inputs the numbers were computed with.</param>
/// <param name="region">Whose rows are looked for first.</param>
/// <param name="year">Of the rows of many years, the nearest to this is told.</param>
/// <param name="isOfCost">Whether numbers that two documents use are those of the cost model.</param>
internal sealed class EquationSheet(Inputs inputs, string region, int year, bool isOfCost = false)
{
    private const string World = "World", ReferenceRegion = "China";

    private readonly List<WorkedEquation> equations = [];

    /// <summary>What was collected.</summary>
    public IReadOnlyList<WorkedEquation> Equations => equations;

    /// <summary>Adds an equation.</summary>
    public void Add(string number, string title, string form, double value, string unit, params WorkedTerm[] terms) => AddNoted(number, title, form, value, unit, "", terms);

    /// <summary>Adds an equation with something to know of it.</summary>
    public void AddNoted(string number, string title, string form, double value, string unit, string note, params WorkedTerm[] terms) =>
        equations.Add(new(number, title, form, value, unit, terms, note) { Document = EquationIndex.DocumentOf(number, isOfCost) });

    /// <summary>Says which variable of the results holds the number of the equation added last.</summary>
    public void Is(string variable) => equations[^1] = equations[^1] with { Variable = variable };

    /// <summary>Whether a parameter has a row of a subject.</summary>
    public bool Has(string parameter, string subject) => inputs.SubjectsOf(parameter).Contains(subject);

    /// <summary>A symbol that is an input, or made of a few.</summary>
    public WorkedTerm In(string symbol, string name, double value, string unit, params (string Parameter, string Subject)[] rows) =>
        new(symbol, name, value, unit, "", [.. rows.Select(row => RowOf(row.Parameter, row.Subject)).OfType<Datum>()]);

    /// <summary>A symbol that another equation gives.</summary>
    public static WorkedTerm From(string equation, string symbol, string name, double value, string unit) => new(symbol, name, value, unit, equation, []);

    /// <summary>The row in use for an input: of the region, else of the reference region, the world, or none; of its years the nearest.</summary>
    private Datum? RowOf(string parameter, string subject)
    {
        var rows = inputs.Find(parameter, subject);
        string[] places = [region, World, "", ReferenceRegion];
        return places.Select(place => rows.Where(row => row.Region == place).MinBy(row => Math.Abs((row.Year ?? year) - year))).FirstOrDefault(row => row is not null);
    }
}
