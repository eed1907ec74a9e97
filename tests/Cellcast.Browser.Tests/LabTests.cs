using System.Globalization;
using Cellcast.Cli;
using Microsoft.Playwright;

namespace Cellcast.Browser.Tests;

/// <summary>The lab: a lever moves every chart, the link and the text hold the scenario, what is taken away holds the numbers of the command line.</summary>
[Collection(SharedBrowser.Name)]
public sealed class LabTests(Browser browser)
{
    private const string Lever = "[data-lever='tariff.europe.batteries.china'] input[type=range]";

    [BrowserFact]
    public async Task A_lever_moves_sentence_charts_and_address_and_undo_brings_them_back()
    {
        await using var open = await browser.Open("/lab");
        await open.Settled();
        var before = await open.Page.InnerTextAsync(".sentence");

        await open.Page.FocusAsync(Lever);
        for (var press = 0; press < 3; press++)
        {
            await open.Page.Keyboard.PressAsync("PageUp");
        }

        await open.Reached("tariff.europe.batteries.china=30");
        await open.Settled();
        var moved = await open.Page.InnerTextAsync(".sentence");
        Assert.NotEqual(before, moved);
        Assert.Contains(", not ", moved, StringComparison.Ordinal);

        // A duty brings the treasury money: in the sentence, in the figure and in the chart.
        Assert.Contains("its treasury takes", moved, StringComparison.Ordinal);
        Assert.Contains("more comes in", await open.Page.InnerTextAsync(".figures"), StringComparison.Ordinal);
        Assert.Matches(@"comes in.*\. \$bn", await open.Page.InnerTextAsync("#chart-money .finding"));

        // Ranges are asked for, come over many runs, and a move takes them away.
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Range off" }).ClickAsync();
        await open.Page.WaitForFunctionAsync("() => /range [0-9.]+ to /.test(document.querySelector('.figures').innerText) && document.querySelector('#chart-gap .card-foot').innerText.includes('90% of 3 runs')");
        await open.Page.FocusAsync(Lever);
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await open.Page.WaitForFunctionAsync("() => document.querySelector('#chart-gap .card-foot').innerText.includes('range to come')");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Range on" }).ClickAsync();
        await open.Settled();

        // Presses that follow each other quickly are one step of undo; on a busy machine they may be up to four.
        for (var press = 0; press < 4 && open.Page.Url.Contains("tariff", StringComparison.Ordinal); press++)
        {
            await open.Page.Keyboard.PressAsync("Control+z");
            await open.Settled();
        }

        await open.Page.WaitForFunctionAsync("text => document.querySelector('.sentence').innerText === text", before);
        Assert.Empty(open.Errors);
    }

    [BrowserFact]
    public async Task A_link_opens_the_scenario_it_was_copied_from()
    {
        const string Held = ";against=low-lithium;tariff.us.batteries.china=10";
        const string Link = "/lab?home=us&year=2035#1;base=high-lithium;data=0.1.0;tariff.us.batteries.china=40;demand.vehicles.us=0.7" + Held;
        await using var open = await browser.Open(Link);
        await open.Settled();

        Assert.EndsWith(Link, open.Page.Url, StringComparison.Ordinal);
        Assert.Equal("40", await open.Page.InputValueAsync("[data-lever='tariff.us.batteries.china'] .lever-field input"));
        Assert.StartsWith("The United States makes", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);

        // What it is held against stands beside: in the difference, in a table, and in other views.
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Held against: Kept scenario" }).WaitForAsync();
        await open.Page.Locator("#chart-origin").GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        Assert.Contains("China, kept scenario", await open.Page.InnerTextAsync("#chart-origin table"), StringComparison.Ordinal);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Difference" }).ClickAsync();
        await open.Page.WaitForFunctionAsync("() => document.querySelector('#chart-trade figcaption').innerText.includes('Change against the kept scenario')");

        // Another takes its place; Back moves views and leaves both scenarios as they are.
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Held against" }).ClickAsync();
        await open.Page.GetByLabel("Find a scenario").FillAsync("lithium stays cheap");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Lithium stays cheap" }).ClickAsync();
        await open.Reached(";against=low-lithium");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Cost", Exact = true }).ClickAsync();
        await open.Reached("/cost/gap");
        await open.Page.Keyboard.PressAsync("b");
        await open.Page.WaitForFunctionAsync("() => !location.hash.includes('against')");
        await open.Page.GoBackAsync();
        await open.Reached("/lab");
        Assert.EndsWith("demand.vehicles.us=0.7", open.Page.Url, StringComparison.Ordinal);
        Assert.Empty(open.Errors);
    }

