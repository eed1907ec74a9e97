using System.Text.Encodings.Web;
using System.Text.Json;
using Cellcast.Simulation;

namespace Cellcast.Data.Exports;

/// <summary>
/// What the rows and columns of <see cref="NumPyArray"/> are, as JSON: <c>file</c>, <c>years</c> (columns), and <c>variables</c>, <c>regions</c> and
/// <c>units</c> (rows), lists of equal length.
/// </summary>
public static class NumPyIndex
{
    /// <summary>Writes the index.</summary>
    public static void Write(Stream stream, Results results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        var rows = NumPyArray.Rows(results).ToList();
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("file", ResultsWriter.NumPyFile);
        json.WriteStartArray("years");
        foreach (var year in results.Years)
        {
            json.WriteNumberValue(year);
        }

        json.WriteEndArray();
        WriteTexts(json, "variables", rows.Select(row => row.Variable.Name));
        WriteTexts(json, "regions", rows.Select(row => row.Region));
        WriteTexts(json, "units", rows.Select(row => row.Variable.Unit));
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
