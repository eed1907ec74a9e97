using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cellcast.Markets;

/// <summary>
/// One exact evaluation of a year at given log-margins: prices forward from mines to packs, quantities backward from packs to mines, and the imbalance of every
/// plant, G = ln S - ln D. Quantities are demands, so mass balances hold at every evaluation; only prices carry a residual.
/// </summary>
/// <remarks>Markets equations M1 to M7.</remarks>
internal static class ChainEvaluation
{
    // A plant that nobody buys from keeps this share of its capacity as a floor of demand: ln D stays finite.
    private const double IdleDemand = 1e-12;

    // Imbalances of plants below this share of capacity count for less: their price is cash cost to more digits than a double shows.
    private const double NegligibleUse = 1e-11;

    // exp(-x) stays finite.
    private const double LowestLogit = -500;

    /// <summary>Reads the year's numbers from the problem: capacities and attractions. Call once per solve.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Prepare(MarketWorkspace work)
    {
        var layout = work.Layout;
        for (var i = 0; i < layout.PlantCount; i++)
        {
            // A plant without capacity stays in the arrays with capacity 1, no lane, and demand at normal utilisation: its solution is y = 0.
            var capacity = layout.Capacity[i];
            work.LogCapacity[i] = capacity > 0 ? Math.Log(capacity) : 0;
            work.DemandFloor[i] = capacity > 0 ? IdleDemand * capacity : 1 / (1 + Math.Exp(-layout.NormalLogit[i]));
        }

        PrepareUses(work);
        Array.Fill(work.DemandFloor, 1, layout.PlantCount, work.DemandFloor.Length - layout.PlantCount);
        foreach (var product in layout.Products)
        {
            for (var m = product.MarketStart; m < product.MarketStart + product.MarketCount; m++)
            {
                var lanes = product.LaneStart + ((m - product.MarketStart) * product.Stride);
                var all = 0.0;
                for (var o = 0; o < product.Stride; o++)
                {
                    var lane = lanes + o;
                    var slot = product.SupplierStart + o;
                    var attraction = layout.Exists[lane] ? layout.Capacity[layout.OriginPlant[slot]] * layout.Lanes.Preference[lane] : 0;
                    all += attraction;
                    var isOpen = attraction > 0 && !layout.Lanes.Banned[lane] && layout.Capacity[layout.PlantOfSlot[slot]] > 0;
                    work.LogAttraction[lane] = isOpen ? Math.Log(attraction) : double.NegativeInfinity;
                }

                work.LogAllAttraction[m] = all > 0 ? Math.Log(all) : 0;
            }
        }
    }

    /// <summary>Evaluates the year at the workspace's log-margins.</summary>
    public static void Evaluate(MarketWorkspace work)
    {
        EvaluateSupply(work);
        foreach (var product in work.Layout.Products)
        {
            EvaluatePrices(work, product);
            EvaluateChoices(work, product);
        }

        Array.Clear(work.Quantity);
        Array.Clear(work.PlantDemand);
        for (var k = work.Layout.Products.Length - 1; k >= 0; k--)
        {
            EvaluateQuantities(work, work.Layout.Products[k]);
        }

        EvaluateImbalance(work);
    }

    /// <summary>Largest weighted imbalance; infinite when any is not a number.</summary>
    /// <param name="work">An evaluated year.</param>
    /// <param name="worst">Slot of the plant that has it.</param>
    public static double Residual(MarketWorkspace work, out int worst)
    {
        worst = 0;
        var largest = 0.0;
        for (var i = 0; i < work.Layout.PlantCount; i++)
        {
            var imbalance = Math.Abs(work.Imbalance[i]) * work.Weight[i];
            if (double.IsNaN(imbalance))
            {
                worst = i;
                return double.PositiveInfinity;
            }

            if (imbalance > largest)
            {
                largest = imbalance;
                worst = i;
            }
        }

        return largest;
    }

