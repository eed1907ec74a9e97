namespace Cellcast.Data.Scenarios;

/// <summary>A file that a scenario was read from.</summary>
/// <param name="Name">Name of the scenario in the file.</param>
/// <param name="Path">Path as found.</param>
/// <param name="Hash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
public sealed record ScenarioFile(string Name, string Path, string Hash);
