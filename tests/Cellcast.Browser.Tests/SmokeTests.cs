namespace Cellcast.Browser.Tests;

/// <summary>The app opens.</summary>
[Collection(SharedBrowser.Name)]
public sealed class SmokeTests(Browser browser)
{
    [BrowserFact]
    public async Task The_first_page_opens_without_an_error()
    {
        await using var open = await browser.Open("/");
        await open.Page.WaitForSelectorAsync("main");
        await open.Photograph("first-page");

        Assert.Contains("Cellcast", await open.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(open.Errors);
    }
}
