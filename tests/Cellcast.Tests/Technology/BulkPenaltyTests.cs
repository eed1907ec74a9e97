using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

public sealed class BulkPenaltyTests
{
    [Fact]
    public void A_cell_of_less_energy_per_kilogram_pays_for_more_pack()
    {
        // Half of 14 USD/kWh grows with mass: 7 x (175 / 150 - 1) = 1.1667.
        Assert.Equal(1.1667, BulkPenalty.UsdPerKwh(14, 0.5, 175, 150), 4);
        Assert.Equal(0, BulkPenalty.UsdPerKwh(14, 0.5, 175, 175), 12);
        Assert.True(BulkPenalty.UsdPerKwh(14, 0.5, 175, 200) < 0);
    }

    [Fact]
    public void A_share_above_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BulkPenalty.UsdPerKwh(14, 1.1, 175, 150));
}
