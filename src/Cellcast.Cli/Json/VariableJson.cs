namespace Cellcast.Cli.Json;

/// <summary>A variable of a run.</summary>
internal sealed record VariableJson(string Variable, string Unit, string Definition, string Formula);
