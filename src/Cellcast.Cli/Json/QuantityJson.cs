namespace Cellcast.Cli.Json;

/// <summary>A quantity found in a text: as it stands there, what it measures, converted where asked for, and the cars that so much energy is enough for.</summary>
internal sealed record QuantityJson(double Value, string Unit, string Measures, double? Converted, string? ConvertedUnit, double? Cars);
