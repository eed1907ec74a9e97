using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cellcast.Web.Api;

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
[JsonSerializable(typeof(VariablesReply))]
[JsonSerializable(typeof(DataTablesReply))]
[JsonSerializable(typeof(DataRowsReply))]
[JsonSerializable(typeof(DataSourcesReply))]
[JsonSerializable(typeof(DocumentsReply))]
[JsonSerializable(typeof(DocumentReply))]
[JsonSerializable(typeof(BacktestReply))]
internal sealed partial class WebJson : JsonSerializerContext
{
    private const int Deepest = 24;

    /// <summary>Sets the API's ways.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = false;
        options.MaxDepth = Deepest;

        // The answer is never part of a page: region names stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
