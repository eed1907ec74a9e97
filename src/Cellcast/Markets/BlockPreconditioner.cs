using System.Runtime.CompilerServices;
namespace Cellcast.Markets;

/// <summary>
/// An approximate inverse of the derivative by block elimination down the chain. Each block (a product, or the products of a line family) is solved exactly with
/// the response of the makers it sells to folded in (a Schur complement), neglecting only that two inputs of one product meet again in it.
/// </summary>
/// <remarks>
/// Engine notes 3.3. In a block: H = dX/dP of its sellers; M = diag(d ln S/dy + 1/tau) - (1/D) H diag(w e^y); Z = M^-1 (1/D) H says how margins answer their
/// own cash costs, and E = dX/dvc how output does, from which follows how the demand for every input answers its price.
/// </remarks>
internal sealed class BlockPreconditioner
{
    private readonly MarketWorkspace _work;
    private readonly MarketLayout _layout;
    private readonly double[] _inverse;
    private readonly double[] _costToMargin;
    private readonly int[] _costToMarginStart;
    private readonly double[] _priceToOutput;
    private readonly int[] _priceToOutputStart;
    private readonly double[] _inputResponse;
    private readonly double[] _slope;
    private readonly double[] _demand;
    private readonly double[] _own;
    private readonly double[] _right;
    private readonly double[] _marketRows;
    private readonly double[] _costToOutput;
    private readonly double[] _weights;
    private readonly int[] _inOrder;

    // Plant of every seller, counted from the first of its block.
    private readonly int[] _plantInBlock;
    private readonly int _largestStride;

    public BlockPreconditioner(MarketWorkspace work, RunArrays arrays)
    {
        _work = work;
        _layout = work.Layout;
        _largestStride = _layout.Products.Select(p => p.Stride).DefaultIfEmpty(0).Max();
        var mostMarkets = _layout.Products.Select(p => p.MarketCount).DefaultIfEmpty(0).Max();
        var largestBlock = _layout.Blocks.Select(b => b.PlantStride).DefaultIfEmpty(0).Max();
        _inverse = arrays.Take(_layout.Blocks.Sum(b => b.PlantCount * b.PlantStride));
        _costToMarginStart = new int[_layout.Products.Length];
        _priceToOutputStart = new int[_layout.Products.Length];
        int margins = 0, outputs = 0, responses = 0;
        foreach (var block in _layout.Blocks)
        {
            for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
            {
                _costToMarginStart[k] = margins;
                _priceToOutputStart[k] = outputs;
                margins += block.PlantCount * _layout.Products[k].Stride;
                outputs += _layout.Products[k].SupplierCount * _layout.Products[k].Stride;
                responses += _layout.Products[k].MarketCount * _layout.Products[k].MarketCount;
            }
        }

        _costToMargin = arrays.Take(margins);
        _priceToOutput = arrays.Take(outputs);
        _inputResponse = arrays.Take(responses);
        _slope = arrays.Take(_layout.Capacity.Length);
        _demand = arrays.Take(_layout.Capacity.Length);
        _own = arrays.Take(largestBlock);
        _right = arrays.Take(largestBlock);
        _marketRows = arrays.Take(mostMarkets * _largestStride);
        _costToOutput = arrays.Take(_largestStride * _largestStride);
        _weights = arrays.Take(_largestStride);
        _inOrder = [.. Enumerable.Range(0, _largestStride)];
        _plantInBlock = [.. _layout.PlantOfSlot];
        foreach (var block in _layout.Blocks)
        {
            for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
            {
                foreach (ref var plant in _plantInBlock.AsSpan(_layout.Products[k].SupplierStart, _layout.Products[k].SupplierCount))
                {
                    plant -= block.PlantStart;
                }
            }
        }
    }

