using Microsoft.Playwright;

namespace Cellcast.Browser.Tests;

/// <summary>The journeys of readers through the pages, by the links and controls a reader has.</summary>
[Collection(SharedBrowser.Name)]
public sealed class JourneyTests(Browser browser)
{
    private const float Patience = 120_000;

    // Parts that run the model many times: whole, and open to everyone.
    private static readonly string[] Looked = ["/cost/break-even", "/cost/plant", "/policy/accounts", "/policy/package", "/policy/loss"];

    [BrowserFact]
    public async Task An_analyst_goes_from_the_gap_to_who_pays_for_closing_it()
    {
        await using var open = await browser.Open("/");
        await open.Settled();

        // The gap, and what explains it.
        await Follow(open, "How large is the cost gap", "/cost/gap");
        Assert.Contains("above one made in China", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);

        // What would close it, and what that costs the treasury.
        await Follow(open, "Find tariff and credit", "/cost/break-even");
        var closing = await open.Page.InnerTextAsync(".sentence");
        Assert.Contains("A tariff of", closing, StringComparison.Ordinal);
        Assert.Contains("a credit of", closing, StringComparison.Ordinal);
        Assert.Contains("treasury:", await open.Page.InnerTextAsync(".figures"), StringComparison.Ordinal);

        // The duty in the lab: what buyers pay, what is made at home, where Chinese cells go instead.
        await Follow(open, "Lab", "/lab");
        const string Duty = "[data-lever='tariff.europe.batteries.china'] input[type=range]";
        await open.Page.FocusAsync(Duty);
        for (var press = 0; press < 3; press++)
        {
            await open.Page.Keyboard.PressAsync("PageUp");
        }

        await Until(open, "() => location.hash.includes('tariff.europe.batteries.china=30')");
        await open.Settled();
        Assert.Contains("more for an LFP cell", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Why did that happen" }).ClickAsync();
        await Until(open, "() => document.querySelector('[aria-label=\"Why did that happen: table\"]')?.innerText.includes('Cells made at home')");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Difference" }).ClickAsync();
        await Until(open, "() => document.querySelector('#chart-trade figcaption').innerText.includes('Change against the baseline')");
        await open.Page.Locator("#chart-trade .card-menu > button").ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Show table" }).ClickAsync();
        Assert.Contains("China", await open.Page.InnerTextAsync("#chart-trade table"), StringComparison.Ordinal);

        // What the duty brings the treasury, with the scenario that came along.
        await Follow(open, "Policy", "/policy");
        await Follow(open, "Accounts", "/policy/accounts");
        await Pick(open, "Place: United States", "Europe");
        await open.Settled();
        var ledger = open.Page.GetByRole(AriaRole.Row, new() { Name = "Extra duty on Chinese batteries into Europe" });
        await ledger.First.WaitForAsync(new() { Timeout = Patience });
        Assert.True(double.Parse(await ledger.First.Locator("td").Nth(1).InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0);

        // A subsidy for the ramp beside the yields of a partner: which makes a cell for less money.
        await Follow(open, "Package", "/policy/package");
        await Pick(open, "Place: United States", "Europe");
        await Until(open, "() => document.querySelector('#chart-package') !== null && document.querySelector('table.data')?.innerText.includes('experienced partners')");
        await open.Settled();
        Assert.Contains("a year made in Europe", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);
        Assert.Contains("Budget per kWh made more", await open.Page.InnerTextAsync("table.data thead"), StringComparison.Ordinal);
        Assert.Empty(open.Errors);
    }

    [BrowserFact]
    public async Task A_lender_goes_from_announced_plants_to_what_one_earns_and_takes_the_numbers_along()
    {
        await using var open = await browser.Open("/");
        await open.Settled();

        // What is announced and what will stand.
        await Follow(open, "Which announced plants are real", "/chain/plants");
        Assert.Contains("Which announced plants are real", await open.Page.InnerTextAsync(".asked"), StringComparison.Ordinal);
        await Pick(open, "Place: all places", "United States");
        Assert.True(await open.Page.Locator("table.data tbody tr").CountAsync() > 3);
        var plants = (await open.SavedNumbers(open.Page.GetByRole(AriaRole.Button, new() { Name = "Named cell plants: more" })))["cellcast-plants.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(plants.Length > 3);
        Assert.All(plants.Skip(1), line => Assert.Contains(",United States,", line, StringComparison.Ordinal));

        // Plants in use under several paths of electric cars.
        await Follow(open, "Questions", "/");
        await Follow(open, "If EV credits and standards go", "/policy/loss");
        Assert.Contains("of batteries in cars", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);
        Assert.Contains("idle", await open.Page.InnerTextAsync("table.data thead"), StringComparison.Ordinal);

        // What the report prints stands as a bracket beside it, the distance in words; the table goes along as a picture too.
        Assert.Contains("printed 29 to 72%", await open.Page.InnerTextAsync(".beside"), StringComparison.Ordinal);
        var picture = await open.Saved(open.Page.GetByRole(AriaRole.Button, new() { Name = "With and without, 2030: more" }), "Save as SVG");
        Assert.Contains("as the report has it", await File.ReadAllTextAsync((await picture.PathAsync())!), StringComparison.Ordinal);

        // A line turned to LFP for storage: what it takes and returns.
        await Follow(open, "Cost", "/cost");
        await Follow(open, "Plant", "/cost/plant");
        await Pick(open, "Made in: Europe", "United States");
        await Pick(open, "Built: new", "from a line for NMC811");
        await Until(open, "() => document.querySelector('.sentence').innerText.startsWith('A NMC811 line')");
        await open.Settled();
        Assert.Contains("it would need", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);

        // Does it earn the credit.
        await Follow(open, "Questions", "/");
        await Follow(open, "Does my supply chain earn the credit", "/policy/material-assistance");
        var bill = open.Page.GetByLabel("Bill of materials as CSV");
        await bill.FillAsync("item,cost,prohibited\ncathode,20,yes\nanode,5,yes\nhousing,6,no\n");
        await Until(open, "() => document.querySelector('.sentence').innerText.startsWith('This bill fails')");
        await bill.FillAsync("item,cost,prohibited\ncathode,20,no\nanode,5,yes\nhousing,6,no\n");
        await Until(open, "() => document.querySelector('.sentence').innerText.startsWith('This bill passes')");

        // The numbers of a chart as a file.
        await Follow(open, "Chain", "/chain");
        await Follow(open, "Oversupply", "/chain/oversupply");
        var lines = (await open.SavedNumbers("oversupply"))["cellcast-oversupply.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(22, lines.Length);
        Assert.Contains("China", lines[0], StringComparison.Ordinal);
        Assert.Empty(open.Errors);
    }

    private static async Task Follow(OpenPage open, string link, string path)
    {
        await open.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = link.Length < 12 }).First.ClickAsync();
        await Until(open, $"() => location.pathname.startsWith('{path}')");
        await open.Settled();
        if (Looked.Contains(path))
        {
            await open.Photograph($"journey{path.Replace('/', '-')}");
            Assert.Empty(await open.AccessProblems());
            Assert.False(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), $"{path} is wider than its window");
        }
    }

    private static async Task Pick(OpenPage open, string menu, string choice)
    {
        await open.Page.GetByRole(AriaRole.Button, new() { Name = menu }).ClickAsync();
        await open.Page.Locator(".menu-panel").GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
    }

    private static async Task Until(OpenPage open, string condition) => await open.Page.WaitForFunctionAsync(condition, null, new() { Timeout = Patience });
}
