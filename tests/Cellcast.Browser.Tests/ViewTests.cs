namespace Cellcast.Browser.Tests;

/// <summary>Every view and every part of it, wide and narrow, light and dark: with its results, without an error, open to everyone.</summary>
[Collection(SharedBrowser.Name)]
public sealed class ViewTests(Browser browser)
{
    private const int Wide = 1440, Narrow = 390, Tall = 900;

    // Parts that run the model many times are looked at on the journeys, where they are opened anyway.
    private static readonly string[] Paths =
    [
        "/", "/lab", "/cost/gap", "/cost/cell", "/cost/matrix", "/chain/flows", "/chain/map", "/chain/balance", "/chain/oversupply", "/chain/plants", "/chain/demand", "/chain/minerals", "/chain/value", "/technology/curves", "/technology/adoption",
        "/technology/storage", "/technology/race", "/technology/switch", "/technology/parity", "/technology/map", "/technology/cell", "/technology/fit", "/technology/drop-in", "/technology/readiness", "/technology/patents", "/technology/sectors", "/technology/procurement", "/policy/calendar", "/policy/tariff", "/policy/credit", "/policy/deals", "/policy/material-assistance", "/policy/entity", "/policy/protection", "/policy/hindcasts",
        "/studies/cost-gap", "/model/equations", "/model/worked", "/model/data", "/model/sources", "/model/backtest", "/model/units", "/model/limits",
    ];

    [BrowserFact]
    public Task Every_view_shows_its_results_on_a_wide_light_screen() => EachIsWhole(Paths, Wide, dark: false);

    [BrowserFact]
    public Task Views_of_each_kind_show_their_results_on_a_narrow_dark_screen() =>
        EachIsWhole(["/", "/lab", "/cost/gap", "/cost/matrix", "/chain/flows", "/chain/balance", "/chain/plants", "/technology/curves", "/technology/fit", "/technology/drop-in", "/model/data"], Narrow, dark: true);

    [BrowserFact]
    public Task The_lab_is_whole_on_a_wide_dark_screen() => EachIsWhole(["/lab"], Wide, dark: true);

    [BrowserFact]
    public Task The_lab_is_whole_on_a_narrow_light_screen() => EachIsWhole(["/lab"], Narrow, dark: false);

    private async Task EachIsWhole(string[] paths, int width, bool dark)
    {
        var problems = new List<string>();
        foreach (var path in paths)
        {
            await using var open = await browser.Open(path + "#1;base=baseline;tariff.europe.batteries.china=25", width, Tall, dark);
            await open.Settled();
            var name = $"{(path == "/" ? "questions" : path[1..].Replace('/', '-'))}-{width}-{(dark ? "dark" : "light")}";
            await open.Photograph(name);
            problems.AddRange(open.Errors.Select(error => $"{name}: {error}"));
            problems.AddRange((await open.AccessProblems()).Select(problem => $"{name}: {problem}"));
            if (await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
            {
                problems.Add($"{name}: the page is wider than its window");
            }

            // The chart is seen while the finger is on the lever.
            if (path == "/lab" && width == Narrow && await open.Page.EvaluateAsync<bool>("() => document.querySelector('.lab-charts .plot').getBoundingClientRect().bottom > document.querySelector('.dock').getBoundingClientRect().top"))
            {
                problems.Add($"{name}: the dock hides the chart");
            }
        }

        Assert.Empty(problems);
    }
}
