using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

public sealed class CellPriceTests
{
    [Theory] // Engine notes, section 4: beta 1.5, u* 0.85. They print m(0.45) = 0.06; (0.8182 / 5.6667)^1.5 is 0.0549.
    [InlineData(0.45, "0.055")]
    [InlineData(0.5, "0.07")]
    [InlineData(0.6, "0.14")]
    [InlineData(0.75, "0.39")]
    [InlineData(0.95, "6.1")]
    [InlineData(0.98, "25")]
    public void Margin_over_the_normal_one(double utilisation, string printed) =>
        Printed.Equal(printed, CellPrice.Margin(utilisation, 0.85, 1.5), $"u = {utilisation}");

    [Fact]
    public void At_normal_utilisation_price_is_full_cost() => Assert.Equal(43.6, CellPrice.Of(33.35, 43.6, 0.85, 0.85, 1.5), 12);

    [Fact]
    public void An_idle_industry_sells_near_cash_cost() => Assert.InRange(CellPrice.Of(33.35, 43.6, 0.3, 0.85, 1.5), 33.35, 33.8);

    [Theory]
    [InlineData(0, 0.85, 1.5)]
    [InlineData(1, 0.85, 1.5)]
    [InlineData(0.5, 1, 1.5)]
    [InlineData(0.5, 0.85, 0)]
    public void Shares_outside_0_to_1_are_refused(double utilisation, double normal, double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CellPrice.Margin(utilisation, normal, beta));
}
