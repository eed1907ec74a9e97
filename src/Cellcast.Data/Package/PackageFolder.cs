using Cellcast.World;

namespace Cellcast.Data;

/// <summary>The files of a package's or an overlay's folder: read once, named as the user would open them.</summary>
internal sealed class PackageFolder
{
    private static readonly string[] EndingsOfOtherTables = [".xlsx", ".xls", ".xlsm", ".ods", ".tsv", ".tab"];

    private readonly string path;
    private readonly string displayed;
    private readonly Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    public PackageFolder(string path)
    {
        this.path = path;
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        displayed = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
        displayed = displayed.Replace('\\', '/').TrimEnd('/');
    }

    public bool Exists => Directory.Exists(path);

    /// <summary>The folder as it stands in messages.</summary>
    public string Name => displayed;

    /// <summary>The CSV files in it, by name and in order; a name such as <c>Wages.CSV</c> counts, so that it is not passed over in silence.</summary>
    public IReadOnlyList<string> CsvFiles => [.. FilesThat(ending => ending.Equals(".csv", StringComparison.OrdinalIgnoreCase))];

    /// <summary>The files that hold tables in another form, by name and in order.</summary>
    public IReadOnlyList<string> OtherTables => [.. FilesThat(ending => EndingsOfOtherTables.Contains(ending, StringComparer.OrdinalIgnoreCase))];

    /// <summary>A file as it stands in messages.</summary>
    public string NameOf(string file) => displayed is "." or "" ? file : $"{displayed}/{file}";

    public bool Has(string file) => Path.Exists(Path.Combine(path, file));

    /// <summary>A file's bytes; <see langword="null"/>, and a problem, when it cannot be read.</summary>
    public byte[]? Read(string file, ProblemList problems)
    {
        if (contents.TryGetValue(file, out var bytes))
        {
            return bytes;
        }

        try
        {
            bytes = File.ReadAllBytes(Path.Combine(path, file));
            contents.Add(file, bytes);
            return bytes;
        }
        catch (Exception broken) when (broken is FileNotFoundException or DirectoryNotFoundException)
        {
            var nearest = Exists ? NearestName.Of(file, CsvFiles) : null;
            problems.Add(NameOf(file), 0, null, "no such file", "the file of every table", nearest);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            problems.Add(NameOf(file), 0, null, "a file that cannot be read", "a readable file");
        }

        return null;
    }

    private IEnumerable<string> FilesThat(Func<string, bool> ending) =>
        Directory.EnumerateFileSystemEntries(path).Where(entry => ending(Path.GetExtension(entry))).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);
}
