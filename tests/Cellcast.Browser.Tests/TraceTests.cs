using Microsoft.Playwright;

namespace Cellcast.Browser.Tests;

/// <summary>From a number on the screen to the equation, the datum and the test behind it.</summary>
[Collection(SharedBrowser.Name)]
public sealed class TraceTests(Browser browser)
{
    [BrowserFact]
    public async Task A_figure_leads_to_its_equation_with_its_numbers_the_datum_and_the_test()
    {
        await using var open = await browser.Open("/cost/gap?make=europe&vs=china");
        await open.Settled();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Sources" }).First.ClickAsync();
        await open.Page.GetByText("Inputs whose ranges move it most").WaitForAsync();
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Its equations with these numbers put in" }).ClickAsync();
        await open.Settled();

        var total = open.Page.Locator(".worked-direct").First;
        Assert.Contains("full cost of the cell", await total.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("tests/Cellcast.Tests/Costing/UnitCostTests.cs", await total.InnerTextAsync(), StringComparison.Ordinal);
        var labour = open.Page.Locator(".worked").Filter(new() { HasText = "labour with its overhead" });
        await labour.GetByText("symbols, their data and the test").ClickAsync();
        await labour.GetByRole(AriaRole.Link, new() { Name = "wage@Europe" }).ClickAsync();
        await open.Reached("/model/data?table=region_factors&text=wage");
        await open.Page.Locator("td", new() { HasText = "Europe" }).First.WaitForAsync();
        Assert.Empty(open.Errors);
    }

    [BrowserFact]
    public async Task The_equations_of_a_price_are_worked_for_the_scenario_in_force()
    {
        await using var open = await browser.Open("/model/worked?of=Delivered%20Price%7CCell%7CLFP&in=europe&eq=M3#1;base=baseline;tariff.europe.batteries.china=60");
        await open.Settled();

        // The sum of duties is the law's and the sixty points of the scenario, once the link has been read.
        await open.Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.worked')].some(each => each.innerText.includes('landed price in Europe: Cell LFP from China') && /exporter's wedge\\s+1\\.[6-9]/.test(each.innerText))");
        Assert.Contains("--scenario scenario.yaml", await open.Page.Locator(".card-foot code").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(open.Errors);
    }

    [BrowserFact]
    public async Task A_table_of_ones_own_is_held_against_that_of_the_package()
    {
        await using var open = await browser.Open("/model/data?table=owner_groups");
        await open.Settled();
        var file = open.Page.Locator("section[aria-labelledby=diff-title] input[type=file]");
        await file.SetInputFilesAsync(new FilePayload { Name = "owner_groups.csv", MimeType = "text/csv", Buffer = "id,definition\nChina,Owned in China\n"u8.ToArray() });
        await open.Page.GetByText("1 changed, 0 added, 5 not in yours.").WaitForAsync();
        await file.SetInputFilesAsync(new FilePayload { Name = "owner_groups.csv", MimeType = "text/csv", Buffer = "id,words\nChina,Owned in China\n"u8.ToArray() });
        await open.Page.Locator(".error").Filter(new() { HasText = "owner_groups.csv:1" }).WaitForAsync();
        Assert.All(open.Errors, error => Assert.Contains("400", error, StringComparison.Ordinal));
    }
}
