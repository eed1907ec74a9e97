using Cellcast.Data.Technologies;
using Xunit.Abstractions;

namespace Cellcast.Acceptance;

/// <summary>D4: next-generation cells in 2035 (seed 000: 20-30% of the market; seed 003: below 10% in the near to medium term).</summary>
public sealed class D04_NextGeneration(ITestOutputHelper output)
{
    private static readonly string[] LithiumMetal = ["cell_semi", "cell_assb", "cell_lis"];

    [Fact, System("D4", Kind.Arithmetic)]
    public void A_fifth_to_three_tenths_would_be_more_than_a_TWh()
    {
        Assert.Equal(1_020, 0.2 * 5_100, 9);
        Assert.Equal(1_530, 0.3 * 5_100, 9);
    }

    [Fact, System("D4", Kind.Outcome)]
    public void At_twice_the_price_lithium_metal_stays_below_a_tenth_and_a_lower_price_lifts_it()
    {
        var total = new Data.DemandInputs(Repository.Inputs).Paths("central").Total(2035);
        var dear = LithiumMetal.Sum(product => ChoiceCase.Gwh(product, "China", 2035, priceOverParent: 2).World) / total;
        var near = LithiumMetal.Sum(product => ChoiceCase.Gwh(product, "China", 2035, priceOverParent: 1.1).World) / total;
        output.WriteLine($"lithium-metal cells in 2035: {dear:0.0%} of demand at twice the price of high-nickel cells, {near:0.0%} at 10% above it; the reports say 20-30% and below 10%");
        Assert.True(dear < 0.1);
        Assert.True(near > dear);
    }

    [Fact, System("D4", Kind.Outcome)]
    public void The_run_stays_below_a_tenth_and_says_what_a_fifth_of_lithium_metal_would_take()
    {
        var answer = AdoptionPage.Of(Runs.World, new(Simulation.Scenario.Empty("baseline"), [], AdoptionScope.World, [2030, 2035], 0, 1));
        double? Cell(string title, string row, string column)
        {
            var table = answer.Tables.First(each => each.Title.StartsWith(title, StringComparison.Ordinal));
            var at = table.Columns.Select(each => each.Name).ToList().IndexOf(column);
            return table.Rows.First(each => each.Any(cell => cell.Text?.StartsWith(row, StringComparison.Ordinal) == true))[at].Number;
        }

        var (share, volume, plants) = (Cell("The forecasts", "carnegie_2024", "run"), Cell("The forecasts", "carnegie_2024", "its volume, low"), Cell("The forecasts", "carnegie_2024", "plants, low"));
        var made = Runs.Baseline.AllCells(2035);
        output.WriteLine($"lithium metal in 2035: {share:0.00%} in the run; 20% (seed 000) would be {volume:#,0} GWh, {plants:0} plants, of {made:#,0} GWh; sodium-ion and lithium metal in 2030 {Cell("The forecasts", "csis_2026", "run"):0.0%} (seed 003: below 10%)");
        Assert.Equal(0.2 * made, volume!.Value, 1e-6 * made);
        Assert.True(Cell("The forecasts", "csis_2026", "run") < 0.1);
        Assert.True(share < 0.2);
        Assert.True(volume > 1_000);
        Assert.InRange(Cell("What must be true", "delivered price of all", "needed")!.Value, 20, 90);
    }

    [Fact, System("D4", Kind.Outcome)]
    public void What_counts_as_next_generation_decides_the_number()
    {
        var definitions = NextGeneration.All(Repository.Package);
        var shares = definitions.ToDictionary(each => each.Id, each => Runs.Baseline.Share(each.Products, AdoptionScope.World, 2035));
        output.WriteLine(string.Join(", ", definitions.Select(each => $"{each.Name} {shares[each.Id]:0.0%}")));
        Assert.True(shares[NextGeneration.WithSilicon] > 1.5 * shares[NextGeneration.WithSodium]);
        Assert.True(shares[NextGeneration.WithSodium] >= shares[NextGeneration.LithiumMetal]);
    }
}
