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
    private const int AtOnce = 8;

    /// <summary>Writes every series.</summary>
    public static void Write(Stream stream, Results results, string scenario)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        stream.Write(Encoding.UTF8.GetBytes($"{string.Join(',', Columns)},{string.Join(',', results.Years)}\n"));
        var start = $"{Model},{CsvText.Field(scenario)},";
        string[] regions = [.. results.Regions.Select(region => $"{start}{CsvText.Field(region)},")];
        var blocks = (results.Variables.Count + Block - 1) / Block;
        CsvText[] texts = [.. Enumerable.Range(0, Math.Min(blocks, AtOnce)).Select(_ => new CsvText())];
        for (var first = 0; first < blocks; first += texts.Length)
        {
            var count = Math.Min(texts.Length, blocks - first);
            Parallel.For(0, count, index =>
            {
                texts[index].Clear();
                for (var v = (first + index) * Block; v < Math.Min(results.Variables.Count, (first + index + 1) * Block); v++)
                {
                    Write(texts[index], results, results.Variables[v], regions);
                }
            });
            for (var index = 0; index < count; index++)
            {
                stream.Write(texts[index].Written.Span);
            }
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
