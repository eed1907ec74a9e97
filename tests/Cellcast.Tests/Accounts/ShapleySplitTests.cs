using System.Numerics;
using Cellcast.Accounts;
using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Tests.Accounts;

public sealed class ShapleySplitTests
{
    [Fact]
    public void Three_parts_share_as_worked_by_hand()
    {
        // Gloves: part 0 has a left one, 1 and 2 a right one each; a pair is worth 1. Over six orders part 0 completes the pair in 4, each other in 1.
        double[][] worths = [[0], [0], [0], [1], [0], [1], [0], [1]];

        var shares = ShapleySplit.Exact(3, worths);

        Assert.Equal(2.0 / 3, shares[0][0], 12);
        Assert.Equal(1.0 / 6, shares[1][0], 12);
        Assert.Equal(1.0 / 6, shares[2][0], 12);
    }

    [Fact]
    public void Shares_add_up_to_the_whole_whatever_the_worths() =>
        Prop.ForAll(Gen.Choose(1, 6).SelectMany(parts => Gen.Choose(-1_000_000, 1_000_000).ArrayOf(1 << parts).Select(worths => (parts, worths))).ToArbitrary(), of =>
        {
            var worths = of.worths.Select(worth => new[] { worth / 7.0 }).ToArray();
            var shares = ShapleySplit.Exact(of.parts, worths);
            return Math.Abs(shares.Sum(share => share[0]) - (worths[^1][0] - worths[0][0])) <= 1e-9 * worths.Max(worth => Math.Abs(worth[0]) + 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shares_do_not_depend_on_the_order_in_which_parts_are_named() =>
        Prop.ForAll(Gen.Choose(-1_000, 1_000).ArrayOf(16).ToArbitrary(), Gen.Shuffle([0, 1, 2, 3]).ToArbitrary(), (drawn, order) =>
        {
            var worths = drawn.Select(worth => new[] { (double)worth }).ToArray();
            var renamed = Enumerable.Range(0, 16).Select(set => worths[Enumerable.Range(0, 4).Where(part => (set >> part & 1) == 1).Sum(part => 1 << order[part])]).ToArray();
            var (plain, other) = (ShapleySplit.Exact(4, worths), ShapleySplit.Exact(4, renamed));
            return Enumerable.Range(0, 4).All(part => Math.Abs(other[part][0] - plain[order[part]][0]) < 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_that_adds_nothing_gets_nothing_and_parts_that_do_not_interact_get_what_they_add()
    {
        double[] adds = [5, -2, 0, 11];
        var worths = Enumerable.Range(0, 16).Select(set => new[] { adds.Where((_, part) => (set >> part & 1) == 1).Sum() }).ToArray();

        Assert.Equal(adds, ShapleySplit.Exact(4, worths).Select(share => Math.Round(share[0], 12)));
    }

    [Fact]
    public void Drawn_shares_add_up_too_and_lie_within_their_error_of_the_exact_ones()
    {
        // A game with strong interaction: the square of the sum of the parts' sizes.
        const int Parts = 8;
        double[] Worth(ulong set) => [Math.Pow(Enumerable.Range(0, Parts).Where(part => (set >> part & 1) == 1).Sum(part => 1.0 + part), 2)];
        var exact = ShapleySplit.Exact(Parts, [.. Enumerable.Range(0, 1 << Parts).Select(set => Worth((ulong)set))]);

        var (shares, errors) = ShapleySplit.Sampled(Parts, 30, 1, Worth);

        Assert.Equal(Worth(255)[0], shares.Sum(share => share[0]), 9);
        Assert.All(Enumerable.Range(0, Parts), part => Assert.InRange(Math.Abs(shares[part][0] - exact[part][0]), 0, (4 * errors[part][0]) + 1e-9));
    }

    [Fact]
    public void Orders_walked_both_ways_split_a_game_of_pairs_without_error()
    {
        // Where parts interact in pairs only, an order and its reverse together give each exactly half of every pair it is in.
        static double[] Worth(ulong set) => [BitOperations.PopCount(set) * (BitOperations.PopCount(set) - 1.0)];
        var (_, errors) = ShapleySplit.Sampled(5, 4, 7, Worth);

        Assert.All(errors, error => Assert.Equal(0, error[0], 9));
    }
}
