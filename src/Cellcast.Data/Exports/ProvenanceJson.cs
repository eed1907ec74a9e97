using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cellcast.Data.Exports;

/// <summary>Provenance as JSON, compiled ahead so that writing it costs no start-up.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NewLine = "\n")]
[JsonSerializable(typeof(Provenance))]
public sealed partial class ProvenanceJson : JsonSerializerContext
{
    /// <summary>Name of the file beside the results.</summary>
    public const string FileName = "provenance.json";

    /// <summary>Writes the provenance, ending with a line end.</summary>
    public static void Write(Stream stream, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, provenance, Default.Provenance);
        stream.WriteByte((byte)'\n');
    }
}
