using System.Text.Json;

namespace Cellcast.Cli.Tests;

/// <summary>The questions that rest on whole runs.</summary>
public sealed class DecisionCommandTests
{
    [Fact]
    public void Value_shows_stages_places_owners_and_the_report_beside()
    {
        var call = Call.Of("value");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.All((string[])["By stage, world, 2030", "report csis_2026", "United States, 2030", "by place of the plants", "by owner", "over the years"], section => Assert.Contains(section, call.Answer, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_of_another_place_and_year_has_no_report_beside()
    {
        var call = Call.Of("value", "--in", "eu", "--year", "2035", "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        var tables = json.RootElement.GetProperty("tables");
        Assert.Equal(5, tables.GetArrayLength());
        Assert.Equal(9, tables[0].GetProperty("columns").GetArrayLength());
        Assert.StartsWith("Europe, 2035", tables[1].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown region 'atlantis'", "value", "--in", "atlantis")]
    [InlineData("--year: '2019' is no year", "value", "--year", "2019")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }
}
