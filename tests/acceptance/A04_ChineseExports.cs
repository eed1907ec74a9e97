using Cellcast.Data.Answers;
using Cellcast.Simulation;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A4: where China's batteries go (seed 001, Figure 4); D2: how far its share is the same at every stage (seed 000, Figure 2a). Both of the baseline run.</summary>
public sealed class A04_ChineseExports(ITestOutputHelper output)
{
    private static readonly Lazy<Results> Baseline = new(() => ScenarioRun.Of(Repository.Package, Scenario.Empty("baseline"), [], 2020, 2040));

    [Fact, System("A4", Kind.Outcome)]
    public void Europe_buys_most_and_North_America_least_of_the_large_markets()
    {
        const string Arrow = "|China>";
        var sales = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in Baseline.Value.Variables.Select(variable => variable.Name).Where(name => name.StartsWith("Trade|", StringComparison.Ordinal) && name.Contains(Arrow, StringComparison.Ordinal)))
        {
            var (product, buyer) = (name["Trade|".Length..name.IndexOf(Arrow, StringComparison.Ordinal)], name[(name.IndexOf('>', StringComparison.Ordinal) + 1)..]);
            if (buyer != "China" && product.Split('|')[0] is "Cell" or "Pack" or "System")
            {
                sales[buyer] = sales.GetValueOrDefault(buyer) + (Of(name, buyer, 2025) * Of($"Price|{product}", "China", 2025) / 1000);
            }
        }

        // The report: over 6 billion USD a month, 72 a year; Europe nearly half, Asia and Australia a third, North America a sixth.
        var all = sales.Values.Sum();
        double Share(params string[] places) => places.Sum(place => sales.GetValueOrDefault(place)) / all;
        var (europe, east, north) = (Share("Europe"), Share("India", "Australia", "Japan", "South Korea", "Indonesia & Southeast Asia"), Share("United States", "Canada"));
        output.WriteLine($"2025: {all:0} billion USD at the gate (report: 72); Europe {europe:0%} (nearly half), Asia and Australia {east:0%} (a third), North America {north:0%} (a sixth)");
        Assert.Equal("Europe", sales.MaxBy(sale => sale.Value).Key);
        Assert.True(north < east && north < europe);
        Assert.InRange(all, 20, 110);
    }

    [Fact, System("D2", Kind.Outcome)]
    public void Dominance_is_not_equal_at_every_stage()
    {
        // The report's band is 70 to 90% at every stage; another gives cells 68.4% and anode material over 97%, cathode 90 or 70%, anode 97 or 85%.
        (string Stage, string Pattern, string Report)[] stages =
        [
            ("cathode", "Active Material|Cathode", "90 or 70%"), ("anode", "Active Material|Anode Graphite", "over 97 or 85%"), ("electrolyte", "Component|Electrolyte", "70-90%"),
            ("separator", "Component|Separator", "70-90%"), ("cells", "Cell|", "68.4%"),
        ];
        var outside = new List<string>();
        foreach (var (stage, pattern, report) in stages)
        {
            var names = Baseline.Value.Variables.Select(variable => variable.Name)
                .Where(name => name.StartsWith($"Production|{pattern}", StringComparison.Ordinal) && !name.Contains("Owned by", StringComparison.Ordinal)).ToList();
            var share = names.Sum(name => Of(name, "China", 2024)) / names.Sum(name => Of(name, "World", 2024));
            output.WriteLine($"{stage}: {share:0.0%} in 2024 (reports: {report})");
            Assert.InRange(share, 0.5, 1);
            if (share is < 0.7 or > 0.9)
            {
                outside.Add(stage);
            }
        }

        output.WriteLine($"outside of 70 to 90%: {string.Join(", ", outside)}");
        Assert.Contains("anode", outside);
    }

    private static double Of(string variable, string region, int year) => Baseline.Value.Value(variable, region, year) ?? 0;
}
