using Cellcast.Policy;

namespace Cellcast.Cli.Json;

/// <summary>The material assistance cost ratio of a bill.</summary>
internal sealed record MacrJson(
    string Rule,
    int Year,
    double Total,
    double Ratio,
    double? Threshold,
    bool Passes,
    string? FailsFrom,
    IReadOnlyList<MaterialLine> Lines,
    IReadOnlyList<MaterialYear> Years,
    MaterialChange? CheapestChange,
    IReadOnlyList<string> Doubts);
