namespace Cellcast.Cli.Json;

/// <summary>One test of a firm.</summary>
internal sealed record EntityLineJson(string Test, string Rule, string Finding, string Why);
