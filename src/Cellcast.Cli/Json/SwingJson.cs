namespace Cellcast.Cli.Json;

/// <summary>What one input does to a cost between the ends of its range.</summary>
internal sealed record SwingJson(string Input, double Low, double Value, double High, string Unit, double CostAtLow, double CostAtHigh, string Basis, string Source);