    // M2: margin, utilisation and slope of every plant.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EvaluateSupply(MarketWorkspace work)
    {
        var one = Vector256<double>.One;
        var lowest = Vector256.Create(LowestLogit);
        for (nuint i = 0; i < (nuint)work.LogMargin.Length; i += Dense.Width)
        {
            var y = Vector256.LoadUnsafe(ref work.LogMargin[0], i);
            var inverseBeta = Vector256.LoadUnsafe(ref work.Layout.InverseBeta[0], i);
            var logit = Vector256.FusedMultiplyAdd(y, inverseBeta, Vector256.LoadUnsafe(ref work.Layout.NormalLogit[0], i));
            var spare = Transcendental.Exp(-Vector256.Max(logit, lowest));
            var used = one / (one + spare);
            Transcendental.Exp(y).StoreUnsafe(ref work.Margin[0], i);
            used.StoreUnsafe(ref work.Utilisation[0], i);
            (spare * used * inverseBeta).StoreUnsafe(ref work.SupplySlope[0], i);
        }

        foreach (var quota in work.Layout.TariffQuotas)
        {
            TariffQuota.AddAbove(work.LogMargin[quota], ref work.Utilisation[quota], ref work.SupplySlope[quota]);
        }
    }

    // M1: cash cost and price of every seller of a product.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EvaluatePrices(MarketWorkspace work, in ProductRange product)
    {
        var layout = work.Layout;
        for (var s = product.SupplierStart; s < product.SupplierStart + product.SupplierCount; s++)
        {
            EvaluateMixes(work, s);
            var cost = layout.Conversion[s];
            for (var u = layout.UseStart[s]; u < layout.UseStart[s + 1]; u++)
            {
                cost += work.UsedQuantity[u] * work.InputPrice[layout.UseMarket[u]];
            }

            var source = layout.SourceOfSlot[s];
            if (source >= 0)
            {
                cost += work.Price[source];
            }

            work.CashCost[s] = cost;
            var margin = layout.FixedCost[s] * work.Margin[layout.PlantOfSlot[s]];
            work.MarginSlope[s] = layout.IsShareOfCost[s] ? margin * cost : margin;
            work.Price[s] = cost + work.MarginSlope[s];
            work.Receipt[s] = work.Price[s];
            work.PassThrough[s] = layout.IsShareOfCost[s] ? 1 + margin : 1;
            work.SupplyCostSlope[s] = 0;
            if (layout.ReceiptFloor[s] > 0)
            {
                EvaluateFloor(work, s);
            }
        }
    }

    // M9: what is received follows the floor, what is paid goes on falling.
    private static void EvaluateFloor(MarketWorkspace work, int supplier)
    {
        var layout = work.Layout;
        var plant = layout.PlantOfSlot[supplier];
        var cost = work.CashCost[supplier];
        var floor = PriceFloor.At(layout.ReceiptFloor[supplier], work.LogMargin[plant], cost, layout.FixedCost[supplier]);
        var margin = layout.FixedCost[supplier] * Math.Exp(floor.LogMargin);
        var receipt = cost + margin;
        var price = receipt * Math.Exp(-floor.Shortfall);
        var spare = Math.Exp(-(layout.NormalLogit[plant] + (floor.LogMargin * layout.InverseBeta[plant])));
        var slope = spare / (1 + spare) * layout.InverseBeta[plant];
        work.Receipt[supplier] = receipt;
        work.Price[supplier] = price;

        // d ln P = dR / R - dz + dy with dR = dvc + w e^z dz and dz = z_y dy + z_vc dvc.
        var perMargin = (margin / receipt) - 1;
        work.MarginSlope[supplier] = price * ((perMargin * floor.MarginSlope) + 1);
        work.PassThrough[supplier] = price * ((1 / receipt) + (perMargin * floor.CostSlope));
        work.Utilisation[plant] = 1 / (1 + spare);
        work.SupplySlope[plant] = slope * floor.MarginSlope;
        work.SupplyCostSlope[supplier] = slope * floor.CostSlope;
    }

    // A mix that answers prices is shared by them anew, phi_k ~ a_k P_k^-kappa.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EvaluateMixes(MarketWorkspace work, int supplier)
    {
        var layout = work.Layout;
        for (var x = layout.MixStart[supplier]; x < layout.MixStart[supplier + 1]; x++)
        {
            var mix = layout.Mixes[x];
            if (mix.Exponent == 0)
            {
                continue;
            }

            MixChoice.Evaluate(
                layout.UsePreference.AsSpan(mix.UseStart, mix.UseCount),
                layout.UseQuantity.AsSpan(mix.UseStart, mix.UseCount),
                layout.UseMarket.AsSpan(mix.UseStart, mix.UseCount),
                work.InputPrice,
                mix.Exponent,
                work.MixShare.AsSpan(mix.UseStart, mix.UseCount),
                work.UsedQuantity.AsSpan(mix.UseStart, mix.UseCount),
                work.UseCost.AsSpan(mix.UseStart, mix.UseCount));
        }
    }

