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
}
