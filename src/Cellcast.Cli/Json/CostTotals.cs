namespace Cellcast.Cli.Json;

/// <summary>Full and cash cost.</summary>
internal sealed record CostTotals(double Full, double Cash);
