using System.Globalization;
using Cellcast.Data.Exports;

namespace Cellcast.Cli.Output;

/// <summary>Writes rows as CSV: comma, LF, decimal period, quoted where needed; numbers read back exactly.</summary>
/// <param name="writer">Takes the text.</param>
internal sealed class CsvTable(TextWriter writer)
{
    /// <summary>Writes one row of texts, numbers and blanks.</summary>
    public void Row(params ReadOnlySpan<object?> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            writer.Write(index == 0 ? "" : ",");
            writer.Write(cells[index] switch
            {
                null => "",
                double number => number.ToString("R", CultureInfo.InvariantCulture),
                int number => number.ToString(CultureInfo.InvariantCulture),
                var other => CsvText.Field(other.ToString() ?? ""),
            });
        }

        writer.Write('\n');
    }
}
