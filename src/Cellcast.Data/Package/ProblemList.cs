using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Collects the problems of a package while it is read and checked, so that all are reported at once.</summary>
internal sealed class ProblemList
{
    private readonly List<DataProblem> problems = [];
    private readonly HashSet<string> cells = new(StringComparer.Ordinal);

    public int Count => problems.Count;

    public void Add(string file, int line, string? column, string found, string allowed, string? nearest = null)
    {
        problems.Add(new DataProblem(file, line, column, found, allowed, nearest));
        if (column is not null)
        {
            cells.Add(Cell(file, line, column));
        }
    }

    /// <summary>A problem of one row of a table, under the file and line the row came from.</summary>
    public void Add(Table table, int row, string? column, string found, string allowed, string? nearest = null) =>
        Add(table.FileOf(row), table.LineOf(row), column, found, allowed, nearest);

    /// <summary>A blank cell that must not be; says nothing when the cell is blank because what stood there has been reported already.</summary>
    public void AddMissing(Table table, int row, string column, string allowed)
    {
        if (!cells.Contains(Cell(table.FileOf(row), table.LineOf(row), column)))
        {
            Add(table, row, column, "nothing", allowed);
        }
    }

    /// <summary>A value that is not among the valid names: quotes it and finds the nearest.</summary>
    public void AddUnknownName(Table table, int row, string column, string found, string allowed, IEnumerable<string> names) =>
        Add(table, row, column, Quote(found), allowed, NearestName.Of(found, names));

    /// <exception cref="DataException">There is at least one problem.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            // Each check walks its own columns; readers walk files from top to bottom.
            throw new DataException([.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
        }
    }

    /// <summary>Text as it stands in a message: in single quotes, without line breaks, cut when long.</summary>
    public static string Quote(string text)
    {
        const int Longest = 80;
        var oneLine = text.ReplaceLineEndings(" ");
        return oneLine.Length == 0 ? "nothing" : oneLine.Length <= Longest ? $"'{oneLine}'" : $"'{oneLine[..Longest]}...'";
    }

    private static string Cell(string file, int line, string column) => $"{file}:{line}:{column}";
}
