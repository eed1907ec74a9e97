namespace Cellcast.Data.Tests.World;

public sealed class StorageReaderTests
{
    private static readonly string[] Tables = [.. StorageReader.Tables, "deflators", "exchange_rates", "region_factors"];

    private static readonly DataPackage Package = DataPackage.Load(RepositoryData.Folder, null, Tables);

    private static readonly StorageReader AtFaceValue = new(new Inputs(Package, PriceBasis.FaceValue));

    // Cost model (g): vanadium pentoxide at 11.07 USD/kg gives 228, 171 and 137 USD/kWh at 4, 10 and 100 hours; the price itself is pinned here.
    [Theory]
    [InlineData(4, 228)]
    [InlineData(10, 171)]
    [InlineData(100, 137)]
    public void A_Chinese_vanadium_flow_battery_costs_what_the_notes_work_out(double hours, double usdPerKwh)
    {
        var inputs = new Inputs(Package, PriceBasis.FaceValue).With([Override.ToValue("metal_price", "vanadium_pentoxide", null, 11.07)]);

        Assert.Equal(usdPerKwh, new StorageReader(inputs).VanadiumFlowBattery("China", 2025).At(hours).Value, 0.5);
    }

    // 9 + 1,100 / h: 284, 119 and 20 USD/kWh.
    [Theory]
    [InlineData(4, 284)]
    [InlineData(10, 119)]
    [InlineData(100, 20)]
    public void Iron_air_is_cheap_only_when_it_is_long(double hours, double usdPerKwh) =>
        Assert.Equal(usdPerKwh, AtFaceValue.IronAirBattery("China", 2025).At(hours).Value, 0.01);

    [Fact]
    public void A_pack_part_is_that_of_the_region_or_else_of_the_world()
    {
        // Rows of pack_system: 14.9 USD/kWh in China from quoted prices, 25 elsewhere.
        Assert.Equal(14.9, AtFaceValue.PackParts("phosphate", "China", 2025)[0].Usd, 1e-9);
        Assert.Equal(25, AtFaceValue.PackParts("phosphate", "Europe", 2025)[0].Usd, 1e-9);
    }

    [Fact]
    public void Cycles_a_year_fall_with_the_duration()
    {
        // Rows: 330 at 4 h, 250 at 10 h, 25 at 100 h; at 6.3246 h, the geometric middle of 4 and 10, half way: 290.
        Assert.Equal(330, AtFaceValue.Project("LFP", "China", 2025, 2, 100).CyclesPerYear, 1e-9);
        Assert.Equal(290, AtFaceValue.Project("LFP", "China", 2025, Math.Sqrt(40), 100).CyclesPerYear, 1e-9);
        Assert.Equal(25, AtFaceValue.Project("LFP", "China", 2025, 200, 100).CyclesPerYear, 1e-9);
    }
}
