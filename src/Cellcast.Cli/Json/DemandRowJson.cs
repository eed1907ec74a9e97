namespace Cellcast.Cli.Json;

/// <summary>Demand of an application in a year.</summary>
internal sealed record DemandRowJson(string Application, string Name, int Year, bool IsHistory, double GwhPerYear);
