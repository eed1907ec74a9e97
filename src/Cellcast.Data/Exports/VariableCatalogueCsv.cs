using System.Text;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>The variable catalogue of a run as CSV: name, unit, definition and where the equation is written.</summary>
public static class VariableCatalogueCsv
{
    /// <summary>Writes one row per variable.</summary>
    public static void Write(Stream stream, IReadOnlyList<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write("variable,unit,definition,formula\n");
        foreach (var variable in variables)
        {
            text.Write($"{CsvText.Field(variable.Name)},{CsvText.Field(variable.Unit)},{CsvText.Field(variable.Definition)},{CsvText.Field(variable.Formula)}\n");
        }
    }
}
