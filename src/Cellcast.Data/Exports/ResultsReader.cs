using System.Text;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>Reads the results of an earlier run back from its folder.</summary>
public static class ResultsReader
{
    private const string Header = "model,scenario,region,variable,unit,year,value";

    private static readonly string[] Columns = Header.Split(',');

    /// <summary>Whether a folder holds results.</summary>
    public static bool Holds(string folder) => File.Exists(Path.Combine(folder, ResultsWriter.LongFile));

    /// <summary>The scenario's name and the results of a folder.</summary>
    /// <exception cref="DataException">The file is no file of results; the exception names every problem.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (string Scenario, Results Results) Read(string folder)
    {
        var path = Path.Combine(folder, ResultsWriter.LongFile);
        var bytes = File.ReadAllBytes(path);
        var problems = new List<DataProblem>();
        var values = ReadRows(path, bytes, problems, out var scenario);
        if (problems.Count == 0 && values.Count == 0)
        {
            problems.Add(new(path, 1, null, "no row", "at least one result", null));
        }

        return problems.Count == 0 ? (scenario, Build(values)) : throw new DataException(problems);
    }

    private static List<(Variable Variable, string Region, int Year, double Value)> ReadRows(
        string path, ReadOnlySpan<byte> bytes, List<DataProblem> problems, out string scenario)
    {
        var values = new List<(Variable, string, int, double)>();
        var seen = new Dictionary<(string Variable, string Region, int Year), int>();
        var units = new Dictionary<string, Variable>(StringComparer.Ordinal);
        scenario = "";
        var rows = new CsvRows(bytes);
        while (rows.Read())
        {
            if (rows.Malformed is not null || rows.Count != Columns.Length)
            {
                problems.Add(new(path, rows.Line, null, rows.Malformed ?? $"{rows.Count} fields", Header, null));
                continue;
            }

            var cells = new string[Columns.Length];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = Text(bytes, rows[index]);
            }

            if (rows.Line == 1)
            {
                if (string.Join(',', cells) != Header)
                {
                    problems.Add(new(path, 1, null, $"'{string.Join(',', cells)}'", Header, null));
                    break;
                }

                continue;
            }

            var (region, name, unit) = (cells[2], cells[3], cells[4]);
            scenario = cells[1];
            if (!NumberText.TryReadInteger(Encoding.UTF8.GetBytes(cells[5]), out var year) || !NumberText.TryRead(Encoding.UTF8.GetBytes(cells[6]), out var value))
            {
                problems.Add(new(path, rows.Line, "year, value", $"'{cells[5]},{cells[6]}'", "a whole number and a number", null));
                continue;
            }

            if (!units.TryGetValue(name, out var variable))
            {
                variable = new(name, unit, "", "");
                units.Add(name, variable);
            }

            if (variable.Unit != unit)
            {
                problems.Add(new(path, rows.Line, "unit", $"'{unit}'", $"the unit of {name}, {variable.Unit}", null));
            }
            else if (!seen.TryAdd((name, region, year), rows.Line))
            {
                problems.Add(new(path, rows.Line, null, $"{name}, {region}, {year} again", $"each value once; the first is on line {seen[(name, region, year)]}", null));
            }
            else
            {
                values.Add((variable, region, year, value));
            }
        }

        return values;
    }

    private static Results Build(List<(Variable Variable, string Region, int Year, double Value)> values)
    {
        var builder = new Results.Builder(values.Min(value => value.Year), values.Max(value => value.Year));
        foreach (var (variable, region, year, value) in values)
        {
            builder.Add(variable, region, year, value);
        }

        return builder.Build();
    }

    private static string Text(ReadOnlySpan<byte> bytes, CsvField field)
    {
        var text = Encoding.UTF8.GetString(bytes.Slice(field.Start, field.Length));
        return field.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
