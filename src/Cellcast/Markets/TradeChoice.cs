using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cellcast.Markets;

/// <summary>
/// A buyer's division of demand among origins, s_o = A_o C_o^-gamma / L, computed in logarithms so that no price overflows. An origin that is banned has
/// attraction 0 (its logarithm minus infinity), never an infinite cost. An alternative of last resort keeps L above 0.
/// </summary>
/// <remarks>Markets equations M3 to M5.</remarks>
internal static class TradeChoice
{
    /// <summary>Evaluates one market. All spans have the market's padded number of origins.</summary>
    /// <param name="logAttraction">ln A, minus infinity where the lane is closed.</param>
    /// <param name="adValorem">a of the landed cost.</param>
    /// <param name="specific">b of the landed cost, USD per unit.</param>
    /// <param name="floor">Minimum import price of each origin, USD per unit, 0 for none; empty where the market has none at all.</param>
    /// <param name="price">P of each origin, USD per unit.</param>
    /// <param name="gamma">Trade elasticity.</param>
    /// <param name="logLastResort">ln of the attraction of the last resort.</param>
    /// <param name="smallestCost">Below this a + bP continues as smallest² / (2 smallest - C): positive, smooth and rising whatever the credits.</param>
    /// <param name="cost">Delivered cost C, USD per unit.</param>
    /// <param name="share">Share of the demand, last resort excluded.</param>
    /// <param name="shareSlope">s d ln C / dP, per USD.</param>
    /// <param name="lastResortShare">Share of the last resort: unserved.</param>
    /// <returns>ln L.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Evaluate(
        ReadOnlySpan<double> logAttraction,
        ReadOnlySpan<double> adValorem,
        ReadOnlySpan<double> specific,
        ReadOnlySpan<double> floor,
        ReadOnlySpan<double> price,
        double gamma,
        double logLastResort,
        double smallestCost,
        Span<double> cost,
        Span<double> share,
        Span<double> shareSlope,
        out double lastResortShare)
    {
        ref var attractions = ref MemoryMarshal.GetReference(logAttraction);
        ref var factors = ref MemoryMarshal.GetReference(adValorem);
        ref var additions = ref MemoryMarshal.GetReference(specific);
        ref var floors = ref MemoryMarshal.GetReference(floor);
        ref var prices = ref MemoryMarshal.GetReference(price);
        ref var costs = ref MemoryMarshal.GetReference(cost);
        ref var shares = ref MemoryMarshal.GetReference(share);
        ref var slopes = ref MemoryMarshal.GetReference(shareSlope);
        var length = (nuint)price.Length;
        var minusGamma = Vector256.Create(-gamma);
        var smallest = Vector256.Create(smallestCost);
        var bend = Vector256.Create(4 * LandedCost.BendWidth * LandedCost.BendWidth);
        var half = Vector256.Create(0.5);
        var largest = Vector256.Create(logLastResort);
        for (nuint i = 0; i < length; i += Dense.Width)
        {
            var a = Vector256.LoadUnsafe(ref factors, i);
            var plain = Vector256.FusedMultiplyAdd(a, Vector256.LoadUnsafe(ref prices, i), Vector256.LoadUnsafe(ref additions, i));
            var delivered = plain;
            var slope = a / plain;
            if (!Vector256.GreaterThanOrEqualAll(plain, smallest))
            {
                var isPlain = Vector256.GreaterThanOrEqual(plain, smallest);
                delivered = Vector256.ConditionalSelect(isPlain, plain, smallest * smallest / (smallest + smallest - plain));
                slope = Vector256.ConditionalSelect(isPlain, slope, a * delivered / (smallest * smallest));
            }

            if (!floor.IsEmpty)
            {
                // A smoothed max(C, F); with F = 0 it is C.
                var least = Vector256.LoadUnsafe(ref floors, i);
                var above = delivered - least;
                var root = Vector256.Sqrt((above * above) + (bend * least * least));
                var raised = Vector256.FusedMultiplyAdd(half, above + root, least);
                slope *= half * (Vector256<double>.One + (above / root)) * delivered / raised;
                delivered = raised;
            }

            var logWeight = Vector256.FusedMultiplyAdd(minusGamma, Transcendental.Log(delivered), Vector256.LoadUnsafe(ref attractions, i));
            delivered.StoreUnsafe(ref costs, i);
            slope.StoreUnsafe(ref slopes, i);
            logWeight.StoreUnsafe(ref shares, i);
            largest = Vector256.Max(largest, logWeight);
        }

        var top = Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
        var tops = Vector256.Create(top);
        var sums = Vector256<double>.Zero;
        for (nuint i = 0; i < length; i += Dense.Width)
        {
            var weight = Transcendental.Exp(Vector256.LoadUnsafe(ref shares, i) - tops);
            weight.StoreUnsafe(ref shares, i);
            sums += weight;
        }

        var lastResort = Math.Exp(logLastResort - top);
        var total = Transcendental.Total(sums) + lastResort;
        var perTotal = Vector256.Create(1 / total);
        for (nuint i = 0; i < length; i += Dense.Width)
        {
            var s = Vector256.LoadUnsafe(ref shares, i) * perTotal;
            s.StoreUnsafe(ref shares, i);
            (s * Vector256.LoadUnsafe(ref slopes, i)).StoreUnsafe(ref slopes, i);
        }

        lastResortShare = lastResort / total;
        return top + Math.Log(total);
    }
}
