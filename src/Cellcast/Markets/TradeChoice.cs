using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cellcast.Markets;

/// <summary>
/// A buyer's division of demand among origins, s_o = A_o C_o^-gamma / L, computed in logarithms so that no price overflows. An origin that is banned has
/// attraction 0 (its logarithm minus infinity), never an infinite cost. An alternative of last resort keeps L above 0.
/// </summary>
/// <remarks>
/// Markets equations M3 to M5. In three passes, each over all markets of a product before the next begins: within a pass no market waits for another, and the processor works on several at
/// once. All spans have a market's padded number of origins.
/// </remarks>
internal static class TradeChoice
{
    /// <summary>First pass: what every origin costs delivered, and the logarithm of its weight A C^-gamma.</summary>
    /// <param name="logAttraction">ln A, minus infinity where the lane is closed.</param>
    /// <param name="adValorem">a of the landed cost.</param>
    /// <param name="specific">b of the landed cost, USD per unit.</param>
    /// <param name="floor">Minimum import price of each origin, USD per unit, 0 for none; empty where the market has none at all.</param>
    /// <param name="price">P of each origin, USD per unit.</param>
    /// <param name="gamma">Trade elasticity.</param>
    /// <param name="smallestCost">Below this a + bP continues as smallest² / (2 smallest - C): positive, smooth and rising whatever the credits.</param>
    /// <param name="cost">Delivered cost C, USD per unit.</param>
    /// <param name="logWeight">ln A - gamma ln C.</param>
    /// <param name="slope">d ln C / dP, per USD.</param>
    /// <returns>The largest of the logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Weigh(
        ReadOnlySpan<double> logAttraction,
        ReadOnlySpan<double> adValorem,
        ReadOnlySpan<double> specific,
        ReadOnlySpan<double> floor,
        ReadOnlySpan<double> price,
        double gamma,
        double smallestCost,
        Span<double> cost,
        Span<double> logWeight,
        Span<double> slope)
    {
        ref var attractions = ref MemoryMarshal.GetReference(logAttraction);
        ref var factors = ref MemoryMarshal.GetReference(adValorem);
        ref var additions = ref MemoryMarshal.GetReference(specific);
        ref var floors = ref MemoryMarshal.GetReference(floor);
        ref var prices = ref MemoryMarshal.GetReference(price);
        ref var costs = ref MemoryMarshal.GetReference(cost);
        ref var weights = ref MemoryMarshal.GetReference(logWeight);
        ref var slopes = ref MemoryMarshal.GetReference(slope);
        var length = (nuint)price.Length;
        var minusGamma = Vector256.Create(-gamma);
        var smallest = Vector256.Create(smallestCost);
        var bend = Vector256.Create(4 * LandedCost.BendWidth * LandedCost.BendWidth);
        var half = Vector256.Create(0.5);
        var largest = Vector256.Create(double.NegativeInfinity);
        for (nuint i = 0; i < length; i += Dense.Width)
        {
            var a = Vector256.LoadUnsafe(ref factors, i);
            var plain = Vector256.FusedMultiplyAdd(a, Vector256.LoadUnsafe(ref prices, i), Vector256.LoadUnsafe(ref additions, i));
            var delivered = plain;
            var relative = a / plain;
            if (!Vector256.GreaterThanOrEqualAll(plain, smallest))
            {
                var isPlain = Vector256.GreaterThanOrEqual(plain, smallest);
                delivered = Vector256.ConditionalSelect(isPlain, plain, smallest * smallest / (smallest + smallest - plain));
                relative = Vector256.ConditionalSelect(isPlain, relative, a * delivered / (smallest * smallest));
            }

            if (!floor.IsEmpty)
            {
                // A smoothed max(C, F); with F = 0 it is C.
                var least = Vector256.LoadUnsafe(ref floors, i);
                var above = delivered - least;
                var root = Vector256.Sqrt((above * above) + (bend * least * least));
                var raised = Vector256.FusedMultiplyAdd(half, above + root, least);
                relative *= half * (Vector256<double>.One + (above / root)) * delivered / raised;
                delivered = raised;
            }

            var weight = Vector256.FusedMultiplyAdd(minusGamma, Transcendental.Log(delivered), Vector256.LoadUnsafe(ref attractions, i));
            delivered.StoreUnsafe(ref costs, i);
            relative.StoreUnsafe(ref slopes, i);
            weight.StoreUnsafe(ref weights, i);
            largest = Vector256.Max(largest, weight);
        }

        return Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
    }

    /// <summary>Second pass: the weights themselves, relative to one that none exceeds by much.</summary>
    /// <param name="top">Its logarithm.</param>
    /// <param name="weight">Logarithms of the weights; becomes the weights over e^top.</param>
    /// <returns>Their sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(double top, Span<double> weight)
    {
        ref var weights = ref MemoryMarshal.GetReference(weight);
        var tops = Vector256.Create(top);
        var sums = Vector256<double>.Zero;
        for (nuint i = 0; i < (nuint)weight.Length; i += Dense.Width)
        {
            var own = Transcendental.Exp(Vector256.LoadUnsafe(ref weights, i) - tops);
            own.StoreUnsafe(ref weights, i);
            sums += own;
        }

        return Transcendental.Total(sums);
    }

    /// <summary>Third pass: shares of the demand, the last resort excluded, and how they answer prices.</summary>
    /// <param name="perTotal">1 / L, with L relative as the weights are.</param>
    /// <param name="share">The weights; becomes the shares.</param>
    /// <param name="shareSlope">d ln C / dP; becomes s d ln C / dP.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Divide(double perTotal, Span<double> share, Span<double> shareSlope)
    {
        ref var shares = ref MemoryMarshal.GetReference(share);
        ref var slopes = ref MemoryMarshal.GetReference(shareSlope);
        var factor = Vector256.Create(perTotal);
        for (nuint i = 0; i < (nuint)share.Length; i += Dense.Width)
        {
            var s = Vector256.LoadUnsafe(ref shares, i) * factor;
            s.StoreUnsafe(ref shares, i);
            (s * Vector256.LoadUnsafe(ref slopes, i)).StoreUnsafe(ref slopes, i);
        }
    }
}
