using Cellcast.Data.Studies;
using Cellcast.Data.Technologies;

namespace Cellcast.Acceptance;

/// <summary>Levers of the reports that no run can switch: what a licence lets leak, how large a plant is, a bet on one chemistry. Other commands answer for them.</summary>
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
}
