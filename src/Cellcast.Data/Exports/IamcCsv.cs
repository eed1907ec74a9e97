using System.Text;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>
/// Results as CSV in the format of the Integrated Assessment Modeling Consortium: <c>model,scenario,region,variable,unit</c>, then one column per year; one row
/// per variable and region. UTF-8, LF, decimal period; numbers are written so that they read back exactly, and an empty cell is no value.
/// </summary>
public static class IamcCsv
{
    /// <summary>The columns before the years.</summary>
    internal static readonly IReadOnlyList<string> Columns = ["model", "scenario", "region", "variable", "unit"];

    private const string Model = "Cellcast";

    // Most of the time is spent on digits: variables are written in blocks of this many, side by side, and put together in order.
    private const int Block = 128;

    /// <summary>Writes every series.</summary>
    public static void Write(Stream stream, Results results, string scenario)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        stream.Write(Encoding.UTF8.GetBytes($"{string.Join(',', Columns)},{string.Join(',', results.Years)}\n"));
        var start = $"{Model},{CsvText.Field(scenario)},";
        string[] regions = [.. results.Regions.Select(region => $"{start}{CsvText.Field(region)},")];
        var blocks = new CsvText[(results.Variables.Count + Block - 1) / Block];
        Parallel.For(0, blocks.Length, index =>
        {
            var text = blocks[index] = new CsvText();
            for (var v = index * Block; v < Math.Min(results.Variables.Count, (index + 1) * Block); v++)
            {
                Write(text, results, results.Variables[v], regions);
            }
        });
        foreach (var block in blocks)
        {
            stream.Write(block.Written.Span);
        }
    }

    private static void Write(CsvText text, Results results, Variable variable, string[] regions)
    {
        var name = $"{CsvText.Field(variable.Name)},{CsvText.Field(variable.Unit)}";
        for (var r = 0; r < regions.Length; r++)
        {
            var values = results.Series(variable.Name, results.Regions[r]);
            if (values.IsEmpty)
            {
                continue;
            }

            text.Write(regions[r]);
            text.Write(name);
            foreach (var value in values)
            {
                text.Write(","u8);
                if (!double.IsNaN(value))
                {
                    text.Write(value);
                }
            }

            text.Write("\n"u8);
        }
    }
}
