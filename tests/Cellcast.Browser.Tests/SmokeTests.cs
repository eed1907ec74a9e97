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

    [BrowserFact]
    public async Task The_address_of_a_question_opens_its_view_and_one_of_no_page_is_told()
    {
        await using var open = await browser.Open("/q/3");
        await open.Reached("/cost/gap?make=europe&vs=china&cell=lfp&q=3");
        await open.Page.GotoAsync(new Uri(new Uri(open.Page.Url), "/q/99").ToString());
        await open.Page.GetByText("There is no page at /q/99.").WaitForAsync(new() { Timeout = OpenPage.Patience });
        Assert.Equal("/", new Uri(open.Page.Url).AbsolutePath);
        Assert.Empty(open.Errors);
    }
}
