using System.Globalization;
using System.Text;
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
        ArgumentNullException.ThrowIfNull(results);
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write("variable,region,year,value,unit\n");
        foreach (var variable in results.Variables)
        {
            var end = $",{IamcCsv.Field(variable.Unit)}\n";
            foreach (var region in results.Regions)
            {
                var values = results.Series(variable.Name, region);
                var start = values.IsEmpty ? "" : $"{IamcCsv.Field(variable.Name)},{IamcCsv.Field(region)},";
                for (var index = 0; index < values.Length; index++)
                {
                    if (!double.IsNaN(values[index]))
                    {
                        text.Write(start);
                        text.Write(results.Years[index].ToString(CultureInfo.InvariantCulture));
                        text.Write(',');
                        text.Write(values[index].ToString("R", CultureInfo.InvariantCulture));
                        text.Write(end);
                    }
                }
            }
        }
    }
}