    // Fixed inputs take their quantity, mixes that do not answer prices their preferences: the same all year.
    private static void PrepareUses(MarketWorkspace work)
    {
        var layout = work.Layout;
        layout.UseQuantity.CopyTo(work.UsedQuantity, 0);
        foreach (var mix in layout.Mixes)
        {
            var total = 0.0;
            foreach (var preference in layout.UsePreference.AsSpan(mix.UseStart, mix.UseCount))
            {
                total += preference;
            }

            for (var u = mix.UseStart; u < mix.UseStart + mix.UseCount; u++)
            {
                work.MixShare[u] = layout.UsePreference[u] / total;
                work.UsedQuantity[u] = work.MixShare[u] * layout.UseQuantity[u];
            }
        }

        work.UsedQuantity.CopyTo(work.UseCost, 0);
    }

    // M3 to M6: shares and index of every market of a product.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EvaluateChoices(MarketWorkspace work, in ProductRange product)
    {
        var layout = work.Layout;
        var price = work.Price.AsSpan(product.SupplierStart, product.Stride);
        Span<double> top = stackalloc double[Dense.Padded(product.MarketCount)];
        Span<double> sum = stackalloc double[top.Length];
        for (var d = 0; d < product.MarketCount; d++)
        {
            var m = product.MarketStart + d;
            var lanes = product.LaneStart + (d * product.Stride);
            var largest = TradeChoice.Weigh(
                work.LogAttraction.AsSpan(lanes, product.Stride),
                layout.Lanes.AdValorem.AsSpan(lanes, product.Stride),
                layout.Lanes.Specific.AsSpan(lanes, product.Stride),
                layout.Lanes.ImportFloorCount[m] > 0 ? layout.Lanes.ImportFloor.AsSpan(lanes, product.Stride) : default,
                price,
                layout.Gamma[m],
                layout.SmallestCost[m],
                work.Cost.AsSpan(lanes, product.Stride),
                work.Share.AsSpan(lanes, product.Stride),
                work.ShareSlope.AsSpan(lanes, product.Stride));
            top[d] = Math.Max(largest, work.LogAllAttraction[m] + layout.LogLastResort[m]);
        }

        for (var d = 0; d < product.MarketCount; d++)
        {
            sum[d] = TradeChoice.Sum(top[d], work.Share.AsSpan(product.LaneStart + (d * product.Stride), product.Stride));
        }

        Total(work, product, top, sum);
        for (var d = 0; d < product.MarketCount; d++)
        {
            var lanes = product.LaneStart + (d * product.Stride);
            TradeChoice.Divide(1 / sum[d], work.Share.AsSpan(lanes, product.Stride), work.ShareSlope.AsSpan(lanes, product.Stride));
        }
    }

    // L with the last resort, and the index of every market: in place of the sums over origins. Four markets at a time; what reaches beyond the last one is not kept.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Total(MarketWorkspace work, in ProductRange product, ReadOnlySpan<double> top, Span<double> sum)
    {
        var layout = work.Layout;
        Span<double> last = stackalloc double[top.Length];
        Span<double> all = stackalloc double[top.Length];
        Span<double> gamma = stackalloc double[top.Length];
        gamma.Fill(1);
        work.LogAllAttraction.AsSpan(product.MarketStart, product.MarketCount).CopyTo(all);
        layout.Gamma.AsSpan(product.MarketStart, product.MarketCount).CopyTo(gamma);
        layout.LogLastResort.AsSpan(product.MarketStart, product.MarketCount).CopyTo(last);
        sum[product.MarketCount..].Fill(1);
        for (var i = 0; i < top.Length; i += Dense.Width)
        {
            var tops = Vector256.Create(top.Slice(i, Dense.Width));
            var logAll = Vector256.Create<double>(all.Slice(i, Dense.Width));
            var ofLast = Transcendental.Exp(logAll + Vector256.Create<double>(last.Slice(i, Dense.Width)) - tops);
            var total = Vector256.Create<double>(sum.Slice(i, Dense.Width)) + ofLast;
            var logIndex = (logAll - tops - Transcendental.Log(total)) / Vector256.Create<double>(gamma.Slice(i, Dense.Width));
            total.CopyTo(sum[i..]);
            (ofLast / total).CopyTo(last[i..]);
            logIndex.CopyTo(all[i..]);
            Transcendental.Exp(logIndex).CopyTo(gamma[i..]);
        }

        for (var d = 0; d < product.MarketCount; d++)
        {
            var m = product.MarketStart + d;
            work.LastResortShare[m] = last[d];
            work.LogIndex[m] = all[d];
            work.InputPrice[m] = layout.PriceRatio[m] * gamma[d];
        }
    }

