namespace Cellcast.Cli.Json;

/// <summary>Two costs and the way from one to the other.</summary>
internal sealed record ComparisonJson(CostJson From, CostJson To, string Unit, double Difference, IReadOnlyList<StepJson> Steps);
