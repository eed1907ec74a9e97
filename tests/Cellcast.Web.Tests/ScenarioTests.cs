using System.Text.Json.Nodes;

namespace Cellcast.Web.Tests;

[Collection(SharedServer.Name)]
public sealed class ScenarioTests(TestServer server)
{
    private const string Duty = """{"lever":"tariff.europe.batteries.china","value":30,"from":2027,"to":2035}""";

    [Fact]
    public async Task Levers_become_yaml_and_the_yaml_becomes_the_same_levers()
    {
        var written = await server.Post("scenario", $$$"""{"scenario":{"base":"baseline","changes":[{"lever":"outlook","choice":"high"},{{{Duty}}},{"lever":"law.us.45x.cells","value":50,"from":2028}]}}""");
        var read = await server.Post("scenario", new JsonObject { ["scenario"] = new JsonObject { ["yaml"] = (string)written["yaml"]! } }.ToJsonString());

        Assert.True((bool)read["ok"]!);
        Assert.Equal(written["changes"]!.ToJsonString(), read["changes"]!.ToJsonString());
        Assert.Equal((string)written["id"]!, (string)read["id"]!);
        Assert.Empty(read["others"]!.AsArray());
        Assert.Contains("Extra duty on Chinese batteries into Europe: 30 percent, 2027 to 2035", read["sentences"]!.AsArray().Select(text => (string)text!));
    }

    [Fact]
    public async Task Yaml_that_no_lever_says_is_told_in_words()
    {
        var read = await server.Post("scenario", """{"scenario":{"yaml":"name: mine\nbase: baseline\noverrides:\n  - {set: wage, region: India, value: 5}\n"}}""");

        Assert.Empty(read["changes"]!.AsArray());
        Assert.Equal("wage is 5, India, all years", (string)Assert.Single(read["others"]!.AsArray())!);
    }

    [Fact]
    public async Task A_problem_of_yaml_names_line_field_and_nearest_name()
    {
        var read = await server.Post("scenario", """{"scenario":{"yaml":"name: mine\nbase: baseline\noverrides:\n  - set: lithum_price\n    factor: 2\n"}}""");

        Assert.False((bool)read["ok"]!);
        var problem = Assert.Single(read["problems"]!.AsArray())!;
        Assert.Equal(4, (int)problem["line"]!);
        Assert.Equal("overrides[1].set", (string)problem["path"]!);
        Assert.Equal("lithium_price", (string)problem["nearest"]!);
    }

    [Fact]
    public async Task Law_that_no_run_can_compute_is_a_problem_of_the_text()
    {
        var read = await server.Post("scenario", """{"scenario":{"yaml":"name: mine\nbase: baseline\ninstruments:\n  - {id: US-45X-CEL, rate: 3}\n"}}""");

        Assert.False((bool)read["ok"]!);
        Assert.Contains("did you mean 'US-45X-CELL'?", (string)Assert.Single(read["problems"]!.AsArray())!["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../data/datapackage.json")]
    [InlineData("scenarios/baseline.yaml")]
    public async Task No_scenario_reads_a_file(string path)
    {
        var asText = await server.Post("scenario", new JsonObject { ["scenario"] = new JsonObject { ["yaml"] = $"name: mine\nbase: {path}\n" } }.ToJsonString());
        var asBase = await server.Fail("run", new JsonObject { ["scenario"] = new JsonObject { ["base"] = path } }.ToJsonString());

        Assert.False((bool)asText["ok"]!);
        Assert.Equal(2, (int)asText["problems"]![0]!["line"]!);
        Assert.Equal(400, asBase.Status);
        Assert.Equal("scenario.base", (string)asBase.Problem["problems"]![0]!["path"]!);
    }

    [Fact]
    public async Task All_problems_of_levers_are_told_at_once()
    {
        var (status, problem) = await server.Fail(
            "scenario", """{"scenario":{"changes":[{"lever":"tarif.europe.batteries.china","value":30},{"lever":"tariff.us.batteries.china","value":400},{"lever":"technology.learning.pack","value":10,"from":2030}]}}""");

        Assert.Equal(400, status);
        Assert.Equal(["scenario.changes[0].lever", "scenario.changes[1].value", "scenario.changes[2].from"], problem["problems"]!.AsArray().Select(each => (string)each!["path"]!));
        Assert.Equal("tariff.europe.batteries.china", (string)problem["problems"]![0]!["nearest"]!);
        Assert.Equal("0 to 150 percent", (string)problem["problems"]![1]!["allowed"]!);
    }

    [Fact]
    public async Task A_lever_at_its_neutral_value_is_no_change()
    {
        var written = await server.Post("scenario", """{"scenario":{"changes":[{"lever":"tariff.us.batteries.china","value":0},{"lever":"law.us.45x.cells","value":100}]}}""");
        var baseline = await server.Post("scenario", "{}");

        Assert.Equal((string)baseline["id"]!, (string)written["id"]!);
        Assert.Empty(written["sentences"]!.AsArray());
    }
}
