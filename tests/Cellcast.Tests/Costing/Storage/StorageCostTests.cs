using Cellcast.Costing;
using Cellcast.Costing.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Costing.Storage;

/// <summary>Expected values: cost model (g).</summary>
public sealed class StorageCostTests
{
    private static readonly CostNode Cell = CostNode.Leaf("cell", 40, "USD/kWh");

    private static readonly CellStorageSystem China = new(
        [new("rack and module", 5), new("container, cooling and fire protection", 6), new("management systems", 3), new("integration", 3)],
        [new("power conversion", 32)],
        [new("balance of plant and civil works", 12)]);

    // China, V2O5 at 11.07 USD/kg.
    private static readonly DecoupledStorage Flow = VanadiumFlow.Of(new VanadiumFlowInputs(4.25, 15, 14, 230, 60, 32, 0.18), 11.07);

    [Theory]
    [InlineData(4, 228)] // (113.0 + 322 / 4) x 1.18
    [InlineData(10, 171)]
    [InlineData(100, 137)]
    public void Vanadium_flow_gets_cheaper_per_kWh_with_its_hours(double hours, double expected) =>
        Assert.Equal(expected, Flow.At(hours).Value, 0);

    [Fact]
    public void Vanadium_flow_is_113_dollars_of_energy_and_322_of_power_before_construction()
    {
        Assert.Equal(84.0, Flow.At(10).ValueOf(VanadiumFlow.Vanadium), 1);
        Assert.Equal(113.0, Flow.At(10).ValueOf(DecoupledStorage.EnergyPart), 1);
        Assert.Equal(322, Flow.At(1).ValueOf(DecoupledStorage.PowerPart), 10);
        Assert.Equal(1.785, VanadiumFlow.PentoxidePerVanadium, 3);
    }

    [Theory]
    [InlineData(4, 284)] // 9 + 1,100 / 4
    [InlineData(10, 119)]
    [InlineData(100, 20)]
    public void Iron_air_is_made_for_a_hundred_hours(double hours, double expected) =>
        Assert.Equal(expected, IronAir.Of(9, 1100).At(hours).Value, 10);

    [Fact]
    public void A_dearer_pentoxide_passes_straight_through_and_never_learns()
    {
        // 1 USD/kg more is 4.25 x 1.785 x 1.18 = 8.95 USD/kWh at any duration.
        var dearer = VanadiumFlow.Of(new VanadiumFlowInputs(4.25, 15, 14, 230, 60, 32, 0.18), 12.07);
        Assert.Equal(8.95, dearer.At(4).Value - Flow.At(4).Value, 2);
        Assert.Equal(Flow.At(10).ValueOf(VanadiumFlow.Vanadium), Flow.At(10, learning: 0.5).ValueOf(VanadiumFlow.Vanadium));
        Assert.Equal(7.0, Flow.At(10, learning: 0.5).ValueOf("tanks and piping"), 10);
    }

    [Fact]
    public void A_container_of_40_dollar_cells_leaves_the_factory_at_57_and_stands_connected_at_77()
    {
        // 40 + 5 + 6 + 3 + 3 = 57; + 32 / 4 = 65; + 12 = 77.
        Assert.Equal(57, China.DcBlock(Cell).Value, 10);
        Assert.Equal(65, China.CoreEquipment(Cell, 4).Value, 10);
        var turnkey = China.Turnkey(Cell, 4);
        Assert.Equal(77, turnkey.Value, 10);
        Assert.Equal(57, turnkey.ValueOf(CellStorageSystem.DcBlockName), 10);
        Assert.Equal(40, turnkey.ValueOf("cell"));
    }

    [Fact]
    public void Only_what_is_built_around_the_cell_learns_here()
    {
        var later = China.Turnkey(Cell, 4, learning: 0.5);
        Assert.Equal(40 + (37 * 0.5), later.Value, 10);
    }

    [Fact]
    public void An_American_pack_is_its_cell_and_the_published_parts()
    {
        // BatPaC, 88 kWh: management 4.19, heating and cooling 3.58, module electronics 3.21 = 10.98 before the housing.
        var pack = EvPack.Of(Cell, [new("management system", 4.19), new("heating and cooling", 3.58), new("module electronics", 3.21)]);
        Assert.Equal(10.98, pack.ValueOf(EvPack.Adder), 10);
        Assert.Equal(50.98, pack.Value, 10);
    }

    [Fact]
    public void Cost_and_price_stand_side_by_side()
    {
        // Ember, December 2025: core equipment delivered at 75 USD/kWh outside China and the United States.
        var both = new CostBesidePrice(China.CoreEquipment(Cell, 4), 75, "core equipment delivered, outside China and the United States, 2025");
        Assert.Equal(10, both.Difference, 10);
        Assert.Equal(10.0 / 65, both.RelativeDifference, 10);
    }

    [Fact]
    public void More_hours_never_cost_more_per_kWh_and_every_tree_adds_up() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (h, l) =>
        {
            var (hours, learning) = (1.0 + h, (1 + l) / 256.0);
            return Flow.At(hours + 1, learning).Value < Flow.At(hours, learning).Value
                && China.Turnkey(Cell, hours + 1, learning).Value < China.Turnkey(Cell, hours, learning).Value
                && Flow.At(hours, learning).Value > Flow.EnergyUsdPerKwh(learning)
                && Math.Abs(Flow.At(hours, learning).Value - Flow.EnergyUsdPerKwh(learning) - (Flow.PowerUsdPerKw(learning) / hours)) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Storage_without_hours_or_parts_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Flow.At(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => China.Turnkey(Cell, 0));
        Assert.Throws<ArgumentException>(() => new DecoupledStorage("x", [], [new StoragePart("y", 1)], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => IronAir.Of(-1, 1));
    }
}