    /// <summary>Builds it at the workspace's last evaluation.</summary>
    /// <param name="inverseTime">1/tau of the pseudo-time step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Build(double inverseTime)
    {
        for (var i = 0; i < _layout.PlantCount; i++)
        {
            _slope[i] = _work.SupplySlope[i] + inverseTime;
            _demand[i] = _work.PlantDemand[i] + _work.DemandFloor[i];
        }

        Array.Clear(_inputResponse);
        for (var b = _layout.Blocks.Length - 1; b >= 0; b--)
        {
            var block = _layout.Blocks[b];
            for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
            {
                BuildPriceResponse(k);
            }

            BuildInverse(block);
            for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
            {
                BuildCostToMargin(block, k);
            }

            for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
            {
                for (var other = block.ProductStart; other < block.ProductStart + block.ProductCount; other++)
                {
                    AddInputResponses(block, k, other);
                }

                AddMixResponses(k);
            }
        }
    }

    /// <summary>result = approximate inverse x right.</summary>
    /// <param name="right">By plant slot, padded.</param>
    /// <param name="result">By plant slot, padded.</param>
    public void Apply(ReadOnlySpan<double> right, Span<double> result)
    {
        Array.Clear(_work.QuantityChange);
        for (var b = _layout.Blocks.Length - 1; b >= 0; b--)
        {
            SolveOwn(_layout.Blocks[b], right, result);
        }

        foreach (var block in _layout.Blocks)
        {
            AddCosts(block, result);
        }
    }

