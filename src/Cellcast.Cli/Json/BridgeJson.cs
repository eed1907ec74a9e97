namespace Cellcast.Cli.Json;

/// <summary>A line of the bridge between registered, installed, shipped and produced.</summary>
internal sealed record BridgeJson(int Year, string Line, string Kind, double GwhPerYear);