    // M7, demand side: what every market of a product takes, from whom, and what its makers buy in turn.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EvaluateQuantities(MarketWorkspace work, in ProductRange product)
    {
        var layout = work.Layout;
        var output = work.Output.AsSpan(product.SupplierStart, product.Stride);
        output.Clear();
        for (var m = product.MarketStart; m < product.MarketStart + product.MarketCount; m++)
        {
            var elastic = 0.0;
            for (var k = layout.DemandStart[m]; k < layout.DemandStart[m + 1]; k++)
            {
                var wanted = work.DemandScale * layout.Demands[layout.MarketDemands[k]].At(work.LogIndex[m], out var elasticity);
                work.Quantity[m] += wanted;
                elastic += wanted * elasticity;
            }

            work.OutsideElasticity[m] = elastic;
            work.Passed[m] = 1;
            work.StockBuild[m] = 0;
            if (layout.Stocks[m].IsAny)
            {
                EvaluateStock(work, m);
            }

            var lanes = product.LaneStart + ((m - product.MarketStart) * product.Stride);
            Dense.AddScaled(work.Quantity[m], work.Share.AsSpan(lanes, product.Stride), output);
        }

        for (var s = product.SupplierStart + product.SupplierCount - 1; s >= product.SupplierStart; s--)
        {
            var made = work.Output[s];
            if (layout.SourceOfSlot[s] >= 0)
            {
                work.Output[layout.SourceOfSlot[s]] += made;
            }

            work.PlantDemand[layout.PlantOfSlot[s]] += layout.CapacityPerUnit[s] * made;
            for (var u = layout.UseStart[s]; u < layout.UseStart[s + 1]; u++)
            {
                work.Quantity[layout.UseMarket[u]] += work.UsedQuantity[u] * made;
            }
        }
    }

    // M15: what is asked of sellers is what is used, and what goes into stock or comes out of it.
    private static void EvaluateStock(MarketWorkspace work, int market)
    {
        var used = work.Quantity[market];
        var asked = work.DemandScale * work.Layout.Stocks[market].Asked(used / work.DemandScale, work.LogIndex[market], out var passed, out var slope);
        work.Passed[market] = passed;
        work.OutsideElasticity[market] = (passed * work.OutsideElasticity[market]) + (work.DemandScale * slope);
        work.StockBuild[market] = asked - used;
        work.Quantity[market] = asked;
    }

    // M7: G = ln S - ln D, and how much it counts.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EvaluateImbalance(MarketWorkspace work)
    {
        var negligible = Vector256.Create(NegligibleUse);
        for (nuint i = 0; i < (nuint)work.Imbalance.Length; i += Dense.Width)
        {
            var used = Vector256.LoadUnsafe(ref work.Utilisation[0], i);
            var logCapacity = Vector256.LoadUnsafe(ref work.LogCapacity[0], i);
            var demand = Vector256.LoadUnsafe(ref work.PlantDemand[0], i);
            var floored = demand + Vector256.LoadUnsafe(ref work.DemandFloor[0], i);
            (Transcendental.Log(used) + logCapacity - Transcendental.Log(floored)).StoreUnsafe(ref work.Imbalance[0], i);
            var perCapacity = Transcendental.Exp(-logCapacity);
            Vector256.Min(Vector256<double>.One, Vector256.Max(used, floored * perCapacity) / negligible).StoreUnsafe(ref work.Weight[0], i);
        }

        Array.Clear(work.Imbalance, work.Layout.PlantCount, work.Imbalance.Length - work.Layout.PlantCount);
    }
}
