using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>A16: cell plants abroad by seat of the owner (seed 001, Figure 18).</summary>
public sealed class A16_PlantsAbroad(ITestOutputHelper output)
{
    [Fact, System("A16", Kind.DataView)]
    public void Korean_firms_own_most_plants_abroad_by_any_status()
    {
        var cells = OfStage("cell");
        var standing = Owners.Where(owner => owner != "Other").ToDictionary(owner => owner, owner => Owned(cells, owner, abroad: true), StringComparer.Ordinal);
        foreach (var (name, counts) in new (string, Func<Cellcast.Data.CapacityAddition, double>)[] { ("standing", _ => 0), ("with decided ones", Decided), ("with all announced", All) })
        {
            var abroad = standing.ToDictionary(
                pair => pair.Key,
                pair => pair.Value + Additions.Where(addition => cells.Contains(addition.Product) && Owners[addition.Owner] == pair.Key && Regions[addition.Region] != pair.Key)
                    .Sum(addition => addition.Nameplate * counts(addition)),
                StringComparer.Ordinal);
            var ranked = abroad.OrderByDescending(pair => pair.Value).ToArray();
            output.WriteLine($"{name}: " + string.Join(", ", ranked.Select(pair => $"{pair.Key} {pair.Value:0}")) + " GWh/yr");
            Assert.Equal("South Korea", ranked[0].Key);
            Assert.True(abroad["South Korea"] > abroad["China"]);
        }

        // IEA: over 400 GWh/yr Korean, 60 Japanese and 30 Chinese in 2024.
        Assert.InRange(standing["South Korea"], 350, 450);
        Assert.InRange(standing["Japan"], 50, 70);
        Assert.InRange(standing["China"], 20, 40);
    }
}
