using System.IO.Compression;
using Microsoft.Playwright;

namespace Cellcast.Browser.Tests;

/// <summary>A page in its own window, with what went wrong in it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Context">Its window.</param>
/// <param name="Errors">Errors of its console and scripts, and calls to other hosts.</param>
public sealed record OpenPage(IPage Page, IBrowserContext Context, IReadOnlyList<string> Errors) : IAsyncDisposable
{
    // A machine under load may take its time for a first run; nothing here measures it.
    internal const float Patience = 120_000;

    public async ValueTask DisposeAsync() => await Context.CloseAsync();

    /// <summary>Waits until the page shows its answer: nothing is computed, read or updated any more, and every chart is drawn.</summary>
    public Task Settled() => Page.WaitForFunctionAsync(
        @"() => document.querySelector('.sentence') && document.querySelector('[data-busy]') === null
            && (document.querySelector('.strip-status')?.textContent ?? '') === '' && [...document.querySelectorAll('.plot-canvas')].every(chart => chart.dataset.drawn)",
        null,
        new() { Timeout = Patience });

    /// <summary>
    /// Waits until the address holds a text. The page writes its address without loading anything, so its state is asked for: an event of a
    /// navigation can pass between looking and listening, and is then waited for in vain.
    /// </summary>
    /// <param name="part">Part of the address.</param>
    public Task Reached(string part) => Page.WaitForFunctionAsync("part => location.href.includes(part)", part, new() { Timeout = Patience });

    /// <summary>Saves a chart's numbers by its menu and opens what comes.</summary>
    /// <param name="chart">Name of the chart.</param>
    /// <returns>The texts of the files in the archive, by their names.</returns>
    public Task<IReadOnlyDictionary<string, string>> SavedNumbers(string chart) => SavedNumbers(Page.Locator($"#chart-{chart} .card-menu > button"));

    /// <summary>Saves the numbers of a chart or table by its menu and opens what comes.</summary>
    /// <param name="menu">The button of the menu.</param>
    /// <returns>The texts of the files in the archive, by their names.</returns>
    public async Task<IReadOnlyDictionary<string, string>> SavedNumbers(ILocator menu)
    {
        var download = await Saved(menu, "Save as CSV");
        await using var archive = await ZipFile.OpenReadAsync((await download.PathAsync())!);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files.Add(entry.FullName, await reader.ReadToEndAsync());
        }

        return files;
    }

    /// <summary>Picks an entry of the menu of a chart or table and takes the file that comes.</summary>
    /// <param name="menu">The button of the menu.</param>
    /// <param name="choice">The entry.</param>
    public Task<IDownload> Saved(ILocator menu, string choice) => Page.RunAndWaitForDownloadAsync(async () =>
    {
        await menu.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
    });

    /// <summary>Keeps a picture of the whole page among the test results.</summary>
    /// <param name="name">Name of the file, without ending.</param>
    public Task Photograph(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Screenshots, name + ".png"), FullPage = true });

    /// <summary>What axe finds against the page, a line each: rule, help and the places. The tool is injected as text, past the page's own policy.</summary>
    public async Task<IReadOnlyList<string>> AccessProblems()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(BrowserFactAttribute.Root, "src", "Cellcast.Web", "client", "node_modules", "axe-core", "axe.min.js")));
        return await Page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.id}: ${v.help} (${v.nodes.map(n => n.target.join(' ')).join('; ')})`)");
    }
}
