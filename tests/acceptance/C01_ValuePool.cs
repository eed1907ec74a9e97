using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C1: who keeps what of a battery's price in 2030, stage by stage, beside the report's Table 1 (34, 52, 110, 121, 74 and 13 billion USD).</summary>
public sealed class C01_ValuePool(ITestOutputHelper output)
{
    [Fact, System("C1", Kind.Outcome)]
    public void The_value_pool_comes_near_the_reports_total_but_packs_and_systems_keep_most_of_it()
    {
        var solved = SolvedScenarios.Of("baseline");
        var (chain, year) = (solved.Scenario.Chain, solved.Run.Years.Single(of => of.Year == 2030));

        // What buyers pay for the batteries' part of a stage's goods, billion USD; value added is what a stage sells for less what it buys.
        double Paid(params string[] stages) => Enumerable.Range(0, chain.ProductCount).Where(p => stages.Contains(chain.Graph.Products[p].Stage, StringComparer.Ordinal))
            .Sum(p => Enumerable.Range(0, chain.RegionCount).Sum(d => (year.Use[chain.At(p, d)] - year.NonBatteryUse[chain.At(p, d)]) * year.Delivered[chain.At(p, d)])) / 1000;
        var (mined, refined, materials, cells, packs) = (Paid("mined"), Paid("refined"), Paid("active_material", "component"), Paid("cell"), Paid("pack", "system", "non_cell_storage"));
        (string Stage, double Added, double Report)[] pool =
        [
            ("mining", mined, 34), ("refining", refined - mined, 52), ("active materials and components", materials - refined, 110),
            ("cells", cells - materials, 121), ("packs and systems", packs - cells, 74),
        ];
        foreach (var (stage, added, report) in pool)
        {
            output.WriteLine($"{stage}: {added:0} billion USD of {packs:0} ({added / packs:0%}); the report: {report} of 404");
            Assert.True(added > 0, stage);
        }

        // The report's stages add up to 404 with 13 of recycling: turnover would count cells again in packs, so that it must be value added.
        Assert.Equal(packs, pool.Sum(of => of.Added), 1e-9 * packs);
        Assert.Equal(391, pool.Sum(of => of.Report));
        Assert.InRange(packs, 391 / 1.5, 391 * 1.5);

        // Refuted: the report's largest stage is the cell. Cells sell near cost after years of over-building, and storage systems carry far more than cells.
        Assert.Equal("packs and systems", pool.MaxBy(of => of.Added).Stage);
    }
}
