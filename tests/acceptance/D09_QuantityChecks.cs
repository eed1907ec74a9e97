using Cellcast.World;

namespace Cellcast.Acceptance;

/// <summary>D9: units and orders of magnitude (seeds 000 and 001).</summary>
public sealed class D09_QuantityChecks
{
    [Fact, System("D9", Kind.Arithmetic)]
    public void One_gigawatt_hour_is_thirteen_thousand_cars_and_not_a_thousand()
    {
        Assert.Equal(13_333, QuantityCheck.Cars(1, 75), 0.5);
        Assert.Equal(10_000, QuantityCheck.Cars(1, 100), 0.5);
    }
}
