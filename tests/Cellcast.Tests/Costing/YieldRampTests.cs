using Cellcast.Costing;

namespace Cellcast.Tests.Costing;

public sealed class YieldRampTests
{
    private static readonly YieldRamp Newcomer = new(0.55, 0.91, 20);

    [Fact]
    public void Starts_at_the_start_and_ends_at_maturity()
    {
        Assert.Equal(0.55, Newcomer.At(0), 12);
        Assert.Equal(0.91, Newcomer.At(1e6), 12);
    }

    [Fact]
    public void After_the_reference_output_63_percent_of_the_gap_is_closed() =>
        Assert.Equal(0.55 + ((1 - Math.Exp(-1)) * 0.36), Newcomer.At(20), 12);

    [Fact]
    public void Mean_yield_is_output_over_what_was_begun()
    {
        // Summed in small steps: begun = sum of dE / y(E).
        double begun = 0;
        const int Steps = 20_000;
        for (int i = 0; i < Steps; i++)
        {
            begun += 30.0 / Steps / Newcomer.At(30.0 * (i + 0.5) / Steps);
        }
        Assert.Equal(30 / begun, Newcomer.Mean(0, 30), 6);
    }

    [Fact]
    public void Mean_of_no_output_is_the_yield_there() => Assert.Equal(Newcomer.At(7), Newcomer.Mean(7, 7));

    [Theory] // Systems A6: material bought per good kWh at 90%, 60%, 40% and 10% scrap.
    [InlineData(0.10, 10.0)]
    [InlineData(0.40, 2.5)]
    [InlineData(0.60, 1.6667)]
    [InlineData(0.90, 1.1111)]
    public void Scrap_multiplies_the_active_material_a_plant_must_buy(double yield, double multiplier)
    {
        CellCostCase clean = NotesCase.Of("LFP", "China") with { Yield = 1 };
        Assert.Equal(multiplier, UnitCost.Of(clean with { Yield = yield }).CathodeActive / UnitCost.Of(clean).CathodeActive, 4);
    }
}
