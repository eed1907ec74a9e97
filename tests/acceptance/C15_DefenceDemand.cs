using Cellcast.Data;
using Cellcast.Data.Decisions;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>C15 and D7: what armed forces and public fleets can carry (seeds 003 and 000).</summary>
public sealed class C15_DefenceDemand(ITestOutputHelper output)
{
    [Fact, System("C15", Kind.Arithmetic)]
    public void Seven_GWh_in_thirteen_years_are_half_a_GWh_a_year_at_257_dollars()
    {
        Assert.Equal(538, 7_000.0 / 13, 0.5);
        Assert.Equal(257, 1_800.0 / 7, 0.5);
        // 0.5-0.7 GWh of about 100.
        Assert.Equal(0.005, 0.5 / 100, 6);
        Assert.Equal(0.007, 0.7 / 100, 6);
        Assert.Equal(1_800.0 / 7, Repository.Desk.Figures["defence_price"].Number, 0.5);
    }

    [Fact, System("C15", Kind.Outcome)]
    public void Defence_alone_never_fills_a_plant_of_ten_GWh_in_the_central_outlook()
    {
        var demand = new DemandInputs(Repository.Inputs);
        var paths = demand.Paths("central");
        var defence = demand.Applications.ToList().IndexOf("defence");
        output.WriteLine($"lithium batteries of all armed forces: {paths.World(defence, 2025):0.0} GWh in 2025, {paths.World(defence, 2040):0.0} in 2040");
        Assert.True(paths.World(defence, 2040) < 10);
        Assert.True(paths.World(defence, 2023) / paths.Total(2023) < 0.007);

        // American forces: the report sees up to 1 GWh of lithium batteries in 2053; the outlook, judged, is there a dozen years before.
        var america = paths.Quantity(defence, demand.Regions.ToList().IndexOf("United States"), 2040);
        output.WriteLine($"American forces {america:0.00} GWh in 2040");
        Assert.InRange(america, 0.5, 1.5);
    }

    [Fact, System("D7", Kind.Arithmetic)]
    public void Ten_thousand_cars_are_three_quarters_of_a_GWh()
    {
        Assert.Equal(0.75, Repository.Inputs.Value("public_fleet_cars", "", "United States", 2025) * Repository.Inputs.Value("public_fleet_pack") / 1e6, 9);
        // With 0.5-0.7 GWh of the forces 1.25-1.45: above a first step of 1 GWh only if all of it is set aside.
        Assert.True(0.75 + 0.5 > 1 && (0.75 + 0.7) * 0.5 < 1);
    }

    [Fact, System("D7", Kind.Outcome)]
    public void All_of_what_public_buyers_buy_just_fills_a_first_plant_and_a_fraction_is_far_below()
    {
        var cases = ProcurePage.Cases(Repository.Desk, Question("Semi-solid-Li", "NMC811"));
        var (all, part) = (cases[1].Volumes[0], cases[2].Volumes[0]);
        output.WriteLine($"American forces and public fleets in 2027: {all:0.00} GWh, a quarter of it {part:0.00}; first step 1 GWh (seed 000); in the text 1.25 to 1.45 with all kinds of batteries of the forces");
        Assert.InRange(all, 1, 1.45);
        Assert.True(part < 0.5);
    }

    [Theory, System("C15", Kind.Outcome)]
    [InlineData("ASSB-Li", "NMC811")]
    [InlineData("Na-layered", "LFP")]
    public void Forces_alone_do_not_carry_a_next_generation_cell_to_parity(string chemistry, string rival)
    {
        var answer = ProcurePage.Of(Repository.Desk, Question(chemistry, rival));
        var forces = answer.Tables[0].Rows[0];
        output.WriteLine($"{chemistry}: {forces[3].Number:0.0} GWh in ten years, premium {forces[7].Number:0} then {forces[8].Number:0} USD/kWh, {forces[9].Number:0} million USD");
        Assert.Null(forces[10].Number);
        Assert.True(forces[8].Number > 0);
    }

    [Fact, System("D7", Kind.Outcome)]
    public void Guaranteed_volume_is_learned_from_and_pays_a_premium_that_falls()
    {
        var answer = ProcurePage.Of(Repository.Desk, Question("Semi-solid-Li", "NMC811"));
        var both = answer.Tables[0].Rows[1];
        output.WriteLine($"semi-solid lithium metal, forces and fleets: {both[4].Number:0%} of a first plant in 2027, cost {both[5].Number:0} then {both[6].Number:0}, premium {both[7].Number:0} then {both[8].Number:0} USD/kWh, {both[9].Number:0} million USD");
        Assert.True(both[4].Number >= 1, "the first plant is filled in its first year where all of it is set aside");
        Assert.True(both[6].Number < both[5].Number && both[8].Number < both[7].Number && both[9].Number > 0);

        // Year by year the table of the page adds up to what is bought.
        Assert.Equal(both[3].Number!.Value, answer.Tables[2].Rows.Sum(row => row[1].Number!.Value), 6);
        Assert.Equal(10, answer.Tables[2].Rows.Count);
    }

    [Fact, System("D7", Kind.Outcome)]
    public void At_fast_learning_less_carries_it_than_at_the_median()
    {
        var needed = ProcurePage.Of(Repository.Desk, Question("Semi-solid-Li", "NMC811")).Tables[1];
        var (median, fast) = (needed.Rows[1][2].Number, needed.Rows[2][2].Number);
        output.WriteLine($"semi-solid lithium metal to parity within ten years: {median:0.0} GWh a year at median learning, {fast:0.0} at fast");
        Assert.True(fast < (median ?? double.PositiveInfinity));
        Assert.Null(needed.Rows[0][2].Number);
    }

    private static ProcureQuestion Question(string chemistry, string rival) => new("United States", chemistry, rival, 2027, 10, 1, null);
}
