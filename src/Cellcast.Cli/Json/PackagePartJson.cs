namespace Cellcast.Cli.Json;

/// <summary>One scenario of a package: alone, added last, and its share.</summary>
internal sealed record PackagePartJson(string Scenario, EffectJson Alone, EffectJson Last, EffectJson ShapleyShare);
