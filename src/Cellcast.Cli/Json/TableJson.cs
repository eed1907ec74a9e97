namespace Cellcast.Cli.Json;

/// <summary>One cell of a table of costs; no value where the model has none.</summary>
internal sealed record TableJson(string Chemistry, string Region, int Year, string Level, string Unit, double? Full, double? Cash);
