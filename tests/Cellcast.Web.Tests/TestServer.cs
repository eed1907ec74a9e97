using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Cellcast.Web.Tests;

/// <summary>A server on a free port of this machine, with the repository's data.</summary>
public sealed class TestServer : IDisposable
{
    private readonly WebApplication app;

    public TestServer()
        : this(new ServeSettings { RequestsPerSecond = 10_000, RequestBurst = 10_000, RunSeconds = 120, RangeRuns = 3 })
    {
    }

    internal TestServer(ServeSettings settings)
    {
        app = WebApp.Build(new ModelHome(Root, []), settings, "http://127.0.0.1:0");
        app.Start();
        Address = WebServer.AddressOf(app);
        Client = new HttpClient { BaseAddress = new Uri(Address + WebApp.Root + "/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Calls the API.</summary>
    public HttpClient Client { get; }

    /// <summary>Asks for something by GET.</summary>
    public async Task<JsonNode> Get(string path) => JsonNode.Parse(await Client.GetStringAsync(path))!;

    /// <summary>Asks for something by POST.</summary>
    public async Task<JsonNode> Post(string path, string body)
    {
        using var reply = await Send(path, body);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Asks for something that cannot be answered.</summary>
    public async Task<(int Status, JsonNode Problem)> Fail(string path, string body)
    {
        using var reply = await Send(path, body);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        return ((int)reply.StatusCode, JsonNode.Parse(await reply.Content.ReadAsStringAsync())!);
    }

    /// <summary>Sends a body as JSON.</summary>
    public async Task<HttpResponseMessage> Send(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.PostAsync(path, content);
    }

    public void Dispose()
    {
        Client.Dispose();
        app.StopAsync().GetAwaiter().GetResult();
        app.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "data", "datapackage.json")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
