namespace Cellcast.Cli.Json;

/// <summary>What the quantity checker read in a text, and what is odd about it.</summary>
internal sealed record UnitsJson(IReadOnlyList<QuantityJson> Quantities, IReadOnlyList<string> Warnings);
