using Cellcast.Costing;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Costing;

public sealed class CostGapTests
{
    [Fact]
    public void The_same_gap_reads_larger_over_the_import_than_below_the_home_cost()
    {
        // 90 at home against 60 landed: 30/60 = 50% over, 30/90 = 33% below.
        var gap = new CostGap(90, 60);
        Assert.Equal(0.5, gap.OverImport, 12);
        Assert.Equal(1.0 / 3, gap.BelowHome, 12);
        Assert.Equal(30, gap.CreditUsdPerKwh, 12);
        // Systems A5: 24 to 50% below home takes a tariff of 32 to 100%.
        Assert.Equal(0.316, CostGap.TariffForGapBelowHome(0.24), 3);
        Assert.Equal(1, CostGap.TariffForGapBelowHome(0.50), 12);
    }

    [Fact]
    public void Thirty_percent_is_thirty_dollars_only_at_an_import_price_of_a_hundred() =>
        Assert.Equal(100, CostGap.ImportPriceWhereEqual(0.30, 30), 9);

    [Fact]
    public void Every_point_of_the_line_of_mixes_closes_the_gap() =>
        Prop.ForAll<byte, byte>((extra, percent) =>
        {
            var gap = new CostGap(60 + extra, 60);
            var tariff = percent / 100.0;
            return Math.Abs(gap.HomeUsdPerKwh - gap.CreditBeside(tariff) - (gap.ImportUsdPerKwh * (1 + tariff))) < 1e-9;
        }).QuickCheckThrowOnFailure();
}
