namespace Cellcast.Data.Tests;

/// <summary>The data package of the repository the tests were built from.</summary>
internal static class RepositoryData
{
    /// <summary>Folder of the package.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "data");

    /// <summary>Folder of the shipped scenarios.</summary>
    public static string Scenarios { get; } = Path.Combine(Root(), "scenarios");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "data", "datapackage.json")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no data/datapackage.json above the tests");
    }
}
