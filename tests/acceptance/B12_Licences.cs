namespace Cellcast.Acceptance;

/// <summary>B12 and A18: what a licence costs, and what a lag of knowledge does (seeds 002 and 001).</summary>
public sealed class B12_Licences
{
    [Fact, System("B12", Kind.Arithmetic)]
    public void A_royalty_of_a_tenth_where_patents_hold_is_a_gap_that_no_plant_can_close()
    {
        // LFP at 60 USD/kWh: 6 USD/kWh where the patents were filed, nothing in China, where they were not. That is more than the labour in a cell.
        var royalty = 0.10 * 60;
        Assert.Equal(6, royalty, 12);
        Assert.True(royalty > Repository.Desk.Cost("LFP", "Europe", 2025).Full * 0.05);
    }

    [Fact, System("A18", Kind.Outcome)]
    public void A_licence_four_years_old_leaves_a_gap_that_a_venture_with_transfer_does_not()
    {
        // The follower builds in 2025 what the leader built in 2021; with transfer both build the same.
        var leader = Repository.Desk.Cost("LFP", "China", 2025).Full;
        var old = Repository.Desk.Cost("LFP", "China", 2021).Full;
        Assert.True(old > 1.05 * leader);
    }
}
