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

    [Fact]
    public void Loss_runs_credits_and_standards_singly_together_and_as_the_report_has_it()
    {
        var call = Call.Of("loss", "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        var rows = json.RootElement.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["as it is", "without purchase credits", "without state mandates", "without both", "as the report has it"], rows.Select(row => row[0].GetString()!));
        var cars = rows.Select(row => row[1].GetDouble()).ToList();

        // Without both: 0.78 of 0.9 of what was; the report has 44% less.
        Assert.Equal(0.78, cars[1] / cars[0], 9);
        Assert.Equal(0.9, cars[2] / cars[0], 9);
        Assert.Equal(0.78 * 0.9, cars[3] / cars[0], 9);
        Assert.Equal(0.56, cars[4] / cars[0], 9);
        Assert.True(rows[4][4].GetDouble() < rows[0][4].GetDouble());
        Assert.EndsWith("as the report has it", json.RootElement.GetProperty("tables").EnumerateArray().Last().GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Loss_of_a_credit_is_bought_ahead_of_and_leaves_the_plants_of_the_year_before_as_they_were()
    {
        var call = Call.Of("loss", "--in", "china", "--without", "CN-SUB-NEVTAX", "--from", "2027", "--year", "2027", "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        var path = json.RootElement.GetProperty("tables")[1].GetProperty("rows");
        Assert.Equal(path[4][2].GetDouble(), path[5][2].GetDouble(), 9);

        // Five percent off the price of a car, in the last year of the law: two thirds of a month of its sales come in the year before.
        Assert.InRange(path[1][2].GetDouble() / path[0][2].GetDouble(), 1.03, 1.09);
        Assert.Equal(path[0][3].GetDouble(), path[1][3].GetDouble(), 0.001 * path[0][3].GetDouble());
        var cases = json.RootElement.GetProperty("tables")[0].GetProperty("rows");
        Assert.True(cases[1][1].GetDouble() < 0.95 * cases[0][1].GetDouble());
    }

    [Fact]
    public void Partner_shows_deals_gaps_tests_stages_and_the_run()
    {
        var call = Call.Of("partner", "--in", "eu", "--with", "korea", "--chemistry", "NMC811");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        Assert.All((string[])["Deals", "Cost over the partner's own", "Lock-in", "Foreign-entity tests", "For which stage", "In the run"], section => Assert.Contains(section, call.Answer, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Procurement_shows_what_is_bought_and_what_volume_carries_it_to_parity()
    {
        var call = Call.Of("procure", "na-ion", "--in", "us", "--years", "5", "--volume", "20GWh", "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        using var json = JsonDocument.Parse(call.Answer);
        var tables = json.RootElement.GetProperty("tables");
        Assert.Equal("20 GWh a year", tables[0].GetProperty("rows")[4][0].GetString());
        Assert.Equal(100, tables[0].GetProperty("rows")[4][3].GetDouble(), 9);
        Assert.Equal(5, tables[2].GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("a partner of China comes from elsewhere", "partner", "--in", "china", "--with", "china")]
    [InlineData("has no cell in the chain", "partner", "--chemistry", "NMC532")]
    [InlineData("--start: from 2025", "partner", "--start", "2036")]
    [InlineData("has no cell to buy", "procure", "vrfb")]
    [InlineData("against itself", "procure", "LFP", "--against", "LFP")]
    [InlineData("there is nothing to carry", "procure", "LFP", "--against", "NMC811")]
    [InlineData("at least two years", "procure", "--from", "2035", "--years", "9")]
    [InlineData("which rules of Japan?", "loss", "--in", "japan")]
    [InlineData("did you mean 'CN-SUB-NEVTAX'?", "loss", "--in", "china", "--without", "CN-SUB-NEVTX")]
    [InlineData("unknown region 'atlantis'", "value", "--in", "atlantis")]
    [InlineData("--year: '2019' is no year", "value", "--year", "2019")]
    public void Bad_input_ends_with_code_2(string why, params string[] words)
    {
        var call = Call.Of(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }
}
