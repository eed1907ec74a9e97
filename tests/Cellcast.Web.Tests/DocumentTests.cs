using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cellcast.Web.Tests;

/// <summary>The requests of docs/api.md, and the replies it shows of them.</summary>
[Collection(SharedServer.Name)]
public sealed partial class DocumentTests(TestServer server)
{
    public static TheoryData<string, string, int, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, int, string>();
            foreach (Match match in Example().Matches(File.ReadAllText(Path.Combine(TestServer.Root, "docs", "api.md"))))
            {
                examples.Add(match.Groups["path"].Value, match.Groups["body"].Value, match.Groups["status"].Value is { Length: > 0 } status ? int.Parse(status) : 200, match.Groups["reply"].Value);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_request_of_the_document_is_answered_as_it_says(string path, string body, int status, string shown)
    {
        using var reply = await server.Send(path, body);
        var told = await reply.Content.ReadAsStringAsync();

        Assert.True((int)reply.StatusCode == status, told);
        AssertHolds(JsonNode.Parse(told), JsonNode.Parse(shown)!, "$");
    }

    [Fact]
    public async Task Every_address_that_computes_json_has_an_example()
    {
        const string Root = "/api/v1/", Any = "{name}";
        var described = (await server.Get("openapi.json"))["paths"]!.AsObject()
            .Where(path => path.Value!["post"]?["responses"]?["200"]?["content"]?["application/json"] is not null)
            .Select(path => path.Key[Root.Length..]);
        var shown = Example().Matches(await File.ReadAllTextAsync(Path.Combine(TestServer.Root, "docs", "api.md"))).Select(match => match.Groups["path"].Value.TrimStart('/')).ToList();

        Assert.DoesNotContain(described, path => !shown.Exists(example => path.EndsWith(Any, StringComparison.Ordinal) ? example.StartsWith(path[..^Any.Length], StringComparison.Ordinal) : example == path));
    }

    // All that the document shows is in the reply; the reply may say more.
    private static void AssertHolds(JsonNode? told, JsonNode shown, string path)
    {
        switch (shown)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    AssertHolds(told?[name], value!, $"{path}.{name}");
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    Assert.True(told is JsonArray list && list.Count > index, $"{path}[{index}] is missing");
                    AssertHolds(told![index], items[index]!, $"{path}[{index}]");
                }

                break;
            default:
                Assert.True(told is not null && told.ToJsonString() == shown.ToJsonString(), $"{path}: the document shows {shown.ToJsonString()}, the server says {told?.ToJsonString() ?? "nothing"}");
                break;
        }
    }

    [GeneratedRegex("```json request POST /(?<path>\\S+)\\n(?<body>.*?)```\\s+```json reply ?(?<status>\\d*)\\n(?<reply>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Example();
}
