namespace Cellcast.Cli.Json;

/// <summary>A study in the list of studies.</summary>
internal sealed record StudyNameJson(string Name, string System, string Question);
