using Cellcast.Chain;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class BaseYearTests
{
    [Fact]
    public void Final_demand_is_pulled_up_the_chain_through_yields_and_mixes()
    {
        var chain = new SmallChain();
        var state = chain.State;

        // 115 packs; cells one for one; 0.5 and 0.8 kt of ore a GWh; the South uses 8 kt outside batteries.
        double Made(int product) => Enumerable.Range(0, 3).Sum(r => state.Output[chain.Inputs.At(product, r)]);
        Assert.Equal(115, Made(Pack), 1e-9);
        Assert.Equal(115, Made(First) + Made(Second), 1e-9);
        Assert.Equal((0.5 * Made(First)) + (0.8 * Made(Second)) + 8, Made(Ore), 1e-9);

        // Makers give their customers the mix these ask for: 60 x 0.7 + 45 x 0.5 + 10 x 0.4 = 68.5 of the first.
        Assert.Equal(68.5, Made(First), 1e-9);
    }

    [Fact]
    public void Value_added_is_what_the_observed_price_leaves()
    {
        var chain = new SmallChain();
        var state = chain.State;

        // The ore's price is the world's: producers' average, weighted by what they made. The cells' is that of the East.
        double made = 0, value = 0;
        for (var r = 0; r < 3; r++)
        {
            made += state.Output[chain.Inputs.At(Ore, r)];
            value += state.Output[chain.Inputs.At(Ore, r)] * state.Price[chain.Inputs.At(Ore, r)];
        }

        Assert.Equal(20, value / made, 1e-9);
        Assert.Equal(100, state.Price[chain.Inputs.At(First, East)], 1e-9);
        Assert.Equal(90, state.Price[chain.Inputs.At(Second, East)], 1e-9);

        // 30% of value added is w at normal use; the West's is 1.3 times the East's.
        Assert.Equal(0.3, state.FixedCost[First] / (state.FixedCost[First] + state.Conversion[First]), 1e-12);
    }

    [Fact]
    public void No_region_makes_more_than_the_largest_use_of_its_capacity()
    {
        // South mines 60 of 160 kt; asked for all the ore by everyone it would have to make 74 kt.
        var chain = new SmallChain();
        var all = new double[9];
        (all[South], all[3 + South], all[6 + South]) = (1, 1, 1);
        chain.Inputs = chain.Inputs with { Sourcing = [new ObservedSourcing(all, new bool[3]), null, null, null] };
        var state = chain.State;

        Assert.Equal(0.95 * 60, state.Output[chain.Inputs.At(Ore, South)], 1e-6);
        Assert.True(state.Output[chain.Inputs.At(Ore, East)] > 0);
    }

    [Fact]
    public void Capacity_is_raised_where_the_world_could_not_have_made_what_it_used()
    {
        var chain = new SmallChain();
        chain.Wanted[East] = 160;
        var state = chain.State;

        // 215 packs over 0.95 of 180.
        Assert.Equal(215 / (0.95 * 180), state.CapacityLift[Pack], 1e-6);
        Assert.Equal(0.95 * 20 * state.CapacityLift[Pack], state.Output[chain.Inputs.At(Pack, South)], 1e-5);
    }

    [Fact]
    public void The_equilibrium_of_the_base_year_reproduces_it()
    {
        // No capacity is short enough for a preference to reach its limit.
        var chain = new SmallChain();
        chain.Stocked = (region, year) => year == FirstYear ? region == East ? 5 : 0 : double.NaN;
        var state = chain.State;
        var run = chain.Solved(FirstYear);

        Assert.All(state.Preference, preferences => Assert.True(preferences.All(h => h < Math.Exp(chain.Inputs.Rules.PreferenceLimit))));
        for (var p = 0; p < 4; p++)
        {
            for (var o = 0; o < 3; o++)
            {
                Assert.Equal(state.Output[chain.Inputs.At(p, o)], chain.Sellers(run, p, o).Sum(s => run.Years[0].Output[s]), 1e-5);
                Assert.All(chain.Sellers(run, p, o), s => Assert.Equal(state.Price[chain.Inputs.At(p, o)], run.Years[0].Price[s], 1e-5));
                for (var d = 0; d < 3; d++)
                {
                    Assert.Equal(state.Flows[p][(d * 3) + o], chain.Flow(run, FirstYear, p, o, d), 1e-5);
                }
            }
        }

        Assert.Equal(5, run.Years[0].StockBuild[chain.Inputs.At(Pack, East)], 1e-5);
    }

    [Fact]
    public void Where_a_bottom_up_cost_stands_the_gap_to_the_price_is_kept_and_fades()
    {
        var chain = new SmallChain();
        double[] conversion = [.. Enumerable.Repeat(60.0, 15)], fixedCost = [.. Enumerable.Repeat(20.0, 15)];
        chain.Inputs = chain.Inputs with { Conversion = [null, conversion, null, null], FixedCost = [null, fixedCost, null, null] };
        var state = chain.State;
        var run = chain.Solved();

        Assert.Equal(100, state.Price[chain.Inputs.At(First, East)], 1e-9);
        Assert.NotEqual(0, state.Residual[First], 1e-3);

        // Half-life 2 years: in 2024 a quarter is left in cash cost, which otherwise is 60 and the ore at its index.
        var seller = chain.Sellers(run, First, East).First();
        var ore = 0.5 * state.PriceRatio[chain.Inputs.At(Ore, East)] * run.Years[4].Index[chain.Inputs.At(Ore, East)];
        Assert.Equal(60 + ore + (state.Residual[First] / 4), run.Years[4].CashCost[seller], 1e-6);
    }
}
