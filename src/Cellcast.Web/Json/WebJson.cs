using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cellcast.Cli.Json;
using Cellcast.Web.Messages;

namespace Cellcast.Web.Json;

/// <summary>The API's JSON, compiled ahead: camel case, numbers that read back exactly, unknown fields refused.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProblemReply))]
[JsonSerializable(typeof(AboutReply))]
[JsonSerializable(typeof(LeversReply))]
[JsonSerializable(typeof(ScenarioRequest))]
[JsonSerializable(typeof(ScenarioReply))]
[JsonSerializable(typeof(ScenariosReply))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(RunReply))]
[JsonSerializable(typeof(RangeRequest))]
[JsonSerializable(typeof(RangeReply))]
[JsonSerializable(typeof(VariablesReply))]
[JsonSerializable(typeof(DataTablesReply))]
[JsonSerializable(typeof(DataRowsReply))]
[JsonSerializable(typeof(DataSourcesReply))]
[JsonSerializable(typeof(DocumentsReply))]
[JsonSerializable(typeof(DocumentReply))]
[JsonSerializable(typeof(BacktestReply))]
[JsonSerializable(typeof(CostRequest))]
[JsonSerializable(typeof(CostJson))]
[JsonSerializable(typeof(GapRequest))]
[JsonSerializable(typeof(ComparisonJson))]
[JsonSerializable(typeof(CostMatrixRequest))]
[JsonSerializable(typeof(CostMatrixReply))]
[JsonSerializable(typeof(SensitivityReply))]
[JsonSerializable(typeof(CostPathRequest))]
[JsonSerializable(typeof(CostPathReply))]
[JsonSerializable(typeof(PlantRequest))]
[JsonSerializable(typeof(PlantJson))]
[JsonSerializable(typeof(StorageRequest))]
[JsonSerializable(typeof(StorageReply))]
[JsonSerializable(typeof(CitationsReply))]
[JsonSerializable(typeof(InstrumentsRequest))]
[JsonSerializable(typeof(InstrumentsReply))]
[JsonSerializable(typeof(TariffRequest))]
[JsonSerializable(typeof(TariffJson))]
[JsonSerializable(typeof(OptionsRequest))]
[JsonSerializable(typeof(CreditJson))]
[JsonSerializable(typeof(EntityJson))]
[JsonSerializable(typeof(MaterialAssistanceRequest))]
[JsonSerializable(typeof(MacrJson))]
[JsonSerializable(typeof(ActingRequest))]
[JsonSerializable(typeof(ActingReply))]
[JsonSerializable(typeof(AccountsRequest))]
[JsonSerializable(typeof(AccountsJson))]
[JsonSerializable(typeof(BreakEvenRequest))]
[JsonSerializable(typeof(BreakEvenReply))]
[JsonSerializable(typeof(ProtectionRequest))]
[JsonSerializable(typeof(ProtectionReply))]
[JsonSerializable(typeof(PackageRequest))]
[JsonSerializable(typeof(PackageJson))]
[JsonSerializable(typeof(StudiesReply))]
[JsonSerializable(typeof(StudyRequest))]
[JsonSerializable(typeof(StudyJson))]
[JsonSerializable(typeof(TechnologyRequest))]
[JsonSerializable(typeof(TechnologyJson))]
[JsonSerializable(typeof(FitRequest))]
[JsonSerializable(typeof(ConvertRequest))]
[JsonSerializable(typeof(HindcastRequest))]
[JsonSerializable(typeof(ParityRequest))]
[JsonSerializable(typeof(UnitsRequest))]
[JsonSerializable(typeof(UnitsJson))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DataDiffRequest))]
[JsonSerializable(typeof(DataDiffReply))]
[JsonSerializable(typeof(PolicyCheckRequest))]
[JsonSerializable(typeof(PolicyCheckReply))]
[JsonSerializable(typeof(EquationsRequest))]
[JsonSerializable(typeof(EquationListJson))]
[JsonSerializable(typeof(EquationsJson))]
[JsonSerializable(typeof(QuestionsReply))]
[JsonSerializable(typeof(DemandRequest))]
[JsonSerializable(typeof(DemandJson))]
[JsonSerializable(typeof(CompareRequest))]
[JsonSerializable(typeof(CompareReply))]
[JsonSerializable(typeof(CsvRequest))]
internal sealed partial class WebJson : JsonSerializerContext
{
    private const int Deepest = 24;

    /// <summary>For answers that are written by hand.</summary>
    public static WebJson Answers { get; } = new(Ways(new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    /// <summary>Sets the API's ways.</summary>
    public static void Configure(JsonSerializerOptions options) => Ways(options).TypeInfoResolverChain.Insert(0, Default);

    private static JsonSerializerOptions Ways(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = Deepest;

        // The answer is never part of a page: region names stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }
}
