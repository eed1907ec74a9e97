using Cellcast.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Cellcast.Browser.Tests;

/// <summary>Chromium of the distribution before a server of its own, for all tests of a class or collection.</summary>
public sealed class Browser : IAsyncLifetime
{
    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Where the server listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Folder for screenshots, kept after the run: TestResults/screenshots in the repository.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(BrowserFactAttribute.Root, "TestResults", "screenshots")).FullName;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Missing is not null)
        {
            return;
        }

        app = WebApp.Build(new ModelHome(BrowserFactAttribute.Root, []), new ServeSettings { RequestsPerSecond = 10_000, RequestBurst = 10_000, RunSeconds = 120, RangeRuns = 3 }, "http://127.0.0.1:0");
        await app.StartAsync();
        Address = WebServer.AddressOf(app);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.CloseAsync();
        }

        playwright?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>A page at an address of the app. What it says to the console as an error or throws is collected; calls to other hosts are refused and collected too.</summary>
    /// <param name="path">Address within the app, such as <c>/lab</c>.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="height">Height of the window.</param>
    /// <param name="dark">Whether in the dark theme.</param>
    public async Task<OpenPage> Open(string path, int width = 1440, int height = 900, bool dark = false)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(OpenPage.Patience);
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        await context.RouteAsync(url => !url.StartsWith(Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal), route =>
        {
            errors.Add($"a call to another host: {route.Request.Url}");
            return route.AbortAsync();
        });
        await page.GotoAsync(path);
        return new(page, context, errors);
    }
}
