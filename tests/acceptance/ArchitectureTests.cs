using System.Text.RegularExpressions;

namespace Cellcast.Acceptance;

/// <summary>How the house is built: what stands on what.</summary>
public sealed partial class ArchitectureTests
{
    private const RegexOptions Reading = RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [Fact]
    public void No_folder_of_the_source_stands_on_one_that_stands_on_it()
    {
        var imports = Sources("src", "*.cs")
            .Select(File.ReadAllText)
            .GroupBy(text => Namespace().Match(text).Groups["name"].Value)
            .ToDictionary(folder => folder.Key, folder => folder.SelectMany(Imported).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.True(imports.Count > 20);
        Assert.Equal([], imports.Keys.Where(folder => Reaches(imports, folder, folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_model_knows_no_file_no_console_and_no_network()
    {
        var model = Sources(Path.Combine("src", "Cellcast"), "*.cs").ToList();
        Assert.NotEmpty(model);
        Assert.Equal([], model.Where(file => Outside().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Repository.Root, file)));
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(Repository.Root, "src", "Cellcast", "Cellcast.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_view_of_the_pages_imports_another()
    {
        var views = Path.Combine("src", "Cellcast.Web", "client", "views");
        var files = Sources(views, "*.ts").Concat(Sources(views, "*.tsx")).ToList();
        Assert.NotEmpty(files);
        Assert.Equal([], files.Where(ImportsAnotherView).Select(file => Path.GetRelativePath(Repository.Root, file)));

        bool ImportsAnotherView(string file)
        {
            var own = Path.GetRelativePath(Path.Combine(Repository.Root, views), file).Split(Path.DirectorySeparatorChar)[0];
            return ScriptImport().Matches(File.ReadAllText(file))
                .Select(import => Path.GetRelativePath(Path.Combine(Repository.Root, views), Path.GetFullPath(import.Groups["name"].Value, Path.GetDirectoryName(file)!)))
                .Any(target => !target.StartsWith("..", StringComparison.Ordinal) && target.Contains(Path.DirectorySeparatorChar) && target.Split(Path.DirectorySeparatorChar)[0] != own);
        }
    }

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static IEnumerable<string> Imported(string text) => Import().Matches(text).Select(import => import.Groups["name"].Value);

    private static bool Reaches(Dictionary<string, HashSet<string>> imports, string from, string to)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>(imports[from]));
        while (open.TryPop(out var folder))
        {
            if (folder == to)
            {
                return true;
            }

            if (seen.Add(folder) && imports.TryGetValue(folder, out var further))
            {
                foreach (var next in further)
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", Reading)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(global )?using (static )?(?<name>Cellcast[\w.]*);", Reading)]
    private static partial Regex Import();

    [GeneratedRegex(@"using System\.(IO|Net)\b|using System\.Diagnostics;|\bConsole\.|\bFile\.|\bDirectory\.|\bEnvironment\.GetEnvironmentVariable", Reading)]
    private static partial Regex Outside();

    [GeneratedRegex(@"from ""(?<name>\.[^""]+)""", Reading)]
    private static partial Regex ScriptImport();
}
