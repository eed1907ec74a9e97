using System.Text;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>Reads the results of an earlier run back from its folder.</summary>
public static class ResultsReader
{
    // How earlier versions wrote results: one row per value.
    private const string HeaderOfRowsPerValue = "model,scenario,region,variable,unit,year,value";

    private static readonly string Header = string.Join(',', IamcCsv.Columns);

    /// <summary>Whether a folder holds results.</summary>
    public static bool Holds(string folder) => File.Exists(Path.Combine(folder, ResultsWriter.ResultsFile));

    /// <summary>The scenario's name and the results of a folder.</summary>
    /// <exception cref="DataException">The file is no file of results; the exception names every problem.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (string Scenario, Results Results) Read(string folder)
    {
        var path = Path.Combine(folder, ResultsWriter.ResultsFile);
        var bytes = File.ReadAllBytes(path);
        var problems = new List<DataProblem>();
        var rows = new CsvRows(bytes);
        if (ReadYears(path, bytes, ref rows, problems) is not { } years)
        {
            throw new DataException(problems);
        }

        var builder = new Results.Builder(years[0], years[^1]);
        var scenario = ReadRows(path, bytes, ref rows, years, builder, problems);
        return problems.Count == 0 ? (scenario!, builder.Build()) : throw new DataException(problems);
    }

    // The years of the columns; null where the first row is no head of results.
    private static int[]? ReadYears(string path, ReadOnlySpan<byte> bytes, ref CsvRows rows, List<DataProblem> problems)
    {
        var cells = new List<string>();
        if (rows.Read() && rows.Malformed is null)
        {
            for (var index = 0; index < rows.Count; index++)
            {
                cells.Add(Text(bytes, rows[index]));
            }
        }

        var found = string.Join(',', cells);
        var years = new int[Math.Max(0, cells.Count - IamcCsv.Columns.Count)];
        var isHead = years.Length > 0 && cells.Take(IamcCsv.Columns.Count).SequenceEqual(IamcCsv.Columns, StringComparer.Ordinal);
        for (var index = 0; index < years.Length && isHead; index++)
        {
            isHead = NumberText.TryReadInteger(Encoding.UTF8.GetBytes(cells[index + IamcCsv.Columns.Count]), out years[index]) && (index == 0 || years[index] > years[index - 1]);
        }

        if (!isHead)
        {
            problems.Add(found == HeaderOfRowsPerValue
                ? new(path, 1, null, "a file of an earlier version of Cellcast, one row per value", "one column per year: run the scenario again", null)
                : new(path, 1, null, $"'{found}'", $"{Header} and the years in order", null));
        }

        return isHead ? years : null;
    }

    private static string? ReadRows(string path, ReadOnlySpan<byte> bytes, ref CsvRows rows, int[] years, Results.Builder results, List<DataProblem> problems)
    {
        string? scenario = null;
        var seen = new Dictionary<(string Variable, string Region), int>();
        var variables = new Dictionary<string, Variable>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (rows.Malformed is not null || rows.Count != IamcCsv.Columns.Count + years.Length)
            {
                problems.Add(new(path, rows.Line, null, rows.Malformed ?? $"{rows.Count} fields", $"{Header} and {years.Length} years", null));
                continue;
            }

            scenario = Text(bytes, rows[1]);
            var (region, name, unit) = (Text(bytes, rows[2]), Text(bytes, rows[3]), Text(bytes, rows[4]));
            if (!variables.TryGetValue(name, out var variable))
            {
                variable = new(name, unit, "", "");
                variables.Add(name, variable);
            }

            if (variable.Unit != unit)
            {
                problems.Add(new(path, rows.Line, "unit", $"'{unit}'", $"the unit of {name}, {variable.Unit}", null));
            }
            else if (!seen.TryAdd((name, region), rows.Line))
            {
                problems.Add(new(path, rows.Line, null, $"{name}, {region} again", $"each series once; the first is on line {seen[(name, region)]}", null));
            }
            else
            {
                ReadValues(path, bytes, in rows, years, (variable, region), results, problems);
            }
        }

        if (problems.Count == 0 && scenario is null)
        {
            problems.Add(new(path, 1, null, "no row", "at least one result", null));
        }

        return scenario;
    }

    private static void ReadValues(
        string path, ReadOnlySpan<byte> bytes, in CsvRows rows, int[] years, (Variable Variable, string Region) series, Results.Builder results, List<DataProblem> problems)
    {
        for (var index = 0; index < years.Length; index++)
        {
            var cell = rows[IamcCsv.Columns.Count + index];
            var text = bytes.Slice(cell.Start, cell.Length);
            if (text.IsEmpty)
            {
                continue;
            }

            if (NumberText.TryRead(text, out var value))
            {
                results.Add(series.Variable, series.Region, years[index], value);
            }
            else
            {
                problems.Add(new(path, rows.Line, $"{years[index]}", $"'{Text(bytes, cell)}'", "a number, or nothing", null));
            }
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes, CsvField field)
    {
        var text = Encoding.UTF8.GetString(bytes.Slice(field.Start, field.Length));
        return field.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
