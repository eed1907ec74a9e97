using Xunit.Abstractions;
using static Cellcast.Acceptance.CapacityTables;

namespace Cellcast.Acceptance;

/// <summary>C2: capacity of each stage in the United States of 2030 against what its demand would take (seed 003).</summary>
public sealed class C02_StageSelfSufficiency(ITestOutputHelper output)
{
    private const string Here = "United States";

    [Fact, System("C2", Kind.DataView)]
    public void Cells_packs_and_electrolyte_suffice_and_every_other_stage_is_short_even_if_all_is_built()
    {
        var demand = Demand2030(Here, "central");
        // Half of the cells LFP, half high nickel: the cathode need of the two is the widest apart, and neither share changes which stages are short.
        double Needed(string input) => demand * ((0.5 * PerUnit(input, "cell_lfp")) + (0.5 * PerUnit(input, "cell_nmc_hi")));
        double Built(params string[] products) => Standing(products, Here) + Announced(products, Here, All);
        var cover = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["packs and systems"] = Built("pack_ev", "pack_oth", "bess") / demand,
            ["cells"] = Built(OfStage("cell")) / demand,
            ["cathode material"] = Built([.. OfStage("active_material").Where(product => product.StartsWith("cam_", StringComparison.Ordinal))]) / (Needed("cam_lfp") + Needed("cam_nmc_hi")),
            ["graphite anode"] = Built("aam_gr") / Needed("aam_gr"),
            ["separator"] = Built("sep") / Needed("sep"),
            ["copper foil"] = Built("foil_cu") / Needed("foil_cu"),
            ["aluminium foil"] = Built("foil_al") / Needed("foil_al"),
            ["electrolyte"] = Built("ely_liq") / Needed("ely_liq"),
        };
        output.WriteLine($"central demand {demand:0} GWh");
        foreach (var (stage, share) in cover)
        {
            output.WriteLine($"{stage}: {share:0.00}");
        }

        Assert.All(["packs and systems", "cells", "electrolyte"], stage => Assert.True(cover[stage] >= 1, stage));
        Assert.All(["cathode material", "graphite anode", "separator", "copper foil", "aluminium foil"], stage => Assert.True(cover[stage] < 1, stage));
        Assert.Equal("cathode material", cover.MinBy(pair => pair.Value).Key);
    }

    [Fact, System("C2", Kind.DataView)]
    public void Processing_and_reserves_are_a_hundredth_or_two_of_the_worlds()
    {
        // In carbonate: 1 t of hydroxide is 0.880 t. The report says under 1%; the plants of the package, nameplate of 2024, are 1.4%.
        double Lithium(string? region) => Standing(["li2co3"], region) + (0.880 * Standing(["lioh"], region));
        var lithium = Lithium(Here) / Lithium(null);
        var nickel = Standing(["ni_so4", "ni_int"], Here) / Standing(["ni_so4", "ni_int"]);
        output.WriteLine($"lithium chemicals {lithium:P2}, nickel {nickel:P2}");
        Assert.InRange(lithium, 0.005, 0.02);
        Assert.True(nickel < 0.03);
        foreach (var metal in new[] { "nickel", "cobalt" })
        {
            double Reserves(string place) => Repository.Inputs.Find("reserves", metal, place).Single(datum => datum.Year == 2025).Value;
            output.WriteLine($"reserves of {metal} {Reserves("USA") / Reserves("World"):P2}");
            Assert.True(Reserves("USA") / Reserves("World") < 0.01);
        }
    }
}
