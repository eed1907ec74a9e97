using Cellcast.Accounts;
using Cellcast.Data.Decisions;
using Cellcast.Data.Tests.Chain;

namespace Cellcast.Data.Tests.Decisions;

public sealed class ValueTests
{
    private static readonly ValueReading In2030 = new(RealChain.Baseline, 2030);

    [Theory]
    [InlineData(2022)]
    [InlineData(2030)]
    [InlineData(2040)]
    public void What_buyers_pay_is_the_value_added_of_all_stages_and_what_leaves_the_chain(int year)
    {
        var reading = new ValueReading(RealChain.Baseline, year);
        var added = ValueStage.All.Sum(stage => reading.World(stage).Added);
        Assert.Equal(reading.FinalPurchases, added + reading.BoughtOutside + reading.TradeCost, 1e-6 * reading.FinalPurchases);
        Assert.InRange(reading.TradeCost, 0, 0.3 * reading.FinalPurchases);
    }

    [Fact]
    public void Places_add_up_to_the_world_and_owners_too_but_for_recyclers()
    {
        var chain = RealChain.Baseline.Scenario.Chain;
        foreach (var stage in ValueStage.All)
        {
            var world = In2030.World(stage);
            Assert.Equal(world.Added, chain.Regions.Sum(region => In2030.In(stage, region).Added), 1e-6 * world.Sales);
            Assert.Equal(stage.Stages.Count > 0 ? world.Added : 0, chain.Owners.Sum(owner => In2030.OwnedBy(stage, owner).Added), 1e-6 * world.Sales);
        }
    }

    [Fact]
    public void Only_what_ends_in_batteries_counts()
    {
        var (chain, run) = (RealChain.Baseline.Scenario.Chain, RealChain.Baseline.Run);
        var account = ValueAccount.Of(chain, run, 10);
        double Ends(string product, string region) => account.EndsInBatteries(chain.Graph.IndexOf(product), chain.Regions.ToList().IndexOf(region));

        // Nine tenths of mined nickel and nearly all manganese and vanadium go elsewhere; every cell and cathode ends in a battery.
        Assert.InRange(Ends("mn_mined", "China"), 0.0001, 0.1);
        Assert.InRange(Ends("ni_mined", "China"), 0.01, 0.6);
        Assert.Equal(1, Ends("cam_lfp", "China"), 9);
        Assert.Equal(1, Ends("pack_ev", "Europe"), 9);
    }

    [Fact]
    public void A_maker_of_storage_systems_buys_its_cells_and_adds_the_rest()
    {
        // Two ways to the same sum: what packs and systems buy in the chain is what cells fetch at the buyer's door.
        var (chain, year) = (RealChain.Baseline.Scenario.Chain, RealChain.Baseline.Run.Years[10]);
        var cells = Enumerable.Range(0, chain.ProductCount).Where(p => chain.Graph.Products[p].Stage == "cell")
            .Sum(p => Enumerable.Range(0, chain.RegionCount).Sum(d => year.Use[chain.At(p, d)] * year.Delivered[chain.At(p, d)]));
        var packs = In2030.World(ValueStage.All.Single(stage => stage.Id == "packs"));
        Assert.InRange(packs.Bought, cells, 1.1 * cells);
    }

    [Fact]
    public void Profit_is_margin_less_capital_and_own_cost_what_else_value_added_and_support_pay()
    {
        var line = new ValueLine(Sales: 100, Bought: 60, Support: 10, Margin: 20, CapitalCost: 25);
        Assert.Equal((40, 30, -5), (line.Added, line.OwnCashCost, line.Profit));
        Assert.Equal(new ValueLine(200, 120, 20, 40, 50), line + line);
    }
}