    [BrowserFact]
    public async Task A_link_with_an_unknown_lever_says_so_and_opens_with_the_rest()
    {
        await using var open = await browser.Open("/lab#1;base=baseline;no.such.lever=3;tariff.europe.batteries.china=10");
        await open.Settled();

        Assert.Contains("no.such.lever", await open.Page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.Equal("10", await open.Page.InputValueAsync("[data-lever='tariff.europe.batteries.china'] .lever-field input"));
    }

    [BrowserFact]
    public async Task A_wrong_text_is_told_at_its_line_and_keeps_the_last_good_run()
    {
        await using var open = await browser.Open("/lab#1;base=baseline;tariff.europe.batteries.china=10");
        await open.Settled();
        var sentence = await open.Page.InnerTextAsync(".sentence");

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "changes" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "As YAML" }).ClickAsync();
        var text = open.Page.GetByLabel("Scenario as YAML");
        await open.Page.WaitForFunctionAsync("() => document.querySelector('textarea').value.includes('base: baseline')");
        await text.FillAsync("name: mine\nbase: baseline\noverrides:\n  - set: lithium_pric\n    value: 30000 USD/t\n");
        await open.Page.WaitForSelectorAsync(".yaml-problems");

        Assert.Contains("line 4", await open.Page.InnerTextAsync(".yaml-problems"), StringComparison.Ordinal);
        Assert.Contains("lithium_price", await open.Page.InnerTextAsync(".yaml-problems"), StringComparison.Ordinal);
        Assert.Equal(sentence, await open.Page.InnerTextAsync(".sentence"));

        await text.FillAsync("name: mine\nbase: baseline\noverrides:\n  - set: lithium_price\n    value: 30000 USD/t\n");
        await open.Page.WaitForFunctionAsync("() => document.querySelector('.yaml').innerText.includes('is what runs')");
        await open.Reached("#1z;");
        Assert.Empty(open.Errors);
    }

    [BrowserFact]
    public async Task A_chart_saved_as_csv_holds_the_numbers_of_the_command_line()
    {
        await using var open = await browser.Open("/cost/cell?make=china&cell=lfp");
        await open.Settled();
        var files = await open.SavedNumbers("cost-path");
        var lines = files["cellcast-cost-path.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("not an observation", files["README.txt"], StringComparison.Ordinal);
        Assert.Contains("./cellcast path LFP", files["README.txt"], StringComparison.Ordinal);
        Assert.Contains("title: Cellcast", files["CITATION.cff"], StringComparison.Ordinal);

        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["show", "Cost|Cell|LFP", "--in", "China", "--csv"], output, error));
        var told = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.Split(',')).ToDictionary(cells => cells[2], cells => double.Parse(cells[3], CultureInfo.InvariantCulture));
        var column = lines[0].Split(',').ToList().IndexOf("China");
        Assert.Equal(told.Count, lines.Length - 1);
        foreach (var cells in lines.Skip(1).Select(line => line.Split(',')))
        {
            Assert.Equal(told[cells[0]], double.Parse(cells[column], CultureInfo.InvariantCulture));
        }
    }

    [BrowserFact]
    public async Task The_first_journey_goes_by_keyboard_alone()
    {
        // An analyst opens the cost gap from the questions, then the lab, moves the duty and reads who pays.
        await using var open = await browser.Open("/");
        await open.Settled();
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "How large is the cost gap" }).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Reached("/cost/gap");
        await open.Settled();
        Assert.Contains("above one made in China", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);

        await open.Page.Keyboard.PressAsync("/");
        await open.Page.WaitForFunctionAsync("() => document.activeElement?.id === 'find-text'");
        await open.Page.Keyboard.TypeAsync("duty chinese batteries europe");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Reached("/lab");
        await open.Settled();
        await open.Page.WaitForFunctionAsync("() => document.activeElement?.matches(\"[data-lever='tariff.europe.batteries.china'] input\")");
        for (var press = 0; press < 2; press++)
        {
            await open.Page.Keyboard.PressAsync("PageUp");
        }

        await open.Reached("tariff.europe.batteries.china=20");
        await open.Settled();
        Assert.Contains("more for an LFP cell", await open.Page.InnerTextAsync(".sentence"), StringComparison.Ordinal);
        Assert.Empty(open.Errors);
    }
}
