using Microsoft.Playwright;

namespace Cellcast.Browser.Tests;

/// <summary>The app opens.</summary>
[Collection(SharedBrowser.Name)]
public sealed class SmokeTests(Browser browser)
{
    // What the page has asked for so far, by the ends of the addresses.
    private const string Asked = "() => performance.getEntriesByType('resource').map(each => new URL(each.name).pathname)";

    [BrowserFact]
    public async Task The_first_page_opens_with_few_requests_and_a_view_brings_its_own_code()
    {
        await using var open = await browser.Open("/");
        await open.Settled();
        await open.Photograph("first-page");
        var first = await open.Page.EvaluateAsync<string[]>(Asked);

        Assert.Contains("Cellcast", await open.Page.TitleAsync(), StringComparison.Ordinal);
        // The page itself and these.
        Assert.InRange(first.Length, 1, 10);
        Assert.DoesNotContain(first, path => path.Contains("page-of", StringComparison.Ordinal) || path.Contains("engine", StringComparison.Ordinal));

        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Cost", Exact = true }).ClickAsync();
        await open.Settled();
        // A waterfall needs the library of charts, which the first page does without.
        var later = (await open.Page.EvaluateAsync<string[]>(Asked)).Except(first).Where(path => path.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains("page-of_cost", Assert.Single(later, path => path.Contains("page-of", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(open.Errors);
    }

    [BrowserFact]
    public async Task A_view_whose_code_cannot_be_had_says_so()
    {
        await using var open = await browser.Open("/model/units");
        await open.Settled();
        await open.Page.RouteAsync("**/page-of_policy*", route => route.AbortAsync());
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Policy", Exact = true }).ClickAsync();
        await open.Page.GetByText("The page of Policy could not be loaded.").WaitForAsync(new() { Timeout = OpenPage.Patience });
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).WaitForAsync(new() { Timeout = OpenPage.Patience });
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
