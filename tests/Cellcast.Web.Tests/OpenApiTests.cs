namespace Cellcast.Web.Tests;

[Collection(SharedServer.Name)]
public sealed class OpenApiTests(TestServer server)
{
    [Fact]
    public async Task The_description_is_openapi_3_1_with_typed_answers()
    {
        var document = await server.Get("openapi.json");

        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        var run = document["paths"]!["/api/v1/run"]!["post"]!;
        Assert.NotNull(run["requestBody"]!["content"]!["application/json"]!["schema"]);
        Assert.NotNull(run["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
        Assert.Contains("values", document["components"]!["schemas"]!["SeriesReply"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task The_client_is_built_from_the_description_the_server_gives()
    {
        var file = Path.Combine(TestServer.Root, "src", "Cellcast.Web", "client", "api", "openapi.json");
        var given = await server.Client.GetStringAsync("openapi.json");

        Assert.True(
            File.Exists(file) && (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Trim() == given.ReplaceLineEndings("\n").Trim(),
            "write it again: curl -s http://localhost:8080/api/v1/openapi.json > src/Cellcast.Web/client/api/openapi.json");
    }
}
