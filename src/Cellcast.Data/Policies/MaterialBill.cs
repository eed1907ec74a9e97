using System.Globalization;
using System.Text;
using Cellcast.Policy;
using Cellcast.World;

namespace Cellcast.Data.Policies;

/// <summary>Reads a bill of materials whose material assistance cost ratio is asked for.</summary>
/// <remarks>
/// A CSV file with the columns <c>item</c>, <c>cost</c>, <c>prohibited</c> (yes, no, or a share of the cost) and, where another supplier is known,
/// <c>other_cost</c>.
/// </remarks>
public static class MaterialBill
{
    private const string Item = "item", Cost = "cost", Prohibited = "prohibited", OtherCost = "other_cost";

    private static readonly string[] Known = [Item, Cost, Prohibited, OtherCost];

    /// <summary>Reads a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="DataException">Something is wrong with it; every problem is named with its line.</exception>
    public static IReadOnlyList<MaterialLine> Read(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataException([new DataProblem(file, 0, null, "no file that can be read", "a CSV file with the columns item, cost, prohibited, other_cost", null)]);
        }

        return Parse(file, bytes);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <exception cref="DataException">Something is wrong; every problem is named with its line.</exception>
    public static IReadOnlyList<MaterialLine> Parse(string file, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var problems = new List<DataProblem>();
        var lines = new List<MaterialLine>();
        var rows = new CsvRows(bytes);
        int[]? columns = null;
        while (rows.Read())
        {
            if (rows.Malformed is { } malformed)
            {
                problems.Add(new(file, rows.Line, null, malformed, "a row of comma-separated fields", null));
                continue;
            }

            var cells = Cells(rows, bytes);
            if (columns is null)
            {
                if (OtherSeparator(cells) is { } separator)
                {
                    throw new DataException([new(file, rows.Line, null, $"columns separated by {separator}", $"columns separated by commas: {string.Join(", ", Known)}", null)]);
                }

                columns = Header(file, cells, problems);
            }
            else if (cells.Exists(cell => cell.Length > 0) && Line(file, rows.Line, cells, columns, problems) is { } line)
            {
                lines.Add(line);
            }
        }

        if (columns is null || (lines.Count == 0 && problems.Count == 0))
        {
            problems.Add(new(file, 0, null, "no lines", "a header and a line for each item", null));
        }

        return problems.Count == 0 ? lines : throw new DataException(problems);
    }

    private static List<string> Cells(CsvRows row, byte[] bytes)
    {
        var cells = new List<string>();
        for (var index = 0; index < row.Count; index++)
        {
            var text = Encoding.UTF8.GetString(bytes, row[index].Start, row[index].Length);
            cells.Add((row[index].HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text).Trim());
        }

        return cells;
    }

    // Spreadsheets of countries with a decimal comma write other separators: every later problem would follow from that one.
    private static string? OtherSeparator(List<string> header) => header switch
    {
        [var only] when only.Contains(';', StringComparison.Ordinal) => "';'",
        [var only] when only.Contains('\t', StringComparison.Ordinal) => "tabs",
        _ => null,
    };

    private static int[] Header(string file, List<string> names, List<DataProblem> problems)
    {
        foreach (var name in names.Where(name => !Known.Contains(name, StringComparer.Ordinal)))
        {
            problems.Add(new(file, 1, null, $"column '{name}'", string.Join(", ", Known), NearestName.Of(name, Known)));
        }

        foreach (var name in Known.Where(name => name != OtherCost && !names.Contains(name)))
        {
            problems.Add(new(file, 1, name, "no such column", string.Join(", ", Known), null));
        }

        return [.. Known.Select(name => names.IndexOf(name))];
    }

    private static MaterialLine? Line(string file, int line, List<string> cells, int[] columns, List<DataProblem> problems)
    {
        string Cell(int column) => columns[column] >= 0 && columns[column] < cells.Count ? cells[columns[column]] : "";
        var before = problems.Count;
        if (columns[0] >= 0 && Cell(0).Length == 0)
        {
            problems.Add(new(file, line, Item, "nothing", "the name of what is bought or made", null));
        }

        var cost = columns[1] < 0 ? 0 : Number(file, line, Cost, Cell(1), problems) ?? 0;
        var prohibited = columns[2] < 0 ? 0 : Share(file, line, Cell(2), problems);
        var other = Cell(3).Length == 0 ? null : Number(file, line, OtherCost, Cell(3), problems);
        return problems.Count > before ? null : new MaterialLine(Cell(0), cost, prohibited, other);
    }

    private static double? Number(string file, int line, string column, string text, List<DataProblem> problems)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        problems.Add(new(file, line, column, text.Length == 0 ? "nothing" : $"'{text}'", "an amount of money from 0, with a decimal point", null));
        return null;
    }

    private static double Share(string file, int line, string text, List<DataProblem> problems)
    {
        switch (text.ToLowerInvariant())
        {
            case "yes":
                return 1;
            case "no":
                return 0;
        }

        var percent = text.EndsWith('%');
        if (double.TryParse(percent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && (percent ? value / 100 : value) is >= 0 and <= 1 and var share)
        {
            return share;
        }

        problems.Add(new(file, line, Prohibited, text.Length == 0 ? "nothing" : $"'{text}'", "yes, no, or a share from 0 to 1 (0.5 or 50%)", NearestName.Of(text, ["yes", "no"])));
        return 0;
    }
}
