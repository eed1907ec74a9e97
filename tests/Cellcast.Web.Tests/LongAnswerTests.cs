using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cellcast.Cli;

namespace Cellcast.Web.Tests;

/// <summary>Answers of many runs: the numbers of the command, how far it is, and an end when nobody waits.</summary>
[Collection(SharedServer.Name)]
public sealed class LongAnswerTests(TestServer server)
{
    private const string Lines = "application/x-ndjson";

    [Fact]
    public async Task Accounts_told_in_lines_rise_to_one_and_end_with_the_answer_of_the_command()
    {
        var told = await Told("policy/accounts", """{"home":"eu","only":["EU-IF24"],"from":2030,"to":2032}""");

        var shares = told[..^1].Select(line => (double)line["progress"]!).ToList();
        Assert.NotEmpty(shares);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
        Assert.Equal(1, shares.Max());
        var paid = told[^1]["answer"]!["accounts"]![0]!["paid"]!.AsArray().Select(value => (double)value!).ToList();
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["policy", "accounts", "--home", "eu", "--only", "EU-IF24", "--from", "2030", "--to", "2032", "--json"], output, error));
        Assert.Equal(JsonNode.Parse(output.ToString())!["accounts"]![0]!["paid"]!.AsArray().Select(value => (double)value!), paid);
    }

    [Fact]
    public async Task Shares_of_a_package_of_levers_add_up_to_what_they_do_together()
    {
        var reply = await server.Post("policy/package", """
            {"home":"eu","from":2030,"to":2031,"parts":[
              {"name":"duty","scenario":{"changes":[{"lever":"tariff.europe.batteries.china","value":30}]}},
              {"name":"credit","scenario":{"changes":[{"lever":"tariff.us.batteries.china","value":40}]}}]}
            """);

        var together = reply["together"]!["homeOutput"]!.AsArray().Select(value => (double)value!).ToList();
        var parts = reply["parts"]!.AsArray();
        Assert.Equal(["duty", "credit"], parts.Select(part => (string)part!["scenario"]!));
        for (var year = 0; year < together.Count; year++)
        {
            Assert.Equal(together[year], parts.Sum(part => (double)part!["shapleyShare"]!["homeOutput"]![year]!), 9);
        }

        Assert.True(together[0] > 0);
    }

    [Fact]
    public async Task A_target_that_no_level_meets_is_told_as_a_problem_not_as_a_failure()
    {
        const string Body = """{"product":"LFP","home":"Europe","highest":"2","year":2030}""";
        var (status, problem) = await server.Fail("policy/break-even", Body);
        var last = (await Told("policy/break-even", Body))[^1];

        Assert.Equal(422, status);
        Assert.Contains("no level of", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal(422, (int)last["problem"]!["status"]!);
        Assert.Equal((string)problem["detail"]!, (string)last["problem"]!["detail"]!);
    }

    [Theory]
    [InlineData("policy/accounts", """{"home":"erope"}""", "Europe")]
    [InlineData("policy/accounts", """{"only":[]}""", "only")]
    [InlineData("policy/accounts", """{"only":["a,b"]}""", "without commas")]
    [InlineData("policy/acting", """{"home":"erope"}""", "Europe")]
    [InlineData("decisions/loss", """{"as":["/etc/passwd"]}""", "shipped scenario")]
    [InlineData("decisions/loss", """{"without":["45Y"]}""", "45Y")]
    [InlineData("decisions/valu", """{}""", "value")]
    [InlineData("decisions/procure", """{"chemistry":"--data"}""", "chemistry")]
    [InlineData("decisions/partner", """{"partners":["chna"]}""", "China")]
    [InlineData("decisions/value", """{"partners":["China"]}""", "--with")]
    [InlineData("policy/package", """{}""", "1 to 6")]
    [InlineData("policy/package", """{"scenarios":["six-capitl"]}""", "six-capital")]
    [InlineData("policy/package", """{"scenarios":["six-capital"],"on":"baseline","scenario":{}}""", "one of the two")]
    [InlineData("policy/package", """{"scenarios":["six-capital"],"from":2035,"to":2030}""", "before the last")]
    public async Task What_cannot_be_asked_is_told_with_its_status_even_to_those_who_read_lines(string path, string body, string said)
    {
        using var reply = await Ask(path, body);
        var text = await reply.Content.ReadAsStringAsync();

        Assert.Equal(400, (int)reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_holds_its_middle_and_is_the_same_for_whoever_asks()
    {
        const string Measures = """
            [{"key":"made","of":[{"variable":"Production|Cell","regions":["Europe"]}]},
             {"key":"share","of":[{"variable":"Trade|Cell|+","by":"origin","regions":["Europe"],"label":"Europe"}],"over":[{"variable":"Trade|Cell|+","by":"origin","regions":["Europe"]}]},
             {"key":"nothing","of":[{"variable":"Trade|Cell|+","by":"origin","regions":["Europe"],"label":"Nowhere"}]}]
            """;
        var told = await Told("range", $$"""{"measures":{{Measures}},"years":{"first":2029,"last":2031} }""");
        var answer = told[^1]["answer"]!;

        Assert.Equal(1, told[..^1].Max(line => (double)line["progress"]!));
        Assert.Equal(3, (int)answer["runs"]! + (int)answer["failed"]!);
        Assert.Equal([2029, 2030, 2031], answer["years"]!.AsArray().Select(year => (int)year!));
        double At(int measure, string end) => (double)answer["measures"]![measure]![end]![1]!;
        for (var measure = 0; measure < 2; measure++)
        {
            Assert.True(At(measure, "low") < At(measure, "middle") && At(measure, "middle") < At(measure, "high"));
        }

        Assert.InRange(At(1, "high"), 0, 1);
        Assert.Null(answer["measures"]![2]!["low"]![1]);
        Assert.DoesNotContain("policy", answer["inputs"]!.AsArray().Select(input => (string)input!["group"]!));

        // Kept, and the same: another base that means the same scenario asks the same question.
        var again = await server.Post("range", $$"""{"scenario":{"base":"baseline"},"measures":{{Measures}},"years":{"first":2029,"last":2031} }""");
        Assert.True(JsonNode.DeepEquals(answer, again));
    }

    [Theory]
    [InlineData("""{}""", "1 to 40")]
    [InlineData("""{"measures":[{"key":"x","of":[]}]}""", "terms")]
    [InlineData("""{"measures":[{"key":"x","of":[{"variable":"Production|Cell","by":"colour"}]}]}""", "measures[0].of[0].by")]
    [InlineData("""{"measures":[{"key":"x","of":[{"variable":"Production|Cell"}]}],"years":{"first":2035,"last":2030}}""", "years in order")]
    [InlineData("""{"measures":[{"key":"x","of":[{"variable":"Production|Cell"}]}],"years":{"first":1990,"last":1995}}""", "2020 to 2040")]
    public async Task A_range_that_cannot_be_asked_is_told_with_what_may_be(string body, string said)
    {
        var (status, problem) = await server.Fail("range", body);

        Assert.Equal(400, status);
        Assert.Contains(said, problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_computation_that_nobody_waits_for_ends_and_leaves_its_place_to_the_next()
    {
        using var leaving = new CancellationTokenSource();
        using (var request = Request("policy/accounts", """{"home":"us","split":true,"only":["US-45X","US-S301","US-S232","US-PFE","US-S122","US-IEEPA","US-ADCVD","US-48C"]}"""))
        using (var reply = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leaving.Token))
        {
            using var reader = new StreamReader(await reply.Content.ReadAsStreamAsync(leaving.Token));
            Assert.Contains("progress", await reader.ReadLineAsync(leaving.Token), StringComparison.Ordinal);
            await leaving.CancelAsync();
        }

        // One such computation at a time: this one is answered because the 256 runs before it were given up.
        var next = server.Post("policy/accounts", """{"home":"eu","only":["EU-IF24"],"from":2035,"to":2036}""");
        Assert.Same(next, await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(60))));
        Assert.Equal(2, (int)(await next)["runs"]!);
    }

    [Fact]
    public async Task Instruments_that_act_are_those_that_have_accounts()
    {
        var acting = await server.Post("policy/acting", """{"home":"eu","scenario":{"changes":[{"lever":"tariff.europe.batteries.china","value":30}]}}""");
        var ids = acting["instruments"]!.AsArray().Select(row => (string)row!["id"]!).ToList();

        Assert.Contains("EU-IF24", ids);
        Assert.Contains("tariff.europe.batteries.china", ids);
        Assert.Equal("EU-IF24", (string)acting["instruments"]!.AsArray().Single(row => (string)row!["id"]! == "EU-IF24")!["law"]!);
    }

    private static HttpRequestMessage Request(string path, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Lines));
        return request;
    }

    private async Task<HttpResponseMessage> Ask(string path, string body)
    {
        using var request = Request(path, body);
        return await server.Client.SendAsync(request);
    }

    private async Task<JsonNode[]> Told(string path, string body)
    {
        using var reply = await Ask(path, body);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.Content.Headers.ContentType?.MediaType == Lines, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
