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
    [InlineData("map")]
    [InlineData("curves")]
    public void What_concerns_all_chemistries_has_a_page_too(string name)
    {
        var call = Call.Of("tech", name, "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        Assert.NotEmpty(json.RootElement.GetProperty("tables").EnumerateArray());
        Assert.NotEmpty(json.RootElement.GetProperty("sources").EnumerateArray());
    }

    [Fact]
    public void Adoption_shows_shares_limits_forecasts_and_what_must_be_true()
    {
        var call = Call.Of("tech", "adoption", "--runs", "0", "--years", "2025,2035");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.All(
            (string[])["Share of the energy by chemistry", "Next generation, by what counts as such", "What limits each newcomer", "The forecasts by name", "What must be true"],
            section => Assert.Contains(section, call.Answer, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fan_of_whole_runs_has_quantiles_with_their_error()
    {
        var call = Call.Of("tech", "adoption", "--application", "cars", "--in", "eu", "--runs", "8", "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        var fan = json.RootElement.GetProperty("tables").EnumerateArray().First(table => table.GetProperty("title").GetString()!.StartsWith("Fan over", StringComparison.Ordinal));
        Assert.Equal(8, fan.GetProperty("rows").GetArrayLength());
        Assert.Contains("electric cars, Europe", json.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_switch_to_sodium_shows_lines_answers_and_lag()
    {
        var call = Call.Of("tech", "switch", "--years", "2030,2035");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.All((string[])["break-even, system", "What buyers do", "Lag from the crossing", "Sodium-ion made in the world"], section => Assert.Contains(section, call.Answer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--runs: 3; allowed: 0, or 8 to 5000", "adoption", "--runs", "3")]
    [InlineData("--application: ", "adoption", "--application", "toasters")]
    [InlineData("--scenario, --years, --runs and --seed go with", "LFP", "--runs", "9")]
    [InlineData("do not go with tech switch", "switch", "--in", "eu")]
    public void What_does_not_go_together_is_said(string problem, params string[] words)
    {
        var call = Call.Of(["tech", .. words]);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(problem, call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_race_shows_parity_what_must_be_true_and_the_lithium_price()
    {
        var call = Call.Of("tech", "race", "--application", "grid", "--in", "eu");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.All((string[])["Chance to cost less than LFP", "What must be true", "Sodium-ion against LFP", "The forecasts by name", "Doing and searching"], section => Assert.Contains(section, call.Answer, StringComparison.Ordinal));
    }

    [Fact]
    public void What_must_be_true_is_true_when_it_is_set()
    {
        const int Cost = 1, Materials = 4;
        double target = 90, factor = Row(["--target", "90"])[Materials].GetDouble();

        Assert.True(factor < 1 && Row(["--target", "90"])[Cost].GetDouble() > target);
        Assert.True(Row(["--target", "90"])[2].GetDouble() is var rate && Math.Abs(Row(["--target", "90", .. Rates(rate)])[Cost].GetDouble() - target) < 0.05);

        static string[] Rates(double rate) => [.. ((string[])["conversion", "active_material", "pack"]).SelectMany(part => new[] { "--set", $"learning_rate.{part}={rate.ToString("R", null)}" })];

        static JsonElement[] Row(string[] words)
        {
            using var json = JsonDocument.Parse(Call.Of(["tech", "race", "--in", "eu", .. words, "--json"]).Answer);
            return [.. json.RootElement.GetProperty("tables")[1].GetProperty("rows")[0].EnumerateArray().Select(cell => cell.Clone())];
        }
    }

    [Fact]
    public void Better_odds_mean_more_expected_plants() =>
        Assert.True(Expected("--set", "project_completion.under_construction_next_generation=0.8") > Expected());

    [Theory]
    [InlineData("did you mean 'pipeline'?", "tech", "pipelin")]
    [InlineData("which technology?", "tech")]
    [InlineData("--application and --target go with tech race", "tech", "LFP", "--target", "50")]
    [InlineData("stands for drones_multirotor, drones_long_endurance; name one", "tech", "race", "--application", "drones")]
    [InlineData("--target: 'cheap'", "tech", "race", "--target", "cheap")]
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
