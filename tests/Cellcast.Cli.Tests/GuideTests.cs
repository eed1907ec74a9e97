using System.Text;

namespace Cellcast.Cli.Tests;

/// <summary>The commands of the user guide and of every help page, as they stand there.</summary>
public sealed class GuideTests
{
    private const string Launcher = "./cellcast ";

    public static TheoryData<string> Commands => [.. GuideCommands().Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_of_the_guide_works_and_answers(string line)
    {
        var folder = Directory.CreateTempSubdirectory("cellcast-guide-").FullName;
        try
        {
            string[] words = [.. Split(line[Launcher.Length..])];
            var call = Call.Of(words[0] == "run" ? [.. words, "--to", "2021", "--out", folder] : words);

            Assert.True(call.ExitCode == 0, call.Notes);
            Assert.NotEmpty(call.Answer);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_command_has_its_place_in_the_guide()
    {
        var guide = File.ReadAllText(GuideFile());

        Assert.All(CommandLine.Entries, entry => Assert.Contains($"{Launcher}{entry.Name} ", guide.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public void The_scenario_in_the_guide_can_be_read()
    {
        var guide = File.ReadAllText(GuideFile());
        var yaml = guide[(guide.IndexOf("```yaml\n", StringComparison.Ordinal) + 8)..];
        var file = Path.Combine(Directory.CreateTempSubdirectory("cellcast-guide-").FullName, "dear-power.yaml");
        File.WriteAllText(file, yaml[..yaml.IndexOf("```", StringComparison.Ordinal)]);

        var call = Call.Of("scenario", "check", file);

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("electricity_price is 0.2 USD/kWh, Europe, 2026 to 2030", call.Answer, StringComparison.Ordinal);
    }

    private static IEnumerable<string> GuideCommands()
    {
        var (isFenced, isCode) = (false, false);
        foreach (var line in File.ReadLines(GuideFile()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
                isCode = isFenced && line == "```";
            }
            else if (isCode && line.StartsWith(Launcher, StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }

    private static string GuideFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "docs", "guide.md")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs", "guide.md");
    }

    /// <summary>Words as a shell splits them: double quotes hold blanks together.</summary>
    private static IEnumerable<string> Split(string line)
    {
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ' ' && !isQuoted)
            {
                yield return word.ToString();
                word.Clear();
            }
            else
            {
                word.Append(letter);
            }
        }

        yield return word.ToString();
    }
}
