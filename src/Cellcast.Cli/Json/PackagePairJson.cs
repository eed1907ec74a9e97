namespace Cellcast.Cli.Json;

/// <summary>Two scenarios of a package together.</summary>
internal sealed record PackagePairJson(string First, string Second, EffectJson Effect);
