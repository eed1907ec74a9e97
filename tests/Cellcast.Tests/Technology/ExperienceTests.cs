using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class ExperienceTests
{
    [Fact]
    public void Others_experience_counts_by_its_share() =>
        Assert.Equal(2 + (0.8 * 1000) + (0.5 * 30), Experience.OfChemistry(2, (0.8, 1000), (0.5, 30)));

    [Fact]
    public void A_region_that_shares_everything_has_the_world_s_experience_and_one_that_shares_nothing_its_own()
    {
        Assert.Equal(1000, Experience.OfRegion(100, 1000, foreignShare: 1, ownerGwh: 400, ownerShare: 0.5));
        Assert.Equal(100, Experience.OfRegion(100, 1000, foreignShare: 0));
    }

    [Fact]
    public void A_parent_s_experience_moves_with_it_but_is_not_counted_twice()
    {
        // Own 100; of 900 foreign, 20% is open to all = 180; of the rest of the parent's 400 (320), half moves = 160.
        Assert.Equal(100 + 180 + 160, Experience.OfRegion(100, 1000, foreignShare: 0.2, ownerGwh: 400, ownerShare: 0.5), 10);
        Assert.Equal(100 + 200, Experience.OfRegion(100, 1000, foreignShare: 0, ownerGwh: 400, ownerShare: 0.5), 10);
    }

    [Fact]
    public void Impossible_shares_and_outputs_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Experience.OfChemistry(1, (1.5, 10)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Experience.OfChemistry(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Experience.OfRegion(100, 50, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Experience.OfRegion(10, 50, 0.5, ownerGwh: 60, ownerShare: 0.5));
    }
}
