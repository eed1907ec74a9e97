using Cellcast.Technology.StageGates;

namespace Cellcast.Tests.Technology.StageGates;

public sealed class StageGateRaceTests
{
    private static readonly GateParameters Parameters = new(
        (0.5, 0.9), (0.5, 0.9), (1, 0.5), (0.3, 0.85), (0.15, 0.85), 3, 2, 5, 5, 1e-9, 0.4, 1, 0.9, 0.7, 5);

    private static readonly GateLevers Nothing = new(0, 0, 0, 0, 0), All = new(1, 1, 1, 1, 1);

    [Fact]
    public void Gates_go_from_nothing_to_all_levers_and_the_middle_is_that_of_the_log_odds()
    {
        Assert.Equal([0.5, 0.5, 0.3, 0.15], StageGateRace.HomeGates(Parameters, Nothing).Select(gate => Math.Round(gate, 9)));
        Assert.Equal([0.9, 0.9, 0.85, 0.85], StageGateRace.HomeGates(Parameters, All).Select(gate => Math.Round(gate, 9)));

        // log-odds of 0.15 and 0.85 are opposite, so half of the levers give one half.
        Assert.Equal(0.5, StageGateRace.HomeGates(Parameters, new(0, 0, 0.5, 0.5, 0.5))[3], 9);
    }

    [Fact]
    public void Without_spread_dates_are_the_sum_of_the_stages_and_a_base_saves_time()
    {
        var result = new StageGateRace(Nothing, All, 100).Run(Parameters, new Random(1), 10);

        Assert.Equal(15, result.HomeYears, 5); // 3 + 2 + 5 + 5
        Assert.Equal(3 + 2 + (10 * 0.6), result.RivalYears, 5);
    }

    [Fact]
    public void Equals_hold_half_when_both_have_scaled_and_certainty_needs_time()
    {
        var certain = Parameters with { Prototype = (1, 1), Licence = (1, 1), Access = (1, 1), Pilot = (1, 1), Scale = (1, 1) };

        Assert.Equal(0.5, new StageGateRace(Nothing, Nothing, 100).Run(certain, new Random(1), 10).HomeHolds, 4);
        Assert.Equal(0, new StageGateRace(Nothing, Nothing, 10).Run(certain, new Random(1), 10).HomeScales);

        // All levers of scaling against none, and a base that brings a lead of 4 years: log-odds 2.197 + 4 / 5 x 0.847 = 2.875, 0.947.
        Assert.Equal(0.947, new StageGateRace(All with { IpControl = 0 }, Nothing, 100).Run(certain, new Random(1), 10).HomeHolds, 3);
    }

    [Fact]
    public void Control_of_licences_slows_the_rival_and_may_shut_it_out()
    {
        var open = new StageGateRace(Nothing, All, 100).Run(Parameters, new Random(1), 10);
        var closed = new StageGateRace(Nothing with { IpControl = 1 }, All, 100).Run(Parameters, new Random(1), 10);

        Assert.Equal(open.RivalYears + 2, closed.RivalYears, 4);
        Assert.Equal(0.5, closed.RivalScales / open.RivalScales, 4);
    }
}
