using System.Text.Json.Nodes;
using Cellcast.Cli;

namespace Cellcast.Web.Tests;

/// <summary>What the API answers for a command is what the command answers.</summary>
[Collection(SharedServer.Name)]
public sealed class CommandTests(TestServer server)
{
    public static TheoryData<string, string, string> Commands => new()
    {
        { "cost", """{"chemistry":"LFP","region":"us","year":2026,"plantGwh":30}""", "cost LFP --in us --year 2026 --plant 30GWh" },
        { "cost", """{"chemistry":"VRFB","region":"eu","level":"system","hours":10}""", "cost VRFB --in eu --level system --duration 10h" },
        { "cost/gap", """{"chemistry":"NMC811","region":"eu","versusRegion":"eu","versusChemistry":"LFP"}""", "cost NMC811 --in eu --versus eu/LFP" },
        { "cost/plant", """{"chemistry":"LFP","region":"eu","experience":"transfer","price":70}""", "plant LFP --in eu --experience transfer --price 70" },
        { "policy/tariff", """{"product":"LFP","from":"China","to":"us","on":"2026-03-01"}""", "policy tariff LFP --from China --to us --on 2026-03-01" },
        { "policy/credit", """{"options":{"credit":"48E","start":"2034-05-01","basis":"60","wages":"true","domestic-content":"60%"}}""", "policy credit 48E --start 2034-05-01 --basis 60 --wages --domestic-content 60%" },
        { "policy/entity", """{"options":{"holdings":"24%,14%","on":"2026-06-01"}}""", "policy entity --holdings 24%,14% --on 2026-06-01" },
        { "policy/package", """{"scenarios":["l16-eu-tariff-30"],"home":"eu","from":2030,"to":2031}""", "policy package l16-eu-tariff-30 --home eu --from 2030 --to 2031" },
        { "studies/storage-target", """{"region":"us"}""", "study storage-target --in us" },
        { "technology/fit", """{"application":"grid","region":"us"}""", "fit grid --in us" },
        { "technology/convert", """{"plant":"20 GWh NMC, Hungary","to":"na-ion"}""", "convert --plant '20 GWh NMC, Hungary' --to na-ion" },
        { "technology/parity", """{"chemistry":"LMFP","rival":"LFP","region":"eu","by":2032}""", "parity LMFP LFP --in eu --by 2032" },
        { "equations", """{"variable":"Cost|Cell|LFP","region":"eu","year":2030}""", "equations Cost|Cell|LFP --in eu --year 2030" },
        { "units", """{"text":"15000 USD/t","to":"USD/kg"}""", "units '15000 USD/t' --to USD/kg" },
        { "demand", """{"outlook":"iea_steps_2025","region":"us"}""", "demand --outlook iea_steps_2025 --in us" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_answer_is_that_of_the_command(string path, string body, string line)
    {
        var told = await server.Post(path, body);

        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, CommandLine.Run([.. Words(line), "--json"], output, error));
        AssertSame(JsonNode.Parse(output.ToString())!, told, "$");
    }

    [Fact]
    public async Task A_decision_has_the_tables_of_the_command()
    {
        var told = await server.Post("decisions/value", """{"home":"eu","year":2035}""");
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(0, CommandLine.Run(["value", "--in", "eu", "--year", "2035", "--json"], output, error));
        var expected = JsonNode.Parse(output.ToString())!;
        AssertSame(expected["answer"]!, told["answer"], "$.answer");
        AssertSame(expected["tables"]!, told["tables"], "$.tables");
    }

    [Fact]
    public async Task A_scenario_changes_what_a_command_answers()
    {
        var plain = await server.Post("cost", """{"chemistry":"LFP","region":"eu","year":2028}""");
        var worse = await server.Post("cost", """{"scenario":{"changes":[{"lever":"technology.yield.europe","value":80}]},"chemistry":"LFP","region":"eu","year":2028}""");
        var taxed = await server.Post("policy/tariff", """{"scenario":{"changes":[{"lever":"tariff.us.batteries.china","value":50}]},"product":"LFP","from":"China","to":"us","on":"2028-03-01"}""");

        Assert.True((double)worse["cost"]!["full"]! > (double)plain["cost"]!["full"]!);
        Assert.Contains(taxed["duties"]![0]!["layers"]!.AsArray(), layer => (string)layer!["rule"]! == "tariff.us.batteries.china" && (double)layer["rate"]! == 0.5);
    }

    [Theory]
    [InlineData("cost", """{"chemistry":"--data","region":"eu"}""", "chemistry")]
    [InlineData("cost", """{"chemistry":"LFP","region":"[suggest]"}""", "region")]
    [InlineData("policy/credit", """{"options":{"credit":"45X","data":"/etc"}}""", "options.data")]
    [InlineData("policy/credit", """{"options":{"credit":"45X","scenario":"/etc/passwd"}}""", "options.scenario")]
    [InlineData("policy/credit", """{"options":{"credit":"45X","year":"--data=/etc"}}""", "options.year")]
    public async Task A_field_is_never_an_option_and_names_no_file(string path, string body, string field)
    {
        var (status, problem) = await server.Fail(path, body);

        Assert.Equal(400, status);
        Assert.Equal(field, (string)problem["problems"]![0]!["path"]!);
    }

    [Fact]
    public async Task All_problems_of_a_command_are_told()
    {
        var (status, problem) = await server.Fail("cost", """{"chemistry":"LPF","region":"erope"}""");

        Assert.Equal(400, status);
        Assert.Equal(2, problem["problems"]!.AsArray().Count);
        Assert.Contains("did you mean 'Europe'", (string)problem["problems"]![1]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(("chemistry", "region", "Europe"), ((string)problem["problems"]![0]!["path"]!, (string)problem["problems"]![1]!["path"]!, (string)problem["problems"]![1]!["nearest"]!));
    }

    [Theory]
    [InlineData("cost", """{"chemistry":"LFP","year":1999}""", "year", null, "year: '1999' is no year from 2020 to 2040")]
    [InlineData("technology/fit", """{"application":"gird"}""", "application", "grid_short", "application: unknown application 'gird', did you mean 'grid_short'?")]
    [InlineData("policy/tariff", """{"product":"LFP","from":"China","to":"us","on":"2026-13-01"}""", "on", null, "on: '2026-13-01' is no day such as 2026-03-01")]
    [InlineData("policy/package", """{"scenarios":["six-capitol"]}""", "scenarios", "six-capital", null)]
    [InlineData("cost", """{"chemstry":"LFP"}""", "$.chemstry", "chemistry", "unknown field 'chemstry', did you mean 'chemistry'?")]
    public async Task A_problem_names_the_field_of_the_request_and_the_nearest_name(string path, string body, string field, string? nearest, string? text)
    {
        var (status, problem) = await server.Fail(path, body);
        var first = problem["problems"]![0]!;

        Assert.Equal(400, status);
        Assert.Equal((field, nearest), ((string)first["path"]!, (string?)first["nearest"]));
        Assert.True(text is null || text == (string)first["text"]!, (string)first["text"]!);
    }

    [Fact]
    public async Task A_problem_of_a_bill_names_its_line()
    {
        var (status, problem) = await server.Fail("policy/material-assistance", """{"bill":"item,cost,prohibited\ncathode,14,perhaps\n"}""");

        Assert.Equal(400, status);
        Assert.Contains("bill:2", (string)problem["problems"]![0]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_as_a_file_is_that_of_the_command_line()
    {
        using var reply = await server.Send("csv", """{"scenario":{"base":"low-lithium"}}""");
        var folder = Directory.CreateTempSubdirectory("cellcast-csv-").FullName;
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(0, CommandLine.Run(["run", "low-lithium", "--out", folder], output, error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, "results.csv")), await reply.Content.ReadAsStringAsync());
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Words(string line) =>
        line.Split('\'').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // The command's JSON is in snake case and leaves out what is null; every number is the same to the last digit.
    private static void AssertSame(JsonNode expected, JsonNode? told, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    AssertSame(value!, told?[Camel(name)], $"{path}.{name}");
                }

                break;
            case JsonArray items:
                Assert.Equal(items.Count, told!.AsArray().Count);
                for (var index = 0; index < items.Count; index++)
                {
                    if (items[index] is { } item)
                    {
                        AssertSame(item, told[index], $"{path}[{index}]");
                    }
                }

                break;
            default:
                Assert.True(told is not null && JsonNode.DeepEquals(expected, told), $"{path}: the command says {expected.ToJsonString()}, the server {told?.ToJsonString() ?? "nothing"}");
                break;
        }
    }

    private static string Camel(string name) => string.Concat(name.Split('_').Select((part, index) => index == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
