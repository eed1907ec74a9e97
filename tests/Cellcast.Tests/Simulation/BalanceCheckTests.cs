using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Tests.Simulation;

public class BalanceCheckTests
{
    private static readonly Product Ore = new("li_mined", "Lithium", "mined", 1, "t") { Variable = "Mined|Lithium", FlowUnit = "kt", PriceUnit = "USD/kg" };
    private static readonly Product Cell = new("cell_lfp", "Cell LFP", "cell", 5, "kWh") { Variable = "Cell|LFP", FlowUnit = "GWh", PriceUnit = "USD/kWh" };

    // 80 made + 15 bought + 3 recovered + 2 from stock = 90 used + 6 sold + 4 put into stock.
    private static Results.Builder Sheet(double use)
    {
        var run = new Results.Builder(2024, 2025);
        run.Add(ChainVariables.Production.Of(Ore), "China", 2025, 80);
        run.Add(ChainVariables.Imports.Of(Ore), "China", 2025, 15);
        run.Add(ChainVariables.Recycled.Of(Ore), "China", 2025, 3);
        run.Add(ChainVariables.StockDraw.Of(Ore), "China", 2025, 2);
        run.Add(ChainVariables.Use.Of(Ore), "China", 2025, use);
        run.Add(ChainVariables.Exports.Of(Ore), "China", 2025, 6);
        run.Add(ChainVariables.StockBuild.Of(Ore), "China", 2025, 4);
        return run;
    }

    [Fact]
    public void A_sheet_that_adds_up_is_no_failure_and_what_is_not_reported_is_nothing()
    {
        var run = Sheet(90);
        run.Add(ChainVariables.Production.Of(Cell), "Europe", 2024, 7);
        run.Add(ChainVariables.Use.Of(Cell), "Europe", 2024, 7);

        Assert.Empty(BalanceCheck.Failures(run.Build(), [Ore, Cell]));
    }

    [Theory]
    [InlineData(90 * (1 + 1e-10), 0)] // 9e-9 of 100: rounding
    [InlineData(90 * (1 + 1e-8), 1)]  // 9e-7 of 100: 9e-9 relative, a gap
    public void A_gap_counts_from_a_billionth_of_the_larger_side(double use, int failures) =>
        Assert.Equal(failures, BalanceCheck.Failures(Sheet(use).Build(), [Ore]).Count);

    [Fact]
    public void Every_sheet_that_does_not_close_is_reported_with_both_sides()
    {
        var run = Sheet(85);
        run.Add(ChainVariables.Imports.Of(Cell), "Europe", 2024, 7);

        var failures = BalanceCheck.Failures(run.Build(), [Ore, Cell]);

        // 100 in, 85 + 6 + 4 = 95 out: 5% of the larger side; the second has no use at all.
        Assert.Equal(2, failures.Count);
        Assert.Equal((Ore, "China", 2025), (failures[0].Product, failures[0].Region, failures[0].Year));
        Assert.Equal(0.05, failures[0].Sheet.RelativeGap, 12);
        Assert.StartsWith("Mined|Lithium, China, 2025: sources 100 kt/yr (production 80, imports 15, recycled 3, stock draw 2) against uses 95", failures[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(1, failures[1].Sheet.RelativeGap);
        Assert.Equal(failures[0].Sheet, BalanceCheck.SheetOf(run.Build(), Ore, "China", 2025));
    }
}
