using Cellcast.Chain;
using FsCheck;
using FsCheck.Fluent;
using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class RecyclingTests
{
    // A unit of the first cell holds 0.45 of ore, one of the second 0.72; a tenth of the ore is lost in making.
    private const double FirstHolds = 0.45, SecondHolds = 0.72;

    [Fact]
    public void What_comes_back_is_for_sale_a_year_later()
    {
        var chain = new SmallChain { Recycling = Terms() };
        var run = chain.Solved();

        Assert.Equal(0, run.Years[0].Recycled.Sum());
        for (var t = 1; t < run.Years.Count; t++)
        {
            Assert.InRange(Sold(run, t), 0.9 * Recovered(run, t - 1), Enumerable.Range(0, t).Sum(before => Recovered(run, before)) + 1e-9);
        }
    }

    [Fact]
    public void Packs_come_back_at_their_age_where_they_were_sold_and_scrap_where_cells_are_made()
    {
        // Half a year's packs are retired a year after, the rest two years after; each cell leaves a twentieth of its electrodes.
        var chain = new SmallChain { Recycling = Terms(retired: [0, 0.5, 0.5]) };
        var run = chain.Solved();

        // Packs of the South are 0.4 of first cells; it makes none.
        Assert.Equal(0, run.Years[0].Returned[chain.Inputs.At(First, South)]);
        Assert.Equal(0.5 * 0.4 * chain.Wanted[South], run.Years[1].Returned[chain.Inputs.At(First, South)], 1e-9);
        Assert.Equal(0.4 * chain.Wanted[South], run.Years[2].Returned[chain.Inputs.At(First, South)], 1e-9);
        Assert.Equal(0.05 * chain.Output(run, FirstYear, First, East), run.Years[0].Returned[chain.Inputs.At(First, East)], 1e-9);
    }

    [Fact]
    public void Sheets_close_with_what_is_recycled()
    {
        var chain = new SmallChain { Recycling = Terms() };
        foreach (var year in chain.Solved().Years)
        {
            for (var r = 0; r < 3; r++)
            {
                double imports = 0, exports = 0;
                for (var other = 0; other < 3; other++)
                {
                    imports += other == r ? 0 : year.Flows[(chain.Inputs.At(Ore, r) * 3) + other];
                    exports += other == r ? 0 : year.Flows[(chain.Inputs.At(Ore, other) * 3) + r];
                }

                var made = chain.Sellers(chain.Solved(), Ore, r).Sum(s => year.Output[s]);
                Assert.Equal(made + imports + year.Recycled[chain.Inputs.At(Ore, r)], year.Use[chain.Inputs.At(Ore, r)] + exports, 1e-9);
            }
        }
    }

    [Fact]
    public void Recycled_ore_takes_the_place_of_mined_ore_and_makes_it_cheaper()
    {
        var (without, with) = (new SmallChain(), new SmallChain { Recycling = Terms() });
        var (mined, recycled) = (without.Solved(), with.Solved());

        Assert.True(Sold(recycled, 4) > 1);
        Assert.True(with.Output(recycled, LastYear, Ore, East) < without.Output(mined, LastYear, Ore, East));
        Assert.True(with.Price(recycled, LastYear, Ore, East) < without.Price(mined, LastYear, Ore, East));
    }

    [Fact]
    public void Plants_take_no_more_than_they_can_and_grow_no_faster_than_they_may()
    {
        // Plants of the East take 1 unit of cells; once unobserved they grow by a tenth a year.
        var chain = new SmallChain { Recycling = Terms(capacity: [1, double.NaN, double.NaN, double.NaN, double.NaN]) };
        var run = chain.Solved();

        Assert.InRange(run.Years[1].Recycled[chain.Inputs.At(Ore, East)], 0.01, SecondHolds * 0.8 * 1);
        Assert.InRange(Enumerable.Range(1, 4).Sum(t => run.Years[t].Recycled[chain.Inputs.At(Ore, East)]), 0.01, SecondHolds * 0.8 * (1 + 1.1 + 1.21 + 1.331));
    }

    [Fact]
    public void Never_more_comes_back_than_was_in_what_came_in()
    {
        var shares = Gen.Choose(0, 100).Select(percent => percent / 100.0);
        Prop.ForAll(Gen.Zip(Gen.Zip(shares, shares), Gen.Zip(shares, shares)).ToArbitrary(), drawn =>
        {
            var ((recovered, collected), (early, scrap)) = drawn;
            var chain = new SmallChain { Recycling = Terms([0, early, 1 - early], recovered: recovered, collected: collected, scrap: scrap) };
            var run = chain.Solved();
            double contained = 0, sold = 0;
            for (var t = 0; t < run.Years.Count; t++)
            {
                sold += Sold(run, t);
                if (sold > contained + 1e-9)
                {
                    return false;
                }

                contained += Contained(run, t);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    private static RecyclingInputs Terms(double[]? retired = null, double recovered = 0.8, double collected = 0.9, double scrap = 0.05, double[]? capacity = null)
    {
        const int Years = LastYear - FirstYear + 1;
        retired ??= [0, 0.2, 0.3];
        return new RecyclingInputs
        {
            Materials = [Ore],
            KindOf = [-1, 0, 0, -1],
            Content = [0, FirstHolds, SecondHolds, 0],
            Recovered = [recovered],
            MassPerUnit = [1],
            Scrap = [0, scrap, scrap, 0],
            CellOfAlternative = [First, Second],
            Retired = retired,
            Ages = retired.Length,
            Collected = [.. Enumerable.Repeat(collected, 3 * Years)],
            ScrapCollected = collected,
            Capacity = [.. capacity ?? Enumerable.Repeat(1000.0, Years), .. Enumerable.Repeat(1000.0, 2 * Years)],
            CashCost = 0.3,
            CapacityGrowth = 0.1,
        };
    }

    private static double Sold(ChainRun run, int t) => run.Years[t].Recycled.Sum();

    private static double Contained(ChainRun run, int t) =>
        (FirstHolds * run.Years[t].Returned.AsSpan(3 * First, 3).ToArray().Sum()) + (SecondHolds * run.Years[t].Returned.AsSpan(3 * Second, 3).ToArray().Sum());

    private static double Recovered(ChainRun run, int t) => 0.9 * 0.8 * Contained(run, t);
}
