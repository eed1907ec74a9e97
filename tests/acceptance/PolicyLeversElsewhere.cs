using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;

namespace Cellcast.Acceptance;

/// <summary>Levers of the reports that no single run can show: what a licence lets leak, how large a plant is, a bet on one chemistry, an insurance against a cut-off. Other commands and pairs of runs answer for them.</summary>
public sealed class PolicyLeversElsewhere
{
    [Fact]
    public void L54_and_L56_control_of_licences_lets_less_leak_and_more_of_the_industry_stay()
    {
        // ./cellcast hindcast LFP: the lever "control of licences", pulled all the way, in the three cases in which a licence was given.
        var hindcast = new Hindcast(Repository.Package, Repository.Inputs);
        foreach (var history in hindcast.Cases.Where(history => history.Id is "LFP" or "NMC" or "VRFB"))
        {
            var (actual, controlled) = (hindcast.Run(history, []), hindcast.Run(history, ["ip_control"]));
            Assert.True(controlled.HomeHolds > actual.HomeHolds, history.Id);
            Assert.True(controlled.RivalHolds <= actual.RivalHolds, history.Id);
        }
    }

    [Fact]
    public void L70_a_hub_of_5_GWh_costs_scale()
    {
        // ./cellcast study small-hub
        var hub = SmallHub.Of(Repository.Desk, "United States", 2026, 0.5, true);
        Assert.True(hub.HubUsdPerKwh > hub.LargeUsdPerKwh);
    }

    [Fact]
    public void L73_who_holds_both_chemistries_cannot_have_bet_on_the_wrong_one()
    {
        // ./cellcast parity na-ion LFP: either single bet is wrong in more than a quarter of the futures, so that a plant for both, or one that can be turned, has the smaller regret.
        var sodiumWins = RacePage.ParityProbability(Repository.Desk, new("Na-layered", "China", 2035));
        Assert.InRange(sodiumWins, 0.25, 0.75);
    }

    [Fact]
    public void L76_supply_secured_before_a_cut_off_saves_demand_at_a_cost()
    {
        // Three years without cells, packs and systems from China, with and without home supply paid for beforehand.
        var (alone, secured) = (SolvedScenarios.Measures("l76-cut-off", 2030, 2032), SolvedScenarios.Measures("l76-secured-supply", 2030, 2032));
        Assert.True(alone.Demand("pack+system", "United States") < SolvedScenarios.Measures("baseline", 2030, 2032).Demand("pack+system", "United States"));
        Assert.True(secured.Demand("pack+system", "United States") > alone.Demand("pack+system", "United States"));
        Assert.True(secured.Made("cell", "United States") > alone.Made("cell", "United States"));
    }
}