    // H: how output answers prices, with links folded into the sellers they draw on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildPriceResponse(int k)
    {
        var product = _layout.Products[k];
        var stride = product.Stride;
        var h = _priceToOutput.AsSpan(_priceToOutputStart[k], product.SupplierCount * stride);
        h.Clear();
        for (var d = 0; d < product.MarketCount; d++)
        {
            var market = product.MarketStart + d;
            var substitution = _layout.Gamma[market] * _work.Quantity[market];
            var row = _marketRows.AsSpan(d * stride, stride);
            row.Clear();
            Dense.AddScaled(substitution - _work.OutsideElasticity[market], Slopes(product, d), row);
            for (var e = 0; e < product.MarketCount; e++)
            {
                var response = _work.Passed[market]
                    * _inputResponse[product.ResponseStart + (d * product.MarketCount) + e] * _work.InputPrice[product.MarketStart + e];
                if (response != 0)
                {
                    Dense.AddScaled(response, Slopes(product, e), row);
                }
            }

            var share = Shares(product, d);
            var slope = Slopes(product, d);
            for (var o = 0; o < product.SupplierCount; o++)
            {
                Dense.AddScaled(share[o], row, h.Slice(o * stride, stride));
                h[(o * stride) + o] -= substitution * slope[o];
            }
        }

        FoldLinks(product, h);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FoldLinks(in ProductRange product, Span<double> h)
    {
        for (var o = product.SupplierCount - 1; o >= 0; o--)
        {
            var source = _layout.SourceOfSlot[product.SupplierStart + o] - product.SupplierStart;
            if (source >= 0)
            {
                Dense.AddScaled(1, h.Slice(o * product.Stride, product.Stride), h.Slice(source * product.Stride, product.Stride));
            }
        }

        for (var o = product.SupplierCount - 1; o >= 0; o--)
        {
            var source = _layout.SourceOfSlot[product.SupplierStart + o] - product.SupplierStart;
            for (var row = 0; source >= 0 && row < product.SupplierCount; row++)
            {
                h[(row * product.Stride) + source] += _work.PassThrough[product.SupplierStart + o] * h[(row * product.Stride) + o];
            }
        }
    }

    // M^-1 of a block.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildInverse(in MarketBlock block)
    {
        var stride = block.PlantStride;
        var m = _inverse.AsSpan(block.InverseStart, block.PlantCount * stride);
        m.Clear();
        for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
        {
            var product = _layout.Products[k];
            for (var o = 0; o < product.SupplierCount; o++)
            {
                var slot = product.SupplierStart + o;
                var plant = _layout.PlantOfSlot[slot];
                var scale = -_layout.CapacityPerUnit[slot] / _demand[plant];
                var h = _priceToOutput.AsSpan(_priceToOutputStart[k] + (o * product.Stride), product.Stride);
                var row = m.Slice((plant - block.PlantStart) * stride, stride);
                for (var j = 0; j < product.SupplierCount; j++)
                {
                    row[_layout.PlantOfSlot[product.SupplierStart + j] - block.PlantStart] +=
                        scale * h[j] * _work.MarginSlope[product.SupplierStart + j];
                }
            }
        }

        for (var i = 0; i < block.PlantCount; i++)
        {
            m[(i * stride) + i] += _slope[block.PlantStart + i];
        }

        Dense.Invert(m, block.PlantCount, stride);
    }

    // Z = M^-1 (capacity per unit / D) H.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildCostToMargin(in MarketBlock block, int k)
    {
        var product = _layout.Products[k];
        var z = _costToMargin.AsSpan(_costToMarginStart[k], block.PlantCount * product.Stride);
        z.Clear();
        var h = _priceToOutput.AsSpan(_priceToOutputStart[k], product.SupplierCount * product.Stride);
        for (var i = 0; i < block.PlantCount; i++)
        {
            var inverse = _inverse.AsSpan(block.InverseStart + (i * block.PlantStride), block.PlantStride);
            for (var o = 0; o < product.SupplierCount; o++)
            {
                var slot = product.SupplierStart + o;
                _weights[o] = inverse[_plantInBlock[slot]] * _layout.CapacityPerUnit[slot] / _demand[_layout.PlantOfSlot[slot]];
            }

            Dense.AddCombination(_weights, _inOrder.AsSpan(0, product.SupplierCount), h, z.Slice(i * product.Stride, product.Stride));
        }

        AddFloors(block, product, z);
    }

    // Where a floor holds, cash cost moves price less than one for one, and supply by itself.
    private void AddFloors(in MarketBlock block, in ProductRange product, Span<double> z)
    {
        for (var o = 0; o < product.SupplierCount; o++)
        {
            var slot = product.SupplierStart + o;
            if (_layout.ReceiptFloor[slot] > 0)
            {
                var column = _layout.PlantOfSlot[slot] - block.PlantStart;
                for (var i = 0; i < block.PlantCount; i++)
                {
                    ref var margin = ref z[(i * product.Stride) + o];
                    margin = (_work.PassThrough[slot] * margin)
                        - (_work.SupplyCostSlope[slot] * _inverse[block.InverseStart + (i * block.PlantStride) + column]);
                }
            }
        }
    }

    // Row o of E: how output of a seller answers the cash costs of the sellers of a product of the same block.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CostToOutput(in MarketBlock block, int k, int other, int o)
    {
        var product = _layout.Products[k];
        var width = _layout.Products[other].Stride;
        var row = _costToOutput.AsSpan(o * _largestStride, width);
        row.Clear();
        if (block.IsSimple)
        {
            // The balance of its plant gives it at once: D (d ln S/dy + 1/tau) dy.
            var plant = block.PlantStart + o;
            var scale = _demand[plant] * _slope[plant] / _layout.CapacityPerUnit[product.SupplierStart + o];
            Dense.AddScaled(scale, _costToMargin.AsSpan(_costToMarginStart[k] + (o * width), width), row);
            row[o] += _demand[plant] * _work.SupplyCostSlope[product.SupplierStart + o] / _layout.CapacityPerUnit[product.SupplierStart + o];
            return;
        }

        var h = _priceToOutput.AsSpan(_priceToOutputStart[k] + (o * product.Stride), product.Stride);
        if (k == other)
        {
            h.CopyTo(row);
        }

        for (var j = 0; j < product.SupplierCount; j++)
        {
            _weights[j] = h[j] * _work.MarginSlope[product.SupplierStart + j];
        }

        Dense.AddCombination(
            _weights,
            _plantInBlock.AsSpan(product.SupplierStart, product.SupplierCount),
            _costToMargin.AsSpan(_costToMarginStart[other], block.PlantCount * width),
            row);
    }

    // Demand for an input answers its price through the output of those who buy it: sum over users b E b.
    private void AddInputResponses(in MarketBlock block, int k, int other)
    {
        var product = _layout.Products[k];
        var second = _layout.Products[other];
        if (product.GroupCount == 0 || second.GroupCount == 0)
        {
            return;
        }

        for (var o = 0; o < product.SupplierCount; o++)
        {
            CostToOutput(block, k, other, o);
        }

        for (var g = product.GroupStart; g < product.GroupStart + product.GroupCount; g++)
        {
            var group = _layout.UseGroups[g];
            for (var g2 = second.GroupStart; g2 < second.GroupStart + second.GroupCount; g2++)
            {
                if (_layout.UseGroups[g2].InputProduct == group.InputProduct)
                {
                    AddInputResponse(product, second, group, _layout.UseGroups[g2]);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddInputResponse(in ProductRange product, in ProductRange second, UseGroup group, UseGroup group2)
    {
        var input = _layout.Products[group.InputProduct];
        var rows = _marketRows.AsSpan(0, input.MarketCount * second.Stride);
        rows.Clear();
        foreach (var use in _layout.GroupUses.AsSpan(group.Start, group.Count))
        {
            var market = _layout.UseMarket[use] - input.MarketStart;
            var seller = _layout.UseSupplier[use] - product.SupplierStart;
            Dense.AddScaled(
                _work.UsedQuantity[use],
                _costToOutput.AsSpan(seller * _largestStride, second.Stride),
                rows.Slice(market * second.Stride, second.Stride));
        }

        var response = _inputResponse.AsSpan(input.ResponseStart, input.MarketCount * input.MarketCount);
        foreach (var use in _layout.GroupUses.AsSpan(group2.Start, group2.Count))
        {
            var market = _layout.UseMarket[use] - input.MarketStart;
            var seller = _layout.UseSupplier[use] - second.SupplierStart;
            for (var d = 0; d < input.MarketCount; d++)
            {
                response[(d * input.MarketCount) + market] += _work.UsedQuantity[use] * rows[(d * second.Stride) + seller];
            }
        }
    }

    // A mix leaves an input that gets dearer.
    private void AddMixResponses(int k)
    {
        var product = _layout.Products[k];
        var last = _layout.MixStart[product.SupplierStart + product.SupplierCount];
        for (var x = _layout.MixStart[product.SupplierStart]; x < last; x++)
        {
            var mix = _layout.Mixes[x];
            for (var u = mix.UseStart; u < mix.UseStart + mix.UseCount; u++)
            {
                var market = _layout.UseMarket[u];
                var input = _layout.Products[_layout.ProductOfMarket[market]];
                var d = market - input.MarketStart;
                _inputResponse[input.ResponseStart + (d * input.MarketCount) + d] -=
                    mix.Exponent * _work.Output[_layout.UseSupplier[u]] * _work.UsedQuantity[u] * (1 - _work.MixShare[u]) / _work.InputPrice[market];
            }
        }
    }

    // Backward: margins of a block at unchanged cash costs, and what its makers then buy.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SolveOwn(in MarketBlock block, ReadOnlySpan<double> right, Span<double> result)
    {
        var rightSide = _right.AsSpan(0, block.PlantStride);
        rightSide.Clear();
        for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
        {
            AddMarketDemand(block, _layout.Products[k], rightSide);
        }

        for (var i = 0; i < block.PlantCount; i++)
        {
            rightSide[i] += right[block.PlantStart + i];
        }

        var own = _own.AsSpan(0, block.PlantStride);
        own.Clear();
        Dense.Multiply(_inverse.AsSpan(block.InverseStart, block.PlantCount * block.PlantStride), block.PlantCount, rightSide, own);
        own[..block.PlantCount].CopyTo(result[block.PlantStart..]);
        for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
        {
            var product = _layout.Products[k];
            if (product.GroupCount == 0)
            {
                continue;
            }

            if (!block.IsSimple)
            {
                FindPriceChanges(product, own);
            }

            for (var o = 0; o < product.SupplierCount; o++)
            {
                var slot = product.SupplierStart + o;
                var made = block.IsSimple
                    ? _demand[block.PlantStart + o] / _layout.CapacityPerUnit[slot] * ((_slope[block.PlantStart + o] * own[o]) - right[block.PlantStart + o])
                    : _work.OutputChange[slot] + Dense.Dot(_priceToOutput.AsSpan(_priceToOutputStart[k] + (o * product.Stride), product.Stride), _weights.AsSpan(0, product.Stride));
                for (var u = _layout.UseStart[slot]; u < _layout.UseStart[slot + 1]; u++)
                {
                    _work.QuantityChange[_layout.UseMarket[u]] += _work.UsedQuantity[u] * made;
                }
            }
        }
    }

    // Demand of the markets, changed by the makers further down, reaches the sellers and so the plants.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddMarketDemand(in MarketBlock block, in ProductRange product, Span<double> rightSide)
    {
        var output = _work.OutputChange.AsSpan(product.SupplierStart, product.Stride);
        output.Clear();
        for (var d = 0; d < product.MarketCount; d++)
        {
            var market = product.MarketStart + d;
            Dense.AddScaled(_work.Passed[market] * _work.QuantityChange[market], Shares(product, d), output);
        }

        for (var s = product.SupplierStart + product.SupplierCount - 1; s >= product.SupplierStart; s--)
        {
            if (_layout.SourceOfSlot[s] >= 0)
            {
                _work.OutputChange[_layout.SourceOfSlot[s]] += _work.OutputChange[s];
            }

            var plant = _layout.PlantOfSlot[s];
            rightSide[plant - block.PlantStart] += _layout.CapacityPerUnit[s] * _work.OutputChange[s] / _demand[plant];
        }
    }

    // How prices of the sellers of a product move with the margins of their plants.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindPriceChanges(in ProductRange product, ReadOnlySpan<double> own)
    {
        var changes = _weights.AsSpan(0, product.Stride);
        changes.Clear();
        for (var j = 0; j < product.SupplierCount; j++)
        {
            var slot = product.SupplierStart + j;
            changes[j] = _work.MarginSlope[slot] * own[_plantInBlock[slot]];
        }
    }

    // Forward: cash costs pass down the chain and move margins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCosts(in MarketBlock block, Span<double> result)
    {
        for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
        {
            var product = _layout.Products[k];
            for (var s = product.SupplierStart; s < product.SupplierStart + product.SupplierCount; s++)
            {
                var cost = 0.0;
                for (var u = _layout.UseStart[s]; u < _layout.UseStart[s + 1]; u++)
                {
                    cost += _work.UseCost[u] * _work.InputPriceChange[_layout.UseMarket[u]];
                }

                _work.CostChange[s] = cost;
            }

            if (product.GroupCount == 0)
            {
                continue;
            }

            var costs = _work.CostChange.AsSpan(product.SupplierStart, product.Stride);
            for (var i = 0; i < block.PlantCount; i++)
            {
                result[block.PlantStart + i] += Dense.Dot(_costToMargin.AsSpan(_costToMarginStart[k] + (i * product.Stride), product.Stride), costs);
            }
        }

        for (var k = block.ProductStart; k < block.ProductStart + block.ProductCount; k++)
        {
            var product = _layout.Products[k];
            for (var s = product.SupplierStart; s < product.SupplierStart + product.SupplierCount; s++)
            {
                var source = _layout.SourceOfSlot[s];
                _work.PriceChange[s] = (_work.PassThrough[s] * _work.CostChange[s]) + (_work.MarginSlope[s] * result[_layout.PlantOfSlot[s]])
                    + (source >= 0 ? _work.PassThrough[s] * _work.PriceChange[source] : 0);
            }

            var price = _work.PriceChange.AsSpan(product.SupplierStart, product.Stride);
            for (var d = 0; d < product.MarketCount; d++)
            {
                var market = product.MarketStart + d;
                _work.InputPriceChange[market] = _work.InputPrice[market] * Dense.Dot(Slopes(product, d), price);
            }
        }
    }

    private Span<double> Shares(in ProductRange product, int market) =>
        _work.Share.AsSpan(product.LaneStart + (market * product.Stride), product.Stride);

    private Span<double> Slopes(in ProductRange product, int market) =>
        _work.ShareSlope.AsSpan(product.LaneStart + (market * product.Stride), product.Stride);
}
