using static Cellcast.Tests.Chain.SmallChain;

namespace Cellcast.Tests.Chain;

public sealed class CommercialStocksTests
{
    [Fact]
    public void Stocks_begin_at_their_cover_or_at_what_was_seen()
    {
        var plain = Stocked(new SmallChain());
        var (chain, seen, spread) = (plain.Solved(FirstYear), Stocked(new SmallChain()), Stocked(new SmallChain()));
        seen.Inputs.OpeningStock[seen.Inputs.At(Ore, East)] = 7;
        spread.Inputs.OpeningStockOfWorld[Ore] = 40;
        var used = chain.Years[0].Use.AsSpan(0, 3).ToArray();

        Assert.All(Enumerable.Range(0, 3), r => Assert.Equal(0.25 * used[r], chain.Years[0].Stock[r], 1e-9));
        Assert.Equal(7, seen.Solved(FirstYear).Years[0].Stock[East]);
        Assert.Equal(0.25 * used[West], seen.Solved(FirstYear).Years[0].Stock[West], 1e-9);
        Assert.All(Enumerable.Range(0, 3), r => Assert.Equal(40 * used[r] / used.Sum(), spread.Solved(FirstYear).Years[0].Stock[r], 1e-9));
    }

    [Fact]
    public void What_goes_in_and_out_of_stocks_adds_up_and_every_market_closes()
    {
        var chain = Stocked(new SmallChain { Growth = year => year switch { 2020 => 1, 2021 => 1.5, 2022 => 0.4, _ => 1 } });
        var run = chain.Solved();
        var held = run.Years[0].Stock;
        var moves = 0;
        foreach (var year in run.Years.Skip(1))
        {
            for (var place = 0; place < year.Use.Length; place++)
            {
                Assert.Equal(year.Flows.Skip(place * 3).Take(3).Sum(), year.Use[place] + year.StockBuild[place], 1e-9);
                if (place < chain.Inputs.At(First, East))
                {
                    Assert.Equal(held[place] + year.StockBuild[place], year.Stock[place], 1e-9);
                    Assert.True(year.Stock[place] >= 0);
                    moves |= year.StockBuild[place] > 0.1 ? 1 : year.StockBuild[place] < -0.1 ? 2 : 0;
                }
            }

            held = year.Stock;
        }

        Assert.Equal(3, moves);
    }

    [Fact]
    public void Stocks_carry_a_year_without_the_main_origin_and_the_price_rises_less()
    {
        static bool Banned(int product, int origin, int buyer, int year) => product == Ore && origin == South && buyer != South && year == 2022;
        var (bare, stocked) = (new SmallChain { Banned = Banned }, Stocked(new SmallChain { Banned = Banned }));
        var (without, with) = (bare.Solved(), stocked.Solved());
        var place = stocked.Inputs.At(Ore, East);

        Assert.True(with.Years[2].StockBuild[place] < -0.1);
        Assert.True(with.Years[2].Index[place] < without.Years[2].Index[place]);

        // Holders who found their stocks empty fill them again.
        Assert.True(with.Years[3].StockBuild[place] > 0);
    }

    [Fact]
    public void A_reserve_of_a_state_is_filled_beside_commercial_stocks()
    {
        var (plain, piled) = (Stocked(new SmallChain()), Stocked(new SmallChain { Reserve = (region, year) => region == West && year >= 2022 ? 0.5 : 0 }));
        var (without, with) = (plain.Solved(), piled.Solved());
        var place = piled.Inputs.At(Ore, West);

        Assert.Equal(without.Years[1].Stock[place], with.Years[1].Stock[place], 1e-9);
        Assert.True(with.Years[2].StockBuild[place] > without.Years[2].StockBuild[place] + (0.3 * without.Years[2].Use[place]));
        Assert.True(with.Years[2].Index[place] > without.Years[2].Index[place]);
        Assert.Equal(0, Math.Round(with.Years[^1].StockBuild[place] / with.Years[^1].Use[place], 1));
    }

    private static SmallChain Stocked(SmallChain chain)
    {
        chain.Inputs = chain.Inputs with { StockCover = [0.25, 0, 0, 0.2] };
        return chain;
    }
}
