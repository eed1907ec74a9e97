using System.Globalization;
using System.Text;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>
/// Results as CSV in the format of the Integrated Assessment Modeling Consortium: model, scenario, region, variable, unit, then the
/// years as rows (long) or as columns (wide). UTF-8, LF, decimal period; numbers are written so that they read back exactly.
/// </summary>
public static class IamcCsv
{
    private const string Model = "Cellcast";

    /// <summary>One row per value: <c>model,scenario,region,variable,unit,year,value</c>. What has no value has no row.</summary>
    public static void WriteLong(Stream stream, Results results, string scenario)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var text = Open(stream);
        text.Write("model,scenario,region,variable,unit,year,value\n");
        var years = results.Years.Select(year => string.Create(CultureInfo.InvariantCulture, $",{year},")).ToArray();
        foreach (var (start, region, variable) in Rows(results, scenario))
        {
            var values = results.Series(variable, region);
            for (var index = 0; index < values.Length; index++)
            {
                if (!double.IsNaN(values[index]))
                {
                    text.Write(start);
                    text.Write(years[index]);
                    Write(text, values[index]);
                    text.Write('\n');
                }
            }
        }
    }

    /// <summary>One row per variable and region, one column per year; an empty cell is no value.</summary>
    public static void WriteWide(Stream stream, Results results, string scenario)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var text = Open(stream);
        text.Write("model,scenario,region,variable,unit,");
        text.Write(string.Join(',', results.Years));
        text.Write('\n');
        foreach (var (start, region, variable) in Rows(results, scenario))
        {
            text.Write(start);
            foreach (var value in results.Series(variable, region))
            {
                text.Write(',');
                if (!double.IsNaN(value))
                {
                    Write(text, value);
                }
            }

            text.Write('\n');
        }
    }

    /// <summary>A text as one CSV field, quoted where it must be (RFC 4180).</summary>
    public static string Field(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static IEnumerable<(string Start, string Region, string Variable)> Rows(Results results, string scenario)
    {
        foreach (var variable in results.Variables)
        {
            foreach (var region in results.Regions)
            {
                if (!results.Series(variable.Name, region).IsEmpty)
                {
                    yield return ($"{Model},{Field(scenario)},{Field(region)},{Field(variable.Name)},{Field(variable.Unit)}", region, variable.Name);
                }
            }
        }
    }

    private static void Write(StreamWriter text, double value)
    {
        // The longest double that reads back exactly has 24 characters.
        Span<char> buffer = stackalloc char[32];
        value.TryFormat(buffer, out var length, "R", CultureInfo.InvariantCulture);
        text.Write(buffer[..length]);
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
