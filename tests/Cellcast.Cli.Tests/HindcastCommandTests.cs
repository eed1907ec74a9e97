using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class HindcastCommandTests
{
    private const string Few = "60";

    [Fact]
    public void All_cases_show_what_was_seen_beside_what_the_run_says_and_call_a_miss_one()
    {
        var call = Call.Of("hindcast", "--draws", Few);

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.Contains("reproduced", call.Answer, StringComparison.Ordinal);
        Assert.Contains("miss", call.Answer, StringComparison.Ordinal);
        Assert.Contains("Brier score", call.Answer.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LFP")]
    [InlineData("nmc")]
    [InlineData("case 1")]
    [InlineData("vanadium flow")]
    public void A_case_is_found_by_its_names(string name) => Assert.Equal(0, Call.Of("hindcast", name, "--draws", Few).ExitCode);

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_seed_another()
    {
        var first = Call.Of("hindcast", "LFP", "--draws", Few, "--json").Answer;

        Assert.Equal(first, Call.Of("hindcast", "LFP", "--draws", Few, "--json").Answer);
        Assert.NotEqual(first, Call.Of("hindcast", "LFP", "--draws", Few, "--seed", "2", "--json").Answer);
    }

    [Fact]
    public void Levers_of_one_s_own_are_the_last_setting()
    {
        using var json = JsonDocument.Parse(Call.Of("hindcast", "LFP", "--levers", "demand,base", "--draws", Few, "--json").Answer);
        Assert.Equal("demand + industrial base", json.RootElement.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().Last()[0].GetString());
    }

    [Theory]
    [InlineData("unknown case 'LPF'", "hindcast", "LPF")]
    [InlineData("did you mean 'demand'?", "hindcast", "LFP", "--levers", "demnd")]
    [InlineData("--levers: of which case?", "hindcast", "--levers", "demand")]
    [InlineData("--draws: from 1 to 20000", "hindcast", "LFP", "--draws", "0")]
    [InlineData("--seed: 'x' is no whole number", "hindcast", "LFP", "--seed", "x")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }
}
