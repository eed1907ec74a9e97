using System.Text.Json;
using Cellcast.Data.Exports;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Cli.Tests;

public sealed class ShowCommandTests : IDisposable
{
    private static readonly Product Lfp = new("cell_lfp", "Cell LFP", "cell", 5, "kWh") { Variable = "Cell|LFP", FlowUnit = "GWh", PriceUnit = "USD/kWh" };

    private readonly string folder = Directory.CreateTempSubdirectory("cellcast-show-").FullName;

    public ShowCommandTests()
    {
        var run = new Results.Builder(2025, 2032);
        for (var year = 2025; year <= 2032; year++)
        {
            run.Add(ChainVariables.Capacity.Of(Lfp), "China", year, 1000 + year - 2025);
            run.Add(ChainVariables.Capacity.Of(Lfp), "Europe", year, 50);
            run.Add(ChainVariables.Capacity.Of(Lfp), "World", year, 1050 + year - 2025);
            run.Add(ChainVariables.Capacity.OwnedBy(Lfp, "China"), "World", year, 1020 + year - 2025);
            run.Add(ChainVariables.Capacity.OwnedBy(Lfp, "Other"), "World", year, 30);
            run.Add(ChainVariables.Trade(Lfp, "China", "Europe"), "Europe", year, 7);
        }

        ResultsWriter.Write(folder, run.Build(), new Provenance
        {
            CellcastVersion = "1",
            DataVersion = "1",
            DataHash = "",
            Overlays = [],
            Scenario = "test",
            ScenarioFiles = [],
            Overrides = [],
            InstrumentsWithoutEffect = [],
            Seed = 1,
            Command = "",
            Time = "",
            Results = [],
        });
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_variable_stands_by_region_with_bars_and_the_world_last()
    {
        var call = Show("capacity|cell|lfp");

        Assert.Equal((0, ""), (call.ExitCode, call.Notes));
        var lines = call.Answer.Split('\n');
        Assert.Equal($"Capacity|Cell|LFP by region, GWh/yr; test ({folder})", lines[0]);
        Assert.Equal(["region", "2025", "2027", "2029", "2030", "2032"], lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)); // even steps: 0, 1.75, 3.5, 5.25, 7 of the years
        Assert.StartsWith("China   1,000", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("1,007  ████████████████████", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("50  █", lines[4], StringComparison.Ordinal); // 50 of 1,007 in 20 columns is one
        Assert.StartsWith("World   1,050", lines[5], StringComparison.Ordinal);
        Assert.Contains("5 of 8 years", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Owners_add_up()
    {
        var call = Show("Capacity|Cell|LFP", "--by", "owner", "--years", "2025");

        Assert.StartsWith("Capacity|Cell|LFP by owner, World, GWh/yr", call.Answer, StringComparison.Ordinal);
        Assert.Contains("total  1,050", call.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_regions_are_asked_for_with_a_comma_or_one_by_one()
    {
        var listed = Show("Capacity|Cell|LFP", "--in", "china,World", "--years", "2030", "--csv").Answer;

        Assert.Equal(listed, Show("Capacity|Cell|LFP", "--in", "china", "--in", "world", "--years", "2030", "--csv").Answer);
        Assert.Contains("China", listed, StringComparison.Ordinal);
        Assert.Contains("World", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("Europe", listed, StringComparison.Ordinal);
    }

    [Fact]
    public void CSV_and_JSON_hold_the_years_asked_for_as_they_are()
    {
        Assert.Equal(
            "variable,region,origin,year,value,unit\nTrade|Cell|LFP,Europe,China,2026,7,GWh/yr\nTrade|Cell|LFP,Europe,China,2030,7,GWh/yr\n",
            Show("Capacity|Cell|LFP", "--by", "origin", "--in", "eu", "--years", "2026,2030", "--csv").Answer);

        using var json = JsonDocument.Parse(Show("Capacity|Cell|LFP", "--in", "china", "--years", "2031..", "--json").Answer);
        Assert.Equal([2031, 2032], json.RootElement.GetProperty("years").EnumerateArray().Select(year => year.GetInt32()));
        var row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(("China", "GWh/yr"), (row.GetProperty("label").GetString(), row.GetProperty("unit").GetString()));
        Assert.Equal([1006, 1007], row.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()));
    }

    [Fact]
    public void The_list_gathers_owners_and_lanes()
    {
        var call = Show("--list");

        Assert.Contains("Capacity|Cell|LFP|Owned by *  GWh/yr  2 variables", call.Answer, StringComparison.Ordinal);
        Assert.Contains("Trade|Cell|LFP|*>*", call.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Trade", Show("--list", "Capacity").Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the run has no variable 'Capasity|Cell|LFP', did you mean 'Capacity|Cell|LFP'?", "Capasity|Cell|LFP")]
    [InlineData("the run has nothing of 'Capacity|Cell|LFP' by chemistry", "Capacity|Cell|LFP", "--by", "chemistry")]
    [InlineData("--by: unknown 'ownr'", "Capacity|Cell|LFP", "--by", "ownr")]
    [InlineData("--years: '1999' is no year", "Capacity|Cell|LFP", "--years", "1999..2030")]
    [InlineData("--years: 2025 comes before 2030", "Capacity|Cell|LFP", "--years", "2030..2025")]
    [InlineData("unknown region 'Chinna', did you mean 'China'?", "Capacity|Cell|LFP", "--in", "Chinna")]
    [InlineData("a variable is missing")]
    public void What_cannot_be_answered_is_said(string why, params string[] words)
    {
        var call = Show(words);

        Assert.Equal((2, ""), (call.ExitCode, call.Answer));
        Assert.Contains(why, call.Notes, StringComparison.Ordinal);
    }

    private Call Show(params string[] words) => Call.Of(["show", .. words, "--scenario", folder]);
}
