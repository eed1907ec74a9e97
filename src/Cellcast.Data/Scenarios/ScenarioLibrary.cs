using System.Security.Cryptography;
using System.Text;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data.Scenarios;

/// <summary>Finds scenarios by name or path and follows their bases.</summary>
/// <param name="folder">Folder of the shipped scenarios.</param>
/// <param name="vocabulary">The names scenarios may use.</param>
public sealed class ScenarioLibrary(string folder, ScenarioVocabulary vocabulary)
{
    private const string Extension = ".yaml";

    private const int LongestChain = 16;

    /// <summary>Names of the shipped scenarios, in order; those in folders of the library's too, without the folder.</summary>
    public IReadOnlyList<string> Names => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>The folder of the library that a shipped scenario lies in; empty for one at the top, or one that is not shipped.</summary>
    /// <param name="name">Name of a shipped scenario.</param>
    public string FolderOf(string name) => Shipped(name) is { } path && Path.GetRelativePath(folder, Path.GetDirectoryName(path)!) is var own and not "." ? own : "";

    /// <summary>Reads a scenario and its bases.</summary>
    /// <param name="nameOrPath">Name of a shipped scenario (<c>baseline</c>) or the path of a YAML file.</param>
    /// <exception cref="ScenarioException">There is no such scenario, or something is wrong in it or in a base.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public LoadedScenario Load(string nameOrPath)
    {
        ArgumentNullException.ThrowIfNull(nameOrPath);
        var path = Find(nameOrPath, null)
            ?? throw Unknown(new(nameOrPath, 1, 1, "", "no such scenario", Choices(nameOrPath), NearestName.Of(nameOrPath, Names)));
        var (scenario, file) = Read(path);
        var files = new List<ScenarioFile> { file };
        var whole = scenario;
        while (scenario.Base is { } parent)
        {
            path = Find(parent, Path.GetDirectoryName(path))
                ?? throw Unknown(new(files[^1].Path, 1, 1, "base", $"'{parent}'", Choices(parent), NearestName.Of(parent, Names)));
            if (files.Exists(known => SameFile(known.Path, path)) || files.Count == LongestChain)
            {
                throw Unknown(new(files[^1].Path, 1, 1, "base", $"'{parent}', which leads back to itself", "a base that does not rest on this scenario"));
            }

            (scenario, file) = Read(path);
            files.Add(file);
            whole = whole.Over(scenario);
        }

        return new(whole, files);
    }

    private static bool SameFile(string one, string other) => Path.GetFullPath(one) == Path.GetFullPath(other);

    private static ScenarioException Unknown(ScenarioProblem problem) => new([problem]);

    // A near name says more than a hundred names before it.
    private string Choices(string name) => NearestName.Of(name, Names) is null ? $"a YAML file or one of {string.Join(", ", Names)}" : "a YAML file or a name that scenario list shows";

    /// <summary>The path of a scenario: a file named as such, beside the file that names it, or shipped.</summary>
    private string? Find(string nameOrPath, string? beside)
    {
        var isPath = nameOrPath.Contains('/', StringComparison.Ordinal) || Path.HasExtension(nameOrPath);
        if (isPath)
        {
            var path = Path.Combine(beside ?? "", nameOrPath);
            return File.Exists(path) ? path : null;
        }

        var near = beside is null ? null : Path.Combine(beside, nameOrPath + Extension);
        return File.Exists(near) ? near : Shipped(nameOrPath);
    }

    // The name of a file is unique over the folders of the library (a test).
    private string? Shipped(string name)
    {
        var top = Path.Combine(folder, name + Extension);
        return File.Exists(top) || !Directory.Exists(folder)
            ? File.Exists(top) ? top : null
            : Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(inner => Path.Combine(inner, name + Extension)).FirstOrDefault(File.Exists);
    }

    private (Scenario Scenario, ScenarioFile File) Read(string path)
    {
        // The size is looked at before the file is read, so that a wrong path to something huge costs nothing.
        const int BytesPerCharacter = 4;
        var size = new FileInfo(path).Length;
        if (size > YamlTree.LongestText * BytesPerCharacter)
        {
            throw Unknown(new(path, 1, 1, "", $"{size} bytes", $"at most {YamlTree.LongestText} characters"));
        }

        var bytes = File.ReadAllBytes(path);
        var scenario = ScenarioParser.Parse(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), vocabulary);
        return (scenario, new(scenario.Name, path, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }
}
