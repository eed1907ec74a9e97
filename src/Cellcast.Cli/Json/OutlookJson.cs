namespace Cellcast.Cli.Json;

/// <summary>All demand in the region as another outlook has it.</summary>
internal sealed record OutlookJson(string Id, string Name, string Publisher, int Edition, int Year, double GwhPerYear);
