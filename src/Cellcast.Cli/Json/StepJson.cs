namespace Cellcast.Cli.Json;

/// <summary>One cause of a difference, or one row of a list: a name and an amount.</summary>
internal sealed record StepJson(string Name, double Amount);
