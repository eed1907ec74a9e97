using System.Globalization;
using Cellcast.Cli;

namespace Cellcast.Web.Tests;

[Collection(SharedServer.Name)]
public sealed class RunTests(TestServer server)
{
    [Fact]
    public async Task A_run_has_the_numbers_of_the_command_line()
    {
        var reply = await server.Post("run", """{"scenario":{"base":"high-lithium"},"select":[{"key":"price","variable":"Price|Cell|*","by":"region","regions":["Europe","World"]}]}""");

        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["show", "Price|Cell|*", "--in", "eu", "--in", "World", "--scenario", "high-lithium", "--csv"], output, error));
        var told = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        var years = reply["years"]!.AsArray();
        var found = reply["selections"]![0]!["series"]!.AsArray().SelectMany(row => row!["values"]!.AsArray().Select((value, t) => value is null ? null
            : $"{row["variable"]},{row["region"]},{years[t]},{((double)value).ToString("R", CultureInfo.InvariantCulture)},{row["unit"]}")).OfType<string>();
        Assert.NotEmpty(told);
        Assert.Equal(told, found);
    }

    [Fact]
    public async Task A_lever_moves_the_run_and_the_baseline_stands_beside()
    {
        var reply = await server.Post("run", """
            {"scenario":{"changes":[{"lever":"tariff.europe.batteries.china","value":50}]},"against":{"base":"baseline"},"digits":6,
             "select":[{"key":"made","variable":"Production|Cell","regions":["Europe"]}],"headlines":{"home":"Europe","rival":"China","year":2035}}
            """);

        var made = reply["selections"]![0]!["series"]![0]!;
        Assert.Equal((double)made["against"]![6]!, (double)made["values"]![6]!, 9);
        Assert.True((double)made["values"]![15]! > (double)made["against"]![15]!);
        var share = reply["headlines"]!.AsArray().Single(figure => (string)figure!["id"]! == "home-share")!;
        Assert.True((double)share["value"]! > (double)share["against"]!);
        Assert.InRange((double)share["value"]!, 0, 1);
    }

    [Fact]
    public async Task Sums_over_a_level_are_the_sums_of_its_variables()
    {
        var reply = await server.Post("run", """{"select":[{"key":"all","variable":"Trade|Cell|+","by":"origin","regions":["Europe"]},{"key":"each","variable":"Trade|Cell|*","by":"origin","regions":["Europe"]}]}""");

        var all = reply["selections"]![0]!["series"]!.AsArray().Single(row => (string)row!["label"]! == "China")!;
        var each = reply["selections"]![1]!["series"]!.AsArray().Where(row => (string)row!["label"]! == "China");
        Assert.Equal(each.Sum(row => (double?)row!["values"]![10] ?? 0), (double)all["values"]![10]!, 9);
        Assert.Equal("Trade|Cell|+", (string)all["variable"]!);
    }

    [Fact]
    public async Task A_variable_that_does_not_exist_is_told_with_the_nearest_name()
    {
        var reply = await server.Post("run", """{"select":[{"key":"x","variable":"Pric|Cell|LFP"}]}""");

        Assert.Empty(reply["selections"]![0]!["series"]!.AsArray());
        Assert.Contains("did you mean 'Price|Cell|LFP'", (string)reply["messages"]![0]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_lab_screen_asks_for_is_small_when_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "run")
        {
            Content = new StringContent(
                """
                {"scenario":{"changes":[{"lever":"tariff.us.batteries.china","value":40}]},"against":{},"digits":6,
                 "select":[{"key":"capacity","variable":"Capacity|Cell"},{"key":"made","variable":"Production|Cell"},{"key":"price","variable":"Price|Cell|LFP"},
                           {"key":"owner","variable":"Capacity|Cell","by":"owner"},{"key":"trade","variable":"Trade|Cell|+","by":"origin","regions":["United States"]},
                           {"key":"chemistry","variable":"Production|Cell","by":"chemistry"}],
                 "headlines":{"home":"United States","rival":"China","year":2030}}
                """,
                System.Text.Encoding.UTF8,
                "application/json"),
        };
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var reply = await server.Client.SendAsync(request);

        Assert.Contains("gzip", reply.Content.Headers.ContentEncoding);
        Assert.InRange((await reply.Content.ReadAsByteArrayAsync()).Length, 1000, 60_000);
    }
}
