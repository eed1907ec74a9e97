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
    public void Parity_has_a_distribution_of_dates_and_conditions_that_hold_when_they_are_set()
    {
        using var json = JsonDocument.Parse(Call.Of("parity", "na-ion", "--draws", "500", "--json").Answer);
        var tables = json.RootElement.GetProperty("tables");
        Assert.Equal(16, tables[0].GetProperty("rows").GetArrayLength());
        var reached = tables[0].GetProperty("rows").EnumerateArray().Select(row => row[4].GetDouble()).ToList();
        Assert.Equal(reached.Order(), reached);
        var never = tables[1].GetProperty("rows")[0][6].GetDouble();
        Assert.Equal(1, reached[^1] + never, 9);

        // At the lithium price that must be true the gap is gone.
        var lithium = tables[3].GetProperty("rows").EnumerateArray().Single(row => row[0].GetString() == "price of lithium carbonate");
        var factor = lithium[2].GetDouble() / lithium[1].GetDouble();
        string[] dear = ["--set", $"metal_price.lithium_carbonate=x{factor.ToString("R", null)}", "--set", $"metal_price.lithium_metal=x{factor.ToString("R", null)}"];
        using var then = JsonDocument.Parse(Call.Of(["parity", "na-ion", "--draws", "1", .. dear, "--json"]).Answer);
        var row = then.RootElement.GetProperty("tables")[0].GetProperty("rows")[10];
        Assert.Equal("2035", row[0].GetString());
        Assert.Equal(row[2].GetDouble(), row[1].GetDouble(), 0.01);
    }

    [Theory]
    [InlineData("against itself", "parity", "LFP")]
    [InlineData("VRFB has no cell and no pack", "parity", "vrfb")]
    [InlineData("--duration goes with --level system", "parity", "na-ion", "--duration", "10h")]
    public void Parity_says_what_cannot_be_asked(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Research_money_is_worked_into_years_by_state()
    {
        using var json = JsonDocument.Parse(Call.Of("tech", "research", "--sum", "100MUSD", "--json").Answer);
        var tables = json.RootElement.GetProperty("tables");
        var china = tables[0].GetProperty("rows").EnumerateArray().First(row => row[0].GetString() == "China");
        var america = tables[0].GetProperty("rows").EnumerateArray().First(row => row[0].GetString() == "United States");

        // 54 months halve with 2,000 million USD, and four tenths of 30 months of qualification are done meanwhile under China's rule alone.
        double Left(double millions) => 54 * Math.Pow(2, -millions / 2000);
        var sum = china[4].GetDouble();
        Assert.Equal((54 - Left(sum) + (0.4 * 30)) / 12, china[8].GetDouble(), 9);
        Assert.Equal(100 * (54 - Left(240)) / 12 / 240, america[9].GetDouble(), 3);
        Assert.Equal((54 - Left(100)) / 12, double.Parse(tables[2].GetProperty("rows")[10][2].GetString()!, System.Globalization.CultureInfo.InvariantCulture), 4);
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
    [InlineData("--sum goes with tech research", "tech", "LFP", "--sum", "5MUSD")]
    [InlineData("--sum: '5kWh'", "tech", "research", "--sum", "5kWh")]
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
