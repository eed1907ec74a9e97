namespace Cellcast.Cli.Json;

/// <summary>Cost of storing energy at one duration.</summary>
internal sealed record StorageJson(string Chemistry, string Region, int Year, double Hours, double CapitalUsdPerKwh, double LevelisedUsdPerMwh, double? LevelisedAtReportedCapitalUsdPerMwh);
