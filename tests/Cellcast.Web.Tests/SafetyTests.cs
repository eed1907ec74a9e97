using System.Net;
using System.Net.Http.Headers;

namespace Cellcast.Web.Tests;

[Collection(SharedServer.Name)]
public sealed class SafetyTests(TestServer server)
{
    [Fact]
    public async Task Malformed_json_is_told_with_its_line_and_path()
    {
        var (status, problem) = await server.Fail("run", "{\"select\":[\n  {\"key\":\"a\",\"variable\":\"Price|Cell\",\n   \"regions\":\"Europe\"}]}");

        Assert.Equal(400, status);
        Assert.Equal(3, (int)problem["problems"]![0]!["line"]!);
        Assert.Equal("$.select[0].regions", (string)problem["problems"]![0]!["path"]!);
    }

    [Fact]
    public async Task An_unknown_field_is_refused_by_name()
    {
        var (status, problem) = await server.Fail("run", """{"scenarios":{}}""");

        Assert.Equal(400, status);
        Assert.Contains("scenarios", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var (status, _) = await server.Fail("scenario", $"{{\"scenario\":{{\"yaml\":\"{new string('x', 600_000)}\"}}}}");

        Assert.Equal(413, status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.5")]
    public async Task Another_name_for_this_machine_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "about");
        request.Headers.Host = host;
        using var reply = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, reply.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_call()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "about");
        request.Headers.Add("Origin", "http://evil.example");
        using var reply = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
    }

    [Fact]
    public async Task Pages_may_load_nothing_from_elsewhere_and_run_no_inline_script()
    {
        using var reply = await server.Client.GetAsync(new Uri(server.Address + "/"));
        var policy = Assert.Single(reply.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(reply.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(reply.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task An_unknown_address_is_told_so()
    {
        using var reply = await server.Client.GetAsync("nothing");

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_flood_is_told_when_to_come_back()
    {
        using var small = new TestServer(new ServeSettings { RequestBurst = 5, RequestsPerSecond = 4 });
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => small.Client.GetAsync("about")));

        var refused = replies.Where(reply => reply.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 10, 15);
        Assert.All(refused, reply => Assert.True(reply.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task More_runs_than_can_wait_are_sent_back_and_the_others_are_right()
    {
        using var small = new TestServer(new ServeSettings { Runs = 1, WaitingRuns = 1, RequestBurst = 1000, RequestsPerSecond = 1000, RunSeconds = 120 });
        string Body(int duty) => $$$"""{"scenario":{"changes":[{"lever":"tariff.india.batteries.china","value":{{{duty}}}}]},"select":[{"key":"a","variable":"Price|Cell|LFP","regions":["India"]}]}""";
        _ = await small.Post("run", "{}");
        var replies = await Task.WhenAll(Enumerable.Range(1, 8).Select(duty => small.Send("run", Body(duty))));

        Assert.Contains(replies, reply => reply.StatusCode == HttpStatusCode.TooManyRequests && reply.Headers.RetryAfter is RetryConditionHeaderValue);
        Assert.Contains(replies, reply => reply.StatusCode == HttpStatusCode.OK);
        var answered = Array.FindIndex(replies, reply => reply.StatusCode == HttpStatusCode.OK);
        var here = System.Text.Json.Nodes.JsonNode.Parse(await replies[answered].Content.ReadAsStringAsync())!["selections"]!.ToJsonString();
        var there = (await server.Post("run", Body(answered + 1)))["selections"]!.ToJsonString();
        Assert.Equal(there, here);
    }
}
