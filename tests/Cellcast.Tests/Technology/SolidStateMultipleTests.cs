using Cellcast.Technology;

namespace Cellcast.Tests.Technology;

/// <summary>Systems E2: 432-2,700 USD/kWh are 4 to 25 times 108; 157 is 1.45 times; 75 is 1.39 times 54.</summary>
public sealed class SolidStateMultipleTests
{
    // Falls from 2,700 at 1 MWh a year towards 150 USD/kWh.
    private static readonly SolidStateMultiple Multiple = new(gwh => 150 + (2550 * Math.Pow(gwh / 0.001, -0.5)), 108);

    [Fact]
    public void Dear_and_cheap_claims_hold_at_different_volumes()
    {
        Assert.Equal(25, Multiple.At(0.001), 10);

        // 432 = 150 + 2550 (V / 0.001)^-0.5 at V = 0.001 (2550 / 282)^2 = 0.0818 GWh; 157 at 0.001 (2550 / 7)^2 = 132.7, taking 157 / 108 exactly.
        Assert.Equal(0.0818, Multiple.VolumeFor(4)!.Value, 4);
        Assert.Equal(132.7, Multiple.VolumeFor(157.0 / 108)!.Value, 1);
        Assert.Equal(1.45, 157.0 / 108, 2);
    }

    [Fact]
    public void A_multiple_that_no_volume_gives_has_none()
    {
        // Its floor is 150 / 108 = 1.389 times; 75 against 54 (1.39) is just within reach, 1.3 is not.
        Assert.NotNull(Multiple.VolumeFor(75.0 / 54 + 0.01));
        Assert.Null(Multiple.VolumeFor(1.3));
        Assert.Null(Multiple.VolumeFor(1e6));
    }
}
