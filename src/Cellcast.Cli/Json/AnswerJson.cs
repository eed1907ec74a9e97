using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Cellcast.Cli.Json;

/// <summary>Answers as JSON, compiled ahead so that they cost no start-up.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CostJson))]
[JsonSerializable(typeof(ComparisonJson))]
[JsonSerializable(typeof(IReadOnlyList<TableJson>))]
[JsonSerializable(typeof(IReadOnlyList<SwingJson>))]
[JsonSerializable(typeof(IReadOnlyList<PathJson>))]
[JsonSerializable(typeof(PlantJson))]
[JsonSerializable(typeof(IReadOnlyList<StorageJson>))]
[JsonSerializable(typeof(IReadOnlyList<CitationJson>))]
[JsonSerializable(typeof(IReadOnlyList<DifferenceJson>))]
[JsonSerializable(typeof(EquationListJson))]
[JsonSerializable(typeof(EquationsJson))]
[JsonSerializable(typeof(DemandJson))]
[JsonSerializable(typeof(StudyJson))]
[JsonSerializable(typeof(TechnologyJson))]
[JsonSerializable(typeof(IReadOnlyList<StudyNameJson>))]
[JsonSerializable(typeof(IReadOnlyList<InstrumentJson>))]
[JsonSerializable(typeof(TariffJson))]
[JsonSerializable(typeof(CreditJson))]
[JsonSerializable(typeof(AccountsJson))]
[JsonSerializable(typeof(IReadOnlyList<BreakEvenJson>))]
[JsonSerializable(typeof(IReadOnlyList<Cellcast.Data.Accounts.ProtectionRow>))]
[JsonSerializable(typeof(PackageJson))]
[JsonSerializable(typeof(MacrJson))]
[JsonSerializable(typeof(EntityJson))]
[JsonSerializable(typeof(IReadOnlyList<Cellcast.Policy.PolicyConflict>))]
[JsonSerializable(typeof(ResultsTableJson))]
[JsonSerializable(typeof(IReadOnlyList<BacktestJson>))]
[JsonSerializable(typeof(IReadOnlyList<VariableJson>))]
[JsonSerializable(typeof(UnitsJson))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Indented, snake case, blanks left out; no escapes that JSON does not ask for, so that region names stay readable.</summary>
    public static AnswerJson Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes an answer, ending with a line end.</summary>
    public static void Write<T>(TextWriter writer, T answer, JsonTypeInfo<T> type) =>
        writer.Write(JsonSerializer.Serialize(answer, type) + "\n");
}
