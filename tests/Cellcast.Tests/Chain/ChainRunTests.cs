using Cellcast.Chain;
using Cellcast.Markets;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class ChainRunTests
{
    private const int Year = 2022;

    [Fact]
    public void Splitting_plants_between_equal_owners_changes_no_price_and_no_flow()
    {
        var two = new SmallChain();
        var one = new SmallChain([1]);
        var (split, whole) = (two.Solved(), one.Solved());

        Assert.Equal(2 * one.Inputs.Nodes.Count, two.Inputs.Nodes.Count);
        for (var t = 0; t < whole.Years.Count; t++)
        {
            Near(whole.Years[t].Flows, split.Years[t].Flows);
            Near(whole.Years[t].Delivered, split.Years[t].Delivered);
            for (var s = 0; s < split.Sellers.Count; s++)
            {
                var (product, region) = (split.Sellers[s].Product, two.Inputs.Nodes[split.Sellers[s].Node].Region);
                Assert.Equal(one.Price(whole, FirstYear + t, product, region), split.Years[t].Price[s], 1e-6);
            }
        }
    }

    [Fact]
    public void A_ban_closes_the_lane_and_the_buyer_pays_more()
    {
        var open = new SmallChain();
        var closed = new SmallChain { Banned = (product, origin, buyer, year) => (product, origin, buyer) == (First, East, West) && year >= Year };
        var (before, after) = (open.Solved(), closed.Solved());

        Assert.True(open.Flow(before, Year, First, East, West) > 1);
        Assert.Equal(0, closed.Flow(after, Year, First, East, West));
        Assert.Equal(open.Flow(before, Year - 1, First, East, West), closed.Flow(after, Year - 1, First, East, West), 1e-9);
        Assert.True(after.Years[2].Delivered[closed.Inputs.At(First, West)] > before.Years[2].Delivered[open.Inputs.At(First, West)]);
        Assert.True(after.Years[2].Index[closed.Inputs.At(First, West)] > before.Years[2].Index[open.Inputs.At(First, West)]);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public void A_duty_lowers_imports_from_the_origin_it_hits_and_raises_the_price_at_home(double rate)
    {
        var free = new SmallChain();
        var taxed = new SmallChain { Duty = (product, origin, buyer, year) => product is First or Second && (origin, buyer) == (East, West) && year >= Year ? rate : 0 };
        var (before, after) = (free.Solved(), taxed.Solved());

        Assert.True(taxed.Flow(after, Year, First, East, West) < free.Flow(before, Year, First, East, West));
        Assert.True(taxed.Output(after, Year, First, West) > free.Output(before, Year, First, West));
        Assert.True(taxed.Price(after, Year, First, West) > free.Price(before, Year, First, West));
        Assert.True(taxed.Price(after, Year, First, East) < free.Price(before, Year, First, East));
    }

    [Fact]
    public void More_capacity_in_a_stage_squeezes_its_margin_and_lowers_the_price_down_the_chain()
    {
        var plain = new SmallChain();
        var glut = new SmallChain();
        var (before, state) = (plain.Solved(), glut.State);
        var after = glut.Solved(capacity: new Scaled(glut.Inputs, new ObservedCapacity(glut.Inputs, state), 1, 1.5));
        foreach (var n in Enumerable.Range(0, plain.Inputs.Nodes.Count).Where(n => plain.Inputs.Nodes[n].Group == 1))
        {
            Assert.True(after.Years[2].Margin[n] < 0.6 * before.Years[2].Margin[n]);
        }

        Assert.All(Enumerable.Range(0, 3), r => Assert.True(glut.Price(after, Year, Pack, r) < plain.Price(before, Year, Pack, r)));
    }

    [Fact]
    public void A_production_credit_lowers_the_price_at_home_and_raises_home_output()
    {
        var plain = new SmallChain();
        var aided = new SmallChain { ProductionCredit = (product, region, year) => product == First && region == West && year >= Year ? 20 : 0 };
        var (before, after) = (plain.Solved(), aided.Solved());

        var (without, with) = (plain.Price(before, Year, First, West), aided.Price(after, Year, First, West));
        Assert.InRange(without - with, 1, 20);
        Assert.True(aided.Output(after, Year, First, West) > plain.Output(before, Year, First, West));
        Assert.All(aided.Sellers(after, First, West), s => Assert.Equal(20, after.Years[2].Credit[s]));
    }

    [Fact]
    public void At_its_own_prices_final_demand_is_that_of_the_outlook_whatever_the_elasticity()
    {
        var chain = new SmallChain { Growth = year => 1 + (0.08 * (year - FirstYear)) };
        var first = chain.Solved();
        chain.Elasticity = 0.8;
        var again = chain.Solved(reference: first.Indices());

        for (var t = 0; t < first.Years.Count; t++)
        {
            Near(first.Years[t].FinalDemand, again.Years[t].FinalDemand);
            Near(first.Years[t].Price, again.Years[t].Price);
        }
    }

    [Fact]
    public void At_dearer_packs_demand_falls_short_of_the_outlook_by_its_elasticity()
    {
        var chain = new SmallChain { Elasticity = 0.8 };
        var reference = chain.Solved().Indices();
        chain.Duty = (product, origin, buyer, year) => product == Pack && buyer == West && origin != West && year >= Year ? 0.4 : 0;
        var taxed = chain.Solved(reference: reference);

        var place = chain.Inputs.At(Pack, West);
        var ratio = taxed.Years[2].Index[place] / reference[chain.Inputs.At(Pack, West, Year)];
        Assert.True(ratio > 1.02);

        // The choke at three times the base-year index takes a little more than it did at last year's: (1 + (last / 3)^3) / (1 + (now / 3)^3).
        double Over(int year) => taxed.Years[year].Index[place] / chain.State.ReferenceIndex[place] / 3;
        var choke = (1 + Math.Pow(Math.Min(1.0 / 3, Over(1)), 3)) / (1 + Math.Pow(Over(2), 3));
        Assert.Equal(45 * Math.Pow(ratio, -0.8) * choke, taxed.Years[2].FinalDemand[place], 1e-4);
    }

    [Fact]
    public void More_final_demand_never_lowers_the_price_of_ore()
    {
        var last = 0.0;
        foreach (var scale in new[] { 0.05, 0.3, 0.6, 0.9, 1.1, 1.3, 1.6, 2, 4 })
        {
            var chain = new SmallChain { Growth = year => year == FirstYear ? 1 : scale, Stocked = (_, _) => 0 };
            var price = chain.Price(chain.Solved(FirstYear + 1), FirstYear + 1, Ore, South);
            Assert.True(price > last, $"demand x {scale}: {price} after {last}");
            last = price;
        }
    }

    [Fact]
    public void Stocks_are_built_towards_their_cover_drawn_when_demand_falls_and_never_by_more_than_half_of_it()
    {
        // The base year has the cover that is wanted, 0.2 x 60 = 12. Demand of 72 asks for 14.4: half of the gap is 1.2 in 2021, then 0.6. When demand falls to 3,
        // 0.6 is wanted of 13.8 and 1.5, half of demand, is drawn a year.
        var chain = new SmallChain { Growth = year => year == FirstYear ? 1 : year >= 2023 ? 0.05 : 1.2 };
        var run = chain.Solved();
        var place = chain.Inputs.At(Pack, East);

        // The choke keeps 1 at the base-year price and a little else at others.
        Assert.Equal(0, run.Years[0].StockBuild[place], 1e-9);
        Assert.Equal(1.2, run.Years[1].StockBuild[place], 0.05);
        Assert.Equal(0.6, run.Years[2].StockBuild[place], 0.05);
        Assert.Equal(-1.5, run.Years[3].StockBuild[place], 0.1);
        Assert.Equal(-1.5, run.Years[4].StockBuild[place], 0.1);
    }

    [Fact]
    public void Bought_is_used_stocked_or_passed_on_in_every_market()
    {
        var chain = new SmallChain { Growth = year => 1 + (0.15 * (year - FirstYear)) };
        var run = chain.Solved();
        foreach (var year in run.Years)
        {
            for (var place = 0; place < year.Use.Length; place++)
            {
                Assert.Equal(year.Flows.Skip(place * 3).Take(3).Sum(), year.Use[place] + year.StockBuild[place], 1e-9);
            }

            // A pack takes a kWh of cell for each of its own, a trace of them from the last resort.
            Assert.Equal(
                Enumerable.Range(0, run.Sellers.Count).Where(s => run.Sellers[s].Product == Pack).Sum(s => year.Output[s]),
                Enumerable.Range(0, 3).Sum(r => Bought(year, chain.Inputs.At(First, r)) + Bought(year, chain.Inputs.At(Second, r))),
                1e-6);
        }
    }

    [Fact]
    public void The_same_run_gives_the_same_numbers_to_the_last_bit()
    {
        var (first, again) = (new SmallChain().Solved(), new SmallChain().Solved());
        Assert.All(first.Years.Zip(again.Years), pair =>
        {
            Assert.Equal(pair.First.Flows, pair.Second.Flows);
            Assert.Equal(pair.First.Price, pair.Second.Price);
        });
    }

    [Fact]
    public void A_year_that_does_not_converge_is_named_with_its_plant_and_residual()
    {
        var hard = new SmallChain { Growth = year => year == Year ? 5 : 1 };
        var error = Assert.Throws<EquilibriumException>(() => hard.Solved(settings: new EquilibriumSettings(1e-9, 1, 1)));

        Assert.Matches("^20[0-9]{2}: No equilibrium found in [0-9]+ steps: .*(ore|cell|pack).*(East|West|South).* is off balance by .*", error.Message);
        Assert.False(error.Report.Converged);
        Assert.True(error.Report.Residual > 1e-9);
    }

    private static double Bought(ChainYear year, int place) => year.Use[place] + year.Unserved[place];

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-6 * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    /// <summary>Capacity of one group times a factor after the base year.</summary>
    private sealed class Scaled(ChainInputs inputs, ICapacityModel inner, int group, double factor) : ICapacityModel
    {
        public void Fill(int year, Span<double> nameplate, Span<double> effective)
        {
            inner.Fill(year, nameplate, effective);
            for (var n = 0; n < effective.Length && year > FirstYear; n++)
            {
                effective[n] *= inputs.Nodes[n].Group == group ? factor : 1;
            }
        }

        public void Observe(ChainYear year, IReadOnlyList<ChainSeller> sellers, BuyersMix demand) => inner.Observe(year, sellers, demand);

        public CapacityChange? ChangeAfter(int year) => null;
    }
}
