using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cellcast.Markets;

/// <summary>
/// The exact derivative of <see cref="ChainEvaluation"/> in a direction of log-margins, dG = J dy: the same two passes linearised, without exp or log.
/// </summary>
internal static class ChainDerivative
{
    /// <summary>J times a direction, at the workspace's last evaluation.</summary>
    /// <param name="work">An evaluated year.</param>
    /// <param name="direction">dy by plant slot, padded.</param>
    /// <param name="result">dG by plant slot, padded.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(MarketWorkspace work, ReadOnlySpan<double> direction, Span<double> result)
    {
        foreach (var product in work.Layout.Products)
        {
            LinearisePrices(work, product, direction);
            LineariseChoices(work, product);
        }

        Array.Clear(work.QuantityChange);
        Array.Clear(work.PlantChange);
        for (var k = work.Layout.Products.Length - 1; k >= 0; k--)
        {
            LineariseQuantities(work, work.Layout.Products[k]);
        }

        for (nuint i = 0; i < (nuint)result.Length; i += Dense.Width)
        {
            var demand = Vector256.LoadUnsafe(ref work.PlantDemand[0], i) + Vector256.LoadUnsafe(ref work.DemandFloor[0], i);
            var supply = Vector256.LoadUnsafe(ref work.SupplySlope[0], i) * Vector256.Create(direction.Slice((int)i, Dense.Width));
            (supply - (Vector256.LoadUnsafe(ref work.PlantChange[0], i) / demand)).CopyTo(result[(int)i..]);
        }

        for (var s = 0; s < work.SupplyCostSlope.Length; s++)
        {
            if (work.SupplyCostSlope[s] != 0)
            {
                result[work.Layout.PlantOfSlot[s]] += work.SupplyCostSlope[s] * work.CostChange[s];
            }
        }

        result[work.Layout.PlantCount..].Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LinearisePrices(MarketWorkspace work, in ProductRange product, ReadOnlySpan<double> direction)
    {
        var layout = work.Layout;
        for (var s = product.SupplierStart; s < product.SupplierStart + product.SupplierCount; s++)
        {
            var cost = 0.0;
            for (var u = layout.UseStart[s]; u < layout.UseStart[s + 1]; u++)
            {
                cost += work.UseCost[u] * work.InputPriceChange[layout.UseMarket[u]];
            }

            var source = layout.SourceOfSlot[s];
            if (source >= 0)
            {
                cost += work.PriceChange[source];
            }

            work.CostChange[s] = cost;
            work.PriceChange[s] = (work.PassThrough[s] * cost) + (work.MarginSlope[s] * direction[layout.PlantOfSlot[s]]);
        }
    }

    // d ln I = sum s d ln C.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LineariseChoices(MarketWorkspace work, in ProductRange product)
    {
        var price = work.PriceChange.AsSpan(product.SupplierStart, product.Stride);
        Dense.Multiply(
            work.ShareSlope.AsSpan(product.LaneStart, product.MarketCount * product.Stride), product.MarketCount, price, work.LogIndexChange.AsSpan(product.MarketStart, product.MarketCount));
        for (var m = product.MarketStart; m < product.MarketStart + product.MarketCount; m++)
        {
            work.InputPriceChange[m] = work.InputPrice[m] * work.LogIndexChange[m];
        }
    }

    // dD_o = sum_d s_od [dQ_d + gamma Q_d (d ln I_d - d ln C_od)].
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LineariseQuantities(MarketWorkspace work, in ProductRange product)
    {
        var layout = work.Layout;
        var output = work.OutputChange.AsSpan(product.SupplierStart, product.Stride);
        var price = work.PriceChange.AsSpan(product.SupplierStart, product.Stride);
        output.Clear();
        for (var m = product.MarketStart; m < product.MarketStart + product.MarketCount; m++)
        {
            var substitution = layout.Gamma[m] * work.Quantity[m];
            var quantity = (work.Passed[m] * work.QuantityChange[m]) + ((substitution - work.OutsideElasticity[m]) * work.LogIndexChange[m]);
            var lanes = product.LaneStart + ((m - product.MarketStart) * product.Stride);
            AddResponse(
                work.Share.AsSpan(lanes, product.Stride), quantity, work.ShareSlope.AsSpan(lanes, product.Stride), substitution, price, output);
        }

        for (var s = product.SupplierStart + product.SupplierCount - 1; s >= product.SupplierStart; s--)
        {
            var made = work.OutputChange[s];
            if (layout.SourceOfSlot[s] >= 0)
            {
                work.OutputChange[layout.SourceOfSlot[s]] += made;
            }

            work.PlantChange[layout.PlantOfSlot[s]] += layout.CapacityPerUnit[s] * made;
            for (var u = layout.UseStart[s]; u < layout.UseStart[s + 1]; u++)
            {
                work.QuantityChange[layout.UseMarket[u]] += work.UsedQuantity[u] * made;
            }

            LineariseMixes(work, s);
        }
    }

    // output += s x quantity - substitution x (s d ln C / dP) x dP.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddResponse(
        ReadOnlySpan<double> share,
        double quantity,
        ReadOnlySpan<double> shareSlope,
        double substitution,
        ReadOnlySpan<double> price,
        Span<double> output)
    {
        ref var shares = ref MemoryMarshal.GetReference(share);
        ref var slopes = ref MemoryMarshal.GetReference(shareSlope);
        ref var prices = ref MemoryMarshal.GetReference(price);
        ref var outputs = ref MemoryMarshal.GetReference(output);
        var q = Vector256.Create(quantity);
        var minus = Vector256.Create(-substitution);
        for (nuint i = 0; i < (nuint)output.Length; i += Dense.Width)
        {
            var sum = Vector256.FusedMultiplyAdd(q, Vector256.LoadUnsafe(ref shares, i), Vector256.LoadUnsafe(ref outputs, i));
            var own = Vector256.LoadUnsafe(ref slopes, i) * Vector256.LoadUnsafe(ref prices, i);
            Vector256.FusedMultiplyAdd(minus, own, sum).StoreUnsafe(ref outputs, i);
        }
    }

    // d phi_k = -kappa phi_k (d ln P_k - sum_l phi_l d ln P_l).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LineariseMixes(MarketWorkspace work, int supplier)
    {
        var layout = work.Layout;
        for (var x = layout.MixStart[supplier]; x < layout.MixStart[supplier + 1]; x++)
        {
            var mix = layout.Mixes[x];
            if (mix.Exponent == 0)
            {
                continue;
            }

            var mean = 0.0;
            for (var u = mix.UseStart; u < mix.UseStart + mix.UseCount; u++)
            {
                mean += work.MixShare[u] * RelativePriceChange(work, u);
            }

            for (var u = mix.UseStart; u < mix.UseStart + mix.UseCount; u++)
            {
                work.QuantityChange[layout.UseMarket[u]] -=
                    work.Output[supplier] * mix.Exponent * work.UsedQuantity[u] * (RelativePriceChange(work, u) - mean);
            }
        }
    }

    private static double RelativePriceChange(MarketWorkspace work, int use)
    {
        var market = work.Layout.UseMarket[use];
        return work.InputPriceChange[market] / work.InputPrice[market];
    }
}
