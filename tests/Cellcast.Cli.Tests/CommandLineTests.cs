namespace Cellcast.Cli.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> CommandNames => [.. CommandLine.Entries.Select(entry => entry.Name)];

    [Fact]
    public void Without_words_it_shows_the_commands_and_first_examples()
    {
        var call = Call.Of();

        Assert.Equal(0, call.ExitCode);
        Assert.Empty(call.Notes);
        Assert.Contains("./cellcast cost LFP", call.Answer, StringComparison.Ordinal);
        Assert.All(CommandLine.Entries, entry => Assert.Contains($"  {entry.Name}", call.Answer, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Every_command_has_help_with_two_examples_of_itself(string name)
    {
        var call = Call.Of(name, "--help");

        Assert.Equal(0, call.ExitCode);
        Assert.Empty(call.Notes);
        Assert.True(call.Answer.Split($"\n  ./cellcast {name}").Length > 2, call.Answer);
        Assert.DoesNotContain('\e', call.Answer);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("policy")]
    [InlineData("scenario")]
    public void Every_part_of_a_command_has_help_with_examples_of_itself_alone(string name)
    {
        var parts = Call.Of(name, "--help").Answer.Split("\nCommands\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim().Split(' ')[0]).ToList();

        Assert.NotEmpty(parts);
        Assert.All(parts, part =>
        {
            var help = Call.Of(name, part, "--help").Answer;

            Assert.Contains($"\n  ./cellcast {name} {part}", help, StringComparison.Ordinal);
            Assert.Equal(help.Split("\n  ./cellcast ").Length, help.Split($"\n  ./cellcast {name} {part}").Length);
        });
    }

    [Fact]
    public void A_mistyped_command_gets_the_nearest_one()
    {
        var call = Call.Of("complletion");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains("unknown word 'complletion', did you mean 'completion'?", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_option_gets_the_nearest_one_and_the_way_to_the_help()
    {
        var call = Call.Of("completion", "bash", "--dta");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains("did you mean '--data'?", call.Notes, StringComparison.Ordinal);
        Assert.Contains("see ./cellcast completion --help", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_word_is_named()
    {
        var call = Call.Of("completion");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains("completion", call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_colours_on_a_terminal_only()
    {
        Assert.Contains('\e', Call.On(new Terminal(100, HasColour: true, ShowsProgress: false), "--help").Answer);
        Assert.DoesNotContain('\e', Call.Of("--help").Answer);
    }

    [Fact]
    public void No_line_of_help_is_wider_than_the_terminal()
    {
        var call = Call.On(new Terminal(72, HasColour: false, ShowsProgress: false), "--help");

        Assert.All(call.Answer.Split('\n'), line => Assert.True(line.Length <= 72, line));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _cellcast")]
    [InlineData("zsh", "compdef _cellcast")]
    [InlineData("fish", "complete -c cellcast")]
    public void Completion_prints_the_script_of_the_shell(string shell, string part)
    {
        var call = Call.Of("completion", shell);

        Assert.Equal(0, call.ExitCode);
        Assert.Contains(part, call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shell_is_bad_input()
    {
        var call = Call.Of("completion", "tcsh");

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains("allowed: bash, zsh, fish", call.Notes, StringComparison.Ordinal);
    }

    // The number is where the cursor stands in the line.
    [Theory]
    [InlineData("[suggest:13]", "cellcast comp", "completion")]
    [InlineData("[suggest:21]", "./cellcast cost --ver", "--versus")]
    [InlineData("[suggest:20]", "cellcast cost --in u", "us")]
    [InlineData("[suggest:16]", "cellcast cost LM", "LMFP")]
    [InlineData("[suggest:18]", "cellcast run high-", "high-lithium")]
    [InlineData("[suggest:14]", "cellcast data ", "sources")]
    public void The_completion_script_s_question_is_answered(string question, string line, string answer) =>
        Assert.Contains(answer, Call.Of(question, line).Answer.Split('\n'));
}
