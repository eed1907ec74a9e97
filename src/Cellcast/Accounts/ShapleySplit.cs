using System.Numerics;

namespace Cellcast.Accounts;

/// <summary>
/// Splits what a package does among its parts: each gets the mean of what it adds, over all orders in which the parts can be switched on. The parts add up
/// to the whole, and no order is favoured. Several quantities are split at once.
/// </summary>
/// <remarks>Shapley, "A value for n-person games" (1953); sampling of orders in antithetic pairs after Mitchell et al., JMLR 23 (2022).</remarks>
public static class ShapleySplit
{
    /// <summary>Most parts that are split exactly: each more doubles the number of runs.</summary>
    public const int MostExact = 8;

    /// <summary>Exact shares.</summary>
    /// <param name="parts">Number of parts, from 1.</param>
    /// <param name="worths">Worth of every set of parts, by the bits of its index: 2^parts arrays of one length.</param>
    /// <returns>Share of each part in each quantity.</returns>
    /// <exception cref="ArgumentException">The worths are not those of all sets.</exception>
    public static double[][] Exact(int parts, IReadOnlyList<double[]> worths)
    {
        ArgumentNullException.ThrowIfNull(worths);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        if (worths.Count != 1 << parts)
        {
            throw new ArgumentException($"{worths.Count} worths for {1 << parts} sets of {parts} parts", nameof(worths));
        }

        var weights = Weights(parts);
        var shares = new double[parts][];
        for (var part = 0; part < parts; part++)
        {
            var share = new double[worths[0].Length];
            for (var set = 0; set < worths.Count; set++)
            {
                if ((set >> part & 1) == 0)
                {
                    Add(share, worths[set | 1 << part], worths[set], weights[BitOperations.PopCount((uint)set)]);
                }
            }

            shares[part] = share;
        }

        return shares;
    }

    /// <summary>Shares estimated from some orders and their reverses, with the standard error of each.</summary>
    /// <param name="parts">Number of parts, 2 to 64.</param>
    /// <param name="pairs">Pairs of orders, at least 2.</param>
    /// <param name="seed">Decides the orders: the same seed draws the same.</param>
    /// <param name="worth">Worth of a set of parts, by the bits of its index; asked again for the same set.</param>
    /// <returns>Mean and standard error of each part's share in each quantity.</returns>
    public static (double[][] Shares, double[][] Errors) Sampled(int parts, int pairs, ulong seed, Func<ulong, double[]> worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, 64);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 2);
        var length = worth(0).Length;
        var sums = Enumerable.Range(0, parts).Select(_ => new double[length]).ToArray();
        var squares = Enumerable.Range(0, parts).Select(_ => new double[length]).ToArray();
        foreach (var order in Orders(parts, pairs, seed))
        {
            var (forward, back) = (Added(order, worth), Added([.. order.Reverse()], worth));
            for (var part = 0; part < parts; part++)
            {
                for (var k = 0; k < length; k++)
                {
                    var mean = (forward[part][k] + back[part][k]) / 2;
                    sums[part][k] += mean;
                    squares[part][k] += mean * mean;
                }
            }
        }

        var errors = new double[parts][];
        for (var part = 0; part < parts; part++)
        {
            errors[part] = new double[length];
            for (var k = 0; k < length; k++)
            {
                sums[part][k] /= pairs;
                var variance = Math.Max(0, (squares[part][k] / pairs) - (sums[part][k] * sums[part][k])) * pairs / (pairs - 1);
                errors[part][k] = Math.Sqrt(variance / pairs);
            }
        }

        return (sums, errors);
    }

    /// <summary>The orders that <see cref="Sampled"/> draws; each is also walked backwards.</summary>
    /// <param name="parts">Number of parts.</param>
    /// <param name="pairs">How many.</param>
    /// <param name="seed">Decides them.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Orders(int parts, int pairs, ulong seed)
    {
        var orders = new List<IReadOnlyList<int>>();
        var state = seed;
        for (var pair = 0; pair < pairs; pair++)
        {
            var order = Enumerable.Range(0, parts).ToArray();
            for (var last = parts - 1; last > 0; last--)
            {
                var other = (int)(Next(ref state) % (ulong)(last + 1));
                (order[last], order[other]) = (order[other], order[last]);
            }

            orders.Add(order);
        }

        return orders;
    }

    private static double[][] Added(IReadOnlyList<int> order, Func<ulong, double[]> worth)
    {
        var added = new double[order.Count][];
        var (set, before) = (0UL, worth(0));
        foreach (var part in order)
        {
            set |= 1UL << part;
            var after = worth(set);
            added[part] = new double[after.Length];
            Add(added[part], after, before, 1);
            before = after;
        }

        return added;
    }

    // A part is added to a set of s others in s! (n - s - 1)! of n! orders.
    private static double[] Weights(int parts)
    {
        var weights = new double[parts];
        weights[0] = 1.0 / parts;
        for (var size = 1; size < parts; size++)
        {
            weights[size] = weights[size - 1] * size / (parts - size);
        }

        return weights;
    }

    private static void Add(double[] sum, double[] after, double[] before, double weight)
    {
        for (var k = 0; k < sum.Length; k++)
        {
            sum[k] += weight * (after[k] - before[k]);
        }
    }

    // SplitMix64: small, and the same on every machine.
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
