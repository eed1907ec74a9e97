using Cellcast.Data.Technologies;
using Cellcast.World;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>A7: what each chemistry trades away (seed 001, figure 6).</summary>
public sealed class A07_TradeOffMap(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<TradeOff>> Map = new(() => TradeOffPage.Of(new FitDesk(Repository.Desk, "China", 2025)));

    [Fact, System("A7", Kind.Arithmetic)]
    public void Energy_by_mass_and_by_volume_are_two_dimensions_so_the_report_has_its_labels_swapped()
    {
        // The report: "size (watt hour per kilogram, or Wh/kg) and weight (watt hour per liter, or Wh/L)".
        Assert.False(Unit.Parse("Wh/kg").IsCompatible(Unit.Parse("Wh/L")));
        Assert.True(Unit.Parse("Wh/kg").IsCompatible(Unit.Parse("kWh/t")));

        // A cell is denser than water, so the larger of the two numbers is the one per litre.
        Assert.All(Map.Value, each => Assert.True(each.WhPerLitre.Value > each.WhPerKg.Value));
    }

    [Fact, System("A7", Kind.Outcome)]
    public void Incumbents_and_newcomers_lie_where_the_report_puts_them()
    {
        foreach (var each in Map.Value)
        {
            output.WriteLine($"{each.Chemistry} {each.Design}: {each.WhPerKg.Value:0} Wh/kg, {each.WhPerLitre.Value:0} Wh/L, risk {each.Risk:0.00}, by EU weights {each.EuropeanRisk:0.00}");
        }

        // LFP below NMC in density and risk; silicon, lithium metal and lithium-sulphur above NMC by mass; lithium-sulphur below lithium metal by volume.
        Assert.True(Of("LFP").WhPerKg.Value < Of("NMC811").WhPerKg.Value && Of("LFP").Risk < Of("NMC811").Risk);
        Assert.All((string[])["Si-NMC", "Semi-solid-Li", "ASSB-Li", "Li-S"], chemistry => Assert.True(Of(chemistry).WhPerKg.Value > Of("NMC811").WhPerKg.Value));
        Assert.True(Of("Li-S").WhPerLitre.Value < Of("ASSB-Li").WhPerLitre.Value);

        // The least risky is a sodium cell.
        Assert.StartsWith("Na-", Map.Value[0].Chemistry, StringComparison.Ordinal);
    }

    [Fact, System("A7", Kind.DataView)]
    public void Lithium_metal_has_no_graphite_and_more_lithium()
    {
        const int lithium = 0, graphite = 3;
        Assert.All((string[])["ASSB-Li", "Semi-solid-Li", "Li-S"], chemistry =>
        {
            Assert.Equal(0, Of(chemistry).KgPerKwh[graphite]);
            Assert.True(Of(chemistry).KgPerKwh[lithium] > Of("NMC811").KgPerKwh[lithium]);
        });
        Assert.True(Of("NMC811").KgPerKwh[graphite] > 0.5);
    }

    private static TradeOff Of(string chemistry) => Map.Value.First(each => each.Chemistry == chemistry);
}
