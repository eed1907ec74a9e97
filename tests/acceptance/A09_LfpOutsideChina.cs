using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>A9: LFP cells announced outside China, and the cathode they would need (seed 001, Figure 8).</summary>
public sealed class A09_LfpOutsideChina(ITestOutputHelper output)
{
    [Fact, System("A9", Kind.DataView)]
    public void The_reports_sites_add_up_to_361_GWh_or_461_with_the_other_reports_count()
    {
        var rows = Repository.Inputs.Find("announced_capacity", "cell.cell.LFP", alternatives: true);
        Assert.Equal(361, rows.Where(row => row.Variant.Length == 0).Sum(row => row.Value), 9);
        Assert.Equal(200, Assert.Single(rows, row => row.Region == "United States" && row.Variant == "csis_2026").Value);
        // A Korean line of 1 GWh beside Chinese plants of 50.
        Assert.Equal(1, Assert.Single(rows, row => row.Region == "South Korea").Value);
    }

    [Fact, System("A9", Kind.DataView)]
    public void The_United_States_Europe_and_India_lack_LFP_cathode_even_if_all_of_it_is_built()
    {
        var perGwh = PerUnit("cam_lfp", "cell_lfp");
        var cover = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var region in new[] { "United States", "Europe", "India", "South Korea", "Indonesia & Southeast Asia" })
        {
            var cells = Standing(["cell_lfp"], region) + Announced(["cell_lfp"], region, All);
            var cathode = Standing(["cam_lfp"], region) + Announced(["cam_lfp"], region, All);
            cover[region] = cathode / (cells * perGwh);
            output.WriteLine($"{region}: {cells:0} GWh of LFP cells would take {cells * perGwh:0} kt, {cathode:0} kt are standing or announced: {cover[region]:P0}");
        }

        Assert.InRange(cover["United States"], 0.1, 0.8);
        Assert.InRange(cover["Europe"], 0.1, 0.8);
        Assert.InRange(cover["India"], 0.1, 0.8);
        // The report has every region short. Cathode announced in Korea and Indonesia, mostly for export, exceeds what cells there would take.
        Assert.True(cover["South Korea"] > 1);
        Assert.True(cover["Indonesia & Southeast Asia"] > 1);
    }

    [Fact, System("A8", Kind.Arithmetic)]
    public void The_pipeline_outside_China_would_lower_its_share_of_LFP_to_nine_tenths()
    {
        // 60% of 5,862 GWh in China as LFP beside 361 elsewhere: 3,517 / 3,878 = 90.7%. The package, by its odds, stays above.
        Assert.Equal(0.907, 0.6 * 5862 / ((0.6 * 5862) + 361), 3);
        var china = Standing(["cell_lfp"], "China") + Announced(["cell_lfp"], "China", addition => addition.Completion);
        var world = Standing(["cell_lfp"]) + Announced(["cell_lfp"], null, addition => addition.Completion);
        output.WriteLine($"China's share of LFP cells {Standing(["cell_lfp"], "China") / Standing(["cell_lfp"]):P1} in 2024, {china / world:P1} in 2030");
        Assert.InRange(Standing(["cell_lfp"], "China") / Standing(["cell_lfp"]), 0.97, 0.99);
        Assert.InRange(china / world, 0.85, 0.95);
    }
}
