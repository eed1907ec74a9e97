namespace Cellcast.Web;

/// <summary>Where the model's files are.</summary>
/// <param name="Folder">Folder that holds data/, scenarios/ and docs/.</param>
/// <param name="Overlays">Folders of the user's own rows.</param>
internal sealed record ModelHome(string Folder, IReadOnlyList<string> Overlays)
{
    /// <summary>The data package.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The shipped scenarios.</summary>
    public string Scenarios => Path.Combine(Folder, "scenarios");

    /// <summary>The documents.</summary>
    public string Docs => Path.Combine(Folder, "docs");

    /// <summary>The built pages: what the launcher made, or what a developer built beside the sources.</summary>
    public string? Pages => new[]
        {
            Environment.GetEnvironmentVariable("CELLCAST_PAGES"), Path.Combine(Folder, ".cellcast", "pages"), Path.Combine(Folder, "src", "Cellcast.Web", "client", "dist"),
        }
        .FirstOrDefault(folder => folder is { Length: > 0 } && File.Exists(Path.Combine(folder, "index.html")));
}
