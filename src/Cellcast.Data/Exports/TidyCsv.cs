using System.Globalization;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>
/// Results as tidy CSV, one observation a row: <c>variable,region,year,value,unit</c>. UTF-8, LF, decimal period; numbers read back exactly, and what has no
/// value has no row.
/// </summary>
public static class TidyCsv
{
    /// <summary>Writes every value.</summary>
    public static void Write(Stream stream, Results results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        stream.Write("variable,region,year,value,unit\n"u8);
        string[] years = [.. results.Years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year},"))];
        var text = new CsvText();
        foreach (var variable in results.Variables)
        {
            text.Clear();
            Write(text, results, variable, years);
            stream.Write(text.Written.Span);
        }
    }

    private static void Write(CsvText text, Results results, Variable variable, string[] years)
    {
        var end = $",{CsvText.Field(variable.Unit)}\n";
        foreach (var region in results.Regions)
        {
            var values = results.Series(variable.Name, region);
            var start = values.IsEmpty ? "" : $"{CsvText.Field(variable.Name)},{CsvText.Field(region)},";
            for (var index = 0; index < values.Length; index++)
            {
                if (!double.IsNaN(values[index]))
                {
                    text.Write(start);
                    text.Write(years[index]);
                    text.Write(values[index]);
                    text.Write(end);
                }
            }
        }
    }
}
