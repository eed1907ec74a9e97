namespace Cellcast.Cli.Json;

/// <summary>A column of such a table.</summary>
internal sealed record StudyColumnJson(string Name, string? Unit);
