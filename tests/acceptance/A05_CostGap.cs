using Cellcast.Costing;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A5, cost part: the gap between European and Chinese cells (seed 001, figure 5).</summary>
public sealed class A05_CostGap(ITestOutputHelper output)
{
    [Fact, System("A5", Kind.Outcome)]
    public void A_European_cell_costs_more_than_a_Chinese_one_and_LFP_has_the_wider_gap()
    {
        var lfp = Gap("LFP");
        var nmc = Gap("NMC811");
        output.WriteLine($"full cost, mature yield, 2025: LFP +{lfp:P0} (report, over prices in the EU market: 24-50%), NMC811 +{nmc:P0} (10-27%)");
        Assert.InRange(nmc, 0.10, lfp);
        Assert.InRange(lfp, 0.24, 0.60);
    }

    [Fact, System("A5", Kind.Arithmetic)]
    public void The_two_readings_of_a_gap_differ_and_a_rate_equals_an_amount_only_at_one_price()
    {
        // Over the Chinese price 24-50%; the same gap as a share of the European cost is smaller, so a tariff "below home cost" reads 32-100%.
        Assert.Equal(0.50, 1.5 - 1, 12);
        Assert.Equal(1.0 / 3, 1 - (1 / 1.5), 12);
        // 30% and 30 USD/kWh agree at an import price of 100 USD/kWh; at 60-65 USD/kWh 30% is 18-19.5.
        Assert.Equal(100, 30 / 0.30, 9);
        Assert.Equal(18, 0.30 * 60, 9);
        Assert.Equal(19.5, 0.30 * 65, 9);
        // A 50% gap at 60-65 USD/kWh costs 30-32.5 USD/kWh.
        Assert.Equal(32.5, 0.50 * 65, 9);
    }

    [Fact, System("A5", Kind.Outcome)]
    public void Chinese_active_material_lowers_a_European_cell_only_a_little()
    {
        var plant = new PlantSpec(30);
        var imported = UnitCost.Of(CostCases(plant)).Full;
        var home = UnitCost.Of(CostCases(plant with { CathodeMadeAtHome = true })).Full;
        output.WriteLine($"NMC811 in Europe 2025: imported cathode {imported:0.0}, home-made {home:0.0} USD/kWh");
        Assert.InRange((home - imported) / home, 0.0, 0.20);
        // The rest of the gap stays.
        Assert.True(imported > 1.1 * Repository.FullCost("NMC811", "China", 2025));

        static CellCostCase CostCases(PlantSpec plant) => Data.CostCases.Read(Repository.Inputs, "NMC811", "Europe", 2025, plant);
    }

    [Fact, System("A5", Kind.DataView)]
    public void Chinese_prices_of_the_report_stand_beside_quotes_and_between_cash_and_full_cost()
    {
        // Report: 46-53 (LFP) and 56-68 (NMC) USD/kWh inside China, probably with 13% VAT (41-47 and 50-60 without).
        var lfp = UnitCost.Of(Repository.Cell("LFP", "China", 2025));
        var nmc = UnitCost.Of(Repository.Cell("NMC811", "China", 2025));
        output.WriteLine($"cash-full, China 2025: LFP {lfp.Cash:0.0}-{lfp.Full:0.0} (41-47 ex VAT), NMC811 {nmc.Cash:0.0}-{nmc.Full:0.0} (50-60 ex VAT)");
        Assert.True(lfp.Cash < 47 && lfp.Full > 41);
        Assert.True(nmc.Cash < 60 && nmc.Full > 50);
    }

    private static double Gap(string chemistry) =>
        (Repository.FullCost(chemistry, "Europe", 2025) / Repository.FullCost(chemistry, "China", 2025)) - 1;
}
