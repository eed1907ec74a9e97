using System.Net;
using System.Text.Json.Nodes;

namespace Cellcast.Web.Tests;

/// <summary>What the pages about model and data read.</summary>
[Collection(SharedServer.Name)]
public sealed class DataTests(TestServer server)
{
    [Fact]
    public async Task Tables_say_how_their_rows_are_known()
    {
        var tables = (await server.Get("data/tables"))["tables"]!.AsArray();

        var prices = tables.Single(table => (string)table!["name"]! == "metal_prices")!;
        Assert.Equal((int)prices["rows"]!, (int)prices["reported"]! + (int)prices["derived"]! + (int)prices["assumed"]!);
        Assert.True((int)prices["reported"]! > 0);
        Assert.Contains("value", prices["columns"]!.AsArray().Select(column => (string)column!["name"]!));
    }

    [Fact]
    public async Task A_table_of_ones_own_is_held_against_that_of_the_package()
    {
        var reply = await server.Post("data/diff", """{"table":"owner_groups","text":"id,definition\nChina,Owned in China\nMars,Nobody yet\n"}""");

        Assert.Equal((1, 1, 5), ((int)reply["added"]!, (int)reply["changed"]!, (int)reply["removed"]!));
        Assert.Equal("Owned in China", (string)reply["rows"]![0]!["cells"]![0]!["new"]!);
    }

    [Fact]
    public async Task Rows_are_as_the_file_writes_them_and_a_text_narrows_them()
    {
        var reply = await server.Get("data/tables/regions?text=t%C3%BCrkiye");

        Assert.Equal(1, (int)reply["count"]!);
        Assert.Equal("Middle East & Türkiye", (string)reply["rows"]![0]![0]!);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_told_with_the_nearest_name()
    {
        using var reply = await server.Client.GetAsync("data/tables/metal_price");

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Contains("metal_prices", (string)JsonNode.Parse(await reply.Content.ReadAsStringAsync())!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_tell_how_many_rows_rest_on_them()
    {
        var sources = (await server.Get("data/sources?text=smm"))["sources"]!.AsArray();

        Assert.True((int)sources.Single(source => (string)source!["key"]! == "smm")!["rows"]! > 0);
    }

    [Theory]
    [InlineData("documents/..%2FREADME")]
    [InlineData("documents/%2e%2e%2f%2e%2e%2fdata%2fregions")]
    [InlineData("documents/nothing")]
    public async Task Only_documents_that_are_listed_are_given(string path)
    {
        using var reply = await server.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    [Fact]
    public async Task A_document_comes_as_it_is_written()
    {
        Assert.Contains("model-markets", (await server.Get("documents"))["documents"]!.AsArray().Select(document => (string)document!["name"]!));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(TestServer.Root, "docs", "model-markets.md")), (string)(await server.Get("documents/model-markets"))["markdown"]!);
    }

    [Fact]
    public async Task The_backtest_scores_the_observations_it_lists()
    {
        var reply = await server.Get("backtest");

        var rows = reply["rows"]!.AsArray();
        foreach (var score in reply["scores"]!.AsArray())
        {
            var mine = rows.Where(row => (string)row!["kind"]! == (string)score!["kind"]! && (bool)row["scoreOnly"]! == (bool)score["scoreOnly"]!).ToList();
            Assert.Equal((int)score!["observations"]!, mine.Count);
            var answered = mine.Where(row => row!["miss"] is not null).Select(row => (double)row!["miss"]!).ToList();
            Assert.Equal((double)score["ownCapacity"]!["miss"]!, answered.Average(), 9);
        }
    }
}
