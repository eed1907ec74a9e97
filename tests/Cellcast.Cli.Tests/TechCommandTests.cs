using System.Text.Json;

namespace Cellcast.Cli.Tests;

public sealed class TechCommandTests
{
    [Theory]
    [InlineData("LFP")]
    [InlineData("Na-ion")]
    [InlineData("VRFB")]
    [InlineData("solid-state")]
    public void A_chemistry_has_its_page(string name)
    {
        var call = Call.Of("tech", name);

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.All((string[])["Full cost", "Learning", "Fit", "What to know", "Main sources"], section => Assert.Contains(section, call.Answer, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", call.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pipeline")]
    [InlineData("dates")]
    [InlineData("patents")]
    public void What_concerns_all_chemistries_has_a_page_too(string name)
    {
        var call = Call.Of("tech", name, "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        Assert.NotEmpty(json.RootElement.GetProperty("tables").EnumerateArray());
        Assert.NotEmpty(json.RootElement.GetProperty("sources").EnumerateArray());
    }

    [Fact]
    public void Better_odds_mean_more_expected_plants() =>
        Assert.True(Expected("--set", "project_completion.under_construction_next_generation=0.8") > Expected());

    [Theory]
    [InlineData("did you mean 'pipeline'?", "tech", "pipelin")]
    [InlineData("which technology?", "tech")]
    [InlineData("unknown region 'atlantis'", "tech", "LFP", "--in", "atlantis")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }

    private static double Expected(params string[] words)
    {
        using var json = JsonDocument.Parse(Call.Of(["tech", "pipeline", .. words, "--json"]).Answer);
        return json.RootElement.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().Sum(row => row[4].GetDouble());
    }
}
