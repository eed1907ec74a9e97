using Cellcast.Chain;

namespace Cellcast.Tests.Chain;

/// <summary>B4 and B5: what is added to inputs learns, goes to what is stated where a run may know it, and is what is stated for products nobody made yet.</summary>
public sealed class ValueAddedTests
{
    private const int Years = SmallChain.LastYear - SmallChain.FirstYear + 1;

    [Fact]
    public void Value_added_learns_where_nothing_later_is_known()
    {
        var chain = new SmallChain();
        chain.Inputs = chain.Inputs with { Learning = Path(SmallChain.First, t => Math.Pow(0.9, t)), StatedValueAdded = Path(SmallChain.First, _ => 5, 0) };
        var state = chain.State;
        var start = BaseYear.ConversionOf(chain.Inputs, state, SmallChain.First, SmallChain.East, SmallChain.FirstYear);
        Assert.True(start > 0);

        // Two years at 0.9: 0.81 of both the cash part and the fixed part.
        Assert.Equal(0.81 * start, BaseYear.ConversionOf(chain.Inputs, state, SmallChain.First, SmallChain.East, SmallChain.FirstYear + 2), 1e-12 * start);
        var fixedCost = BaseYear.FixedCostOf(chain.Inputs, state, SmallChain.First, SmallChain.East, SmallChain.FirstYear);
        Assert.Equal(0.81 * fixedCost, BaseYear.FixedCostOf(chain.Inputs, state, SmallChain.First, SmallChain.East, SmallChain.FirstYear + 2), 1e-12 * start);
    }

    [Fact]
    public void Value_added_goes_evenly_in_logarithms_to_what_a_later_quote_states_and_follows_it()
    {
        // Stated 5, 5, 5, then 4; known in the third year: half way in logarithms in the second, there in the third, and 4 in the fourth.
        var chain = new SmallChain();
        chain.Inputs = chain.Inputs with { StatedIn = SmallChain.FirstYear + 2, StatedValueAdded = Path(SmallChain.First, t => t < 3 ? 5 : 4, 0) };
        var state = chain.State;
        var start = Added(chain, state, 0);
        Assert.Equal(Math.Sqrt(start * 5), Added(chain, state, 1), 1e-9);
        Assert.Equal(5, Added(chain, state, 2), 1e-9);
        Assert.Equal(4, Added(chain, state, 3), 1e-9);
    }

    [Fact]
    public void What_nobody_made_in_the_base_year_costs_what_is_stated_whatever_samples_cost()
    {
        // No buyer takes the first cell in the base year; its price of 100 is that of samples.
        var chain = new SmallChain { FirstShare = 0 };
        chain.Inputs = chain.Inputs with { StatedValueAdded = Path(SmallChain.First, t => 8 - t, 0) };
        var state = chain.State;
        Assert.Equal(8, Added(chain, state, 0), 1e-9);
        Assert.Equal(6, Added(chain, state, 2), 1e-9);
    }

    [Fact]
    public void A_product_that_no_plant_can_make_yet_has_the_price_at_which_the_first_would_deliver()
    {
        // Neither cell of the family can be made anywhere: what counts is stated cost, 8, and the ore; never nothing, or the last resort would be cheaper than any plant.
        var chain = new SmallChain { FirstShare = 0 };
        var none = (double[])chain.Inputs.Effective.Clone();
        Array.Clear(none, SmallChain.First * 3 * Years, 3 * Years);
        chain.Inputs = chain.Inputs with { StatedValueAdded = Path(SmallChain.First, _ => 8, 0), Effective = none, Groups = [new("ore", [SmallChain.Ore]), new("first", [SmallChain.First]), new("pack", [SmallChain.Pack]), new("second", [SmallChain.Second])], GroupOf = [0, 1, 3, 2] };
        var state = chain.State;
        var place = chain.Inputs.At(SmallChain.First, SmallChain.East);
        Assert.True(state.ReferenceIndex[place] > 8);
        Assert.True(state.ReferenceIndex[place] <= 1.05 * (state.CashCost[place] + BaseYear.FixedCostOf(chain.Inputs, state, SmallChain.First, SmallChain.East, SmallChain.FirstYear)));
    }

    private static double Added(SmallChain chain, BaseState state, int t) =>
        BaseYear.ConversionOf(chain.Inputs, state, SmallChain.First, SmallChain.East, SmallChain.FirstYear + t)
        + BaseYear.FixedCostOf(chain.Inputs, state, SmallChain.First, SmallChain.East, SmallChain.FirstYear + t);

    private static double[] Path(int product, Func<int, double> value, double otherwise = 1)
    {
        var path = new double[4 * Years];
        Array.Fill(path, otherwise);
        for (var t = 0; t < Years; t++)
        {
            path[(product * Years) + t] = value(t);
        }

        return path;
    }
}
