namespace Cellcast.Cli.Json;

/// <summary>One value in two runs.</summary>
internal sealed record DifferenceJson(string Variable, string Region, int Year, string Unit, double From, double To, double Difference);
