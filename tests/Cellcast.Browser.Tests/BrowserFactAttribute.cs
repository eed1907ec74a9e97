using Cellcast.Web;
namespace Cellcast.Browser.Tests;

/// <summary>A test in the browser; where there is no browser or no built page it is skipped, and says why.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Missing;

    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The browser of the distribution; null where there is none.</summary>
    public static string? Chromium { get; } = new[] { Environment.GetEnvironmentVariable("CELLCAST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    /// <summary>Why browser tests cannot run here; null where they can.</summary>
    public static string? Missing { get; } =
        Chromium is null ? "no browser: install the distribution's chromium (./cellcast test does so as root), or name one in CELLCAST_CHROMIUM"
        : new ModelHome(Root, []).Pages is null ? "the pages are not built: ./cellcast test builds them where node is installed"
        : null;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "data", "datapackage.json")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
