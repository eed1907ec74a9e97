using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cellcast.Data.Exports;

/// <summary>Provenance as JSON, compiled ahead so that writing it costs no start-up.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Provenance))]
public sealed partial class ProvenanceJson : JsonSerializerContext
{
    /// <summary>Name of the file beside the results.</summary>
    public const string FileName = "provenance.json";

    /// <summary>Indented, snake case, without escapes that JSON does not ask for.</summary>
    private static readonly ProvenanceJson Readable = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes the provenance, ending with a line end.</summary>
    public static void Write(Stream stream, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, provenance, Readable.Provenance);
        stream.WriteByte((byte)'\n');
    }
}
