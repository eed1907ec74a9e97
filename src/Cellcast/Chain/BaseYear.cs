using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>
/// Builds the state of the base year by a fixed rule (model brief, section 4): final demand is pulled up the chain at dated sourcing shares; no region makes
/// more than its capacity allows; prices then follow down the chain from cost and use of capacity; where only a price is known, value added is what that price leaves;
/// trade and prices together give the preferences that reproduce them.
/// </summary>
/// <remarks>Markets equations M11, M12, B1 to B4 of docs/model-markets.md.</remarks>
public static class BaseYear
{
    private const int MostRounds = 2_000;
    private const double Tolerance = 1e-9;

    /// <summary>Builds the state.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="demandModel">Final demand and mixes of the base year.</param>
    /// <param name="lanes">Delivered costs.</param>
    /// <param name="year">The base year; capacity must be observed in it.</param>
    /// <param name="costsFrom">A state whose value added is taken over; null to calibrate it on prices of the base year.</param>
    public static BaseState Of(ChainInputs inputs, IDemandModel demandModel, ILaneCosts lanes, int year, BaseState? costsFrom = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(demandModel);
        ArgumentNullException.ThrowIfNull(lanes);
        var demand = new BuyersMix(inputs);
        demandModel.Fill(new ChainYear(inputs, 0, 0, year), null, [], demand);
        var state = new BaseState(inputs, year);
        PullUp(inputs, demandModel, demand, lanes, state);
        PriceDown(inputs, demand, lanes, state, costsFrom);
        ShareResiduals(inputs, state);
        FollowValueAdded(inputs, state);
        return state;
    }

    // Value added learns (B5); a run that may know later quotes goes from that of the base year to them, evenly in logarithms.
    private static void FollowValueAdded(ChainInputs inputs, BaseState state)
    {
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            var start = state.Conversion[p] + state.FixedCost[p];
            var isNew = IsStated(inputs, state, p);
            for (var year = state.Year; year <= inputs.LastYear && start > 0; year++)
            {
                var at = (p * inputs.YearCount) + year - inputs.FirstYear;
                state.AddedFactor[at] = isNew ? inputs.StatedValueAdded[at] / start
                    : inputs.StatedIn is { } stated && stated <= inputs.LastYear && inputs.StatedValueAdded[at] > 0 ? Towards(start, stated, year, at)
                    : inputs.Learning[at] / inputs.Learning[(p * inputs.YearCount) + state.Year - inputs.FirstYear];
            }
        }

        double Towards(double start, int stated, int year, int at) => year >= stated
            ? inputs.StatedValueAdded[at] / start
            : Math.Pow(inputs.StatedValueAdded[at + stated - year] / start, (double)(year - state.Year) / (stated - state.Year));
    }

    // Of what nobody made in the base year a price is that of samples: what quotes and the cost model state comes first (B4).
    private static bool IsStated(ChainInputs inputs, BaseState state, int product)
    {
        if (!(inputs.StatedValueAdded[(product * inputs.YearCount) + state.Year - inputs.FirstYear] > 0))
        {
            return false;
        }

        for (var r = 0; r < inputs.RegionCount; r++)
        {
            if (state.Output[inputs.At(product, r)] > 0)
            {
                return false;
            }
        }

        return true;
    }

    // What the cost model misses of the cells that were sold, it misses of those that were not: they take the residual of their lines, else the mean of all (B4).
    private static void ShareResiduals(ChainInputs inputs, BaseState state)
    {
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            if (inputs.Conversion[p] is not null && state.Residual[p] == 0)
            {
                var own = MeanResidual(inputs, state, inputs.Groups[inputs.GroupOf[p]].Products);
                state.Residual[p] = own != 0 ? own : MeanResidual(inputs, state, [.. Enumerable.Range(0, inputs.ProductCount)]);
            }
        }
    }

    private static double MeanResidual(ChainInputs inputs, BaseState state, IReadOnlyList<int> products)
    {
        double sum = 0, weight = 0;
        foreach (var p in products)
        {
            for (var r = 0; r < inputs.RegionCount && inputs.Conversion[p] is not null; r++)
            {
                sum += state.Output[inputs.At(p, r)] * state.Residual[p];
                weight += state.Output[inputs.At(p, r)];
            }
        }

        return weight > 0 ? sum / weight : 0;
    }

    /// <summary>
    /// Shares of the alternatives in what a region makes: what its customers want, weighted by what each takes (B1).
    /// </summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="demand">Mixes wanted by buyers.</param>
    /// <param name="product">The pack or system.</param>
    /// <param name="origin">The region that makes it.</param>
    /// <param name="flows">Trade of the product, [buyer, origin].</param>
    /// <param name="shares">Receives the shares.</param>
    public static void MixMade(ChainInputs inputs, BuyersMix demand, int product, int origin, ReadOnlySpan<double> flows, Span<double> shares)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(demand);
        shares.Clear();
        var total = 0.0;
        for (var d = 0; d < inputs.RegionCount; d++)
        {
            total += flows[(d * inputs.RegionCount) + origin];
        }

        for (var d = 0; d < inputs.RegionCount; d++)
        {
            // A plant that sells nothing yet makes what its own region wants.
            var weight = total > 0 ? flows[(d * inputs.RegionCount) + origin] / total : d == origin ? 1 : 0;
            if (weight > 0)
            {
                var wanted = demand.Mix.AsSpan(demand.MixAt(product, d), shares.Length);
                for (var k = 0; k < shares.Length; k++)
                {
                    shares[k] += weight * wanted[k];
                }
            }
        }
    }

    private static void PullUp(ChainInputs inputs, IDemandModel demandModel, BuyersMix demand, ILaneCosts lanes, BaseState state)
    {
        demand.Final.CopyTo(state.Need, 0);
        var regions = inputs.RegionCount;
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            for (var d = 0; d < regions; d++)
            {
                var stocked = demandModel.ObservedStockBuild(p, d, state.Year);
                state.Need[inputs.At(p, d)] += double.IsNaN(stocked) ? 0 : stocked;
                state.Need[inputs.At(p, d)] += inputs.NonBatteryUse[inputs.At(p, d, state.Year)];
            }
        }

        var mix = new double[demand.MixWidth];
        for (var k = inputs.Graph.Order.Count - 1; k >= 0; k--)
        {
            var p = inputs.Graph.Order[k];
            var need = state.Need.AsSpan(inputs.At(p, 0), regions);
            state.Flows[p] = FlowsOf(inputs, lanes, p, need, state);
            for (var o = 0; o < regions; o++)
            {
                var made = 0.0;
                for (var d = 0; d < regions; d++)
                {
                    made += state.Flows[p][(d * regions) + o];
                }

                state.Output[inputs.At(p, o)] = made;
                if (made == 0)
                {
                    continue;
                }

                var alternatives = mix.AsSpan(0, inputs.UsesOf[p].Count(use => use.IsMix));
                var byBuyers = HasBuyersMix(inputs, demand, p);
                if (byBuyers)
                {
                    MixMade(inputs, demand, p, o, state.Flows[p], alternatives);
                }

                var alternative = 0;
                foreach (var use in inputs.UsesOf[p])
                {
                    var share = !use.IsMix ? 1 : byBuyers ? alternatives[alternative++] : use.Weight;
                    state.Need[inputs.At(use.Input, o)] += made * use.PerUnit * share;
                }
            }
        }
    }

    /// <summary>Whether buyers outside the chain choose what goes into a product.</summary>
    internal static bool HasBuyersMix(ChainInputs inputs, BuyersMix demand, int product)
    {
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            foreach (var share in demand.Mix.AsSpan(demand.MixAt(product, r), demand.MixWidth))
            {
                if (share > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Sourcing shares x need, scaled until no origin sells more than its capacity allows (B2).
    private static double[] FlowsOf(ChainInputs inputs, ILaneCosts lanes, int product, ReadOnlySpan<double> need, BaseState state)
    {
        var regions = inputs.RegionCount;
        var capacity = new double[regions];
        var nearness = new double[regions * regions];
        var open = new bool[regions * regions];
        double total = 0, available = 0;
        for (var o = 0; o < regions; o++)
        {
            capacity[o] = inputs.Effective[inputs.At(product, o, state.Year)];
            total += need[o];
            available += capacity[o];
            for (var d = 0; d < regions; d++)
            {
                var near = inputs.Lanes[(o * regions) + d] switch
                {
                    FreightLane.Domestic => inputs.Rules.OwnRegionNearness,
                    FreightLane.Neighbour => inputs.Rules.NeighbourNearness,
                    _ => 1,
                };

                // The prior is capacity x nearness; Filled takes it as capacity x cost^-gamma.
                nearness[(d * regions) + o] = Math.Pow(near, -1 / inputs.Terms[product].TradeElasticity);
                open[(d * regions) + o] = lanes.OpenShare(product, o, d, state.Year) > 0;
            }
        }

        var flows = new double[regions * regions];
        if (total == 0 || available == 0)
        {
            return flows;
        }

        var lift = Math.Max(1, total / (inputs.Rules.LargestBaseUse * available));
        state.CapacityLift[product] = lift * (lift > 1 ? 1 + Tolerance : 1);
        // What a statistic says of a buyer is hardly watered down; what it leaves out is in its row already.
        var seen = inputs.Sourcing[product] ?? new ObservedSourcing(new double[regions * regions], new bool[regions]);
        double[] priorWeight = [.. seen.IsCounted.Select(isCounted => isCounted ? inputs.Rules.CountedPriorWeight : inputs.Rules.PriorWeight)];
        var shares = TradeCalibration.Filled(seen.Shares, capacity, nearness, open, inputs.Terms[product].TradeElasticity, priorWeight);
        for (var i = 0; i < flows.Length; i++)
        {
            flows[i] = shares[i] * need[i / regions];
        }

        for (var round = 0; round < MostRounds; round++)
        {
            var worst = 0.0;
            for (var o = 0; o < regions; o++)
            {
                double sold = 0, most = inputs.Rules.LargestBaseUse * state.CapacityLift[product] * capacity[o];
                for (var d = 0; d < regions; d++)
                {
                    sold += flows[(d * regions) + o];
                }

                if (sold > most)
                {
                    worst = Math.Max(worst, (sold / most) - 1);
                    for (var d = 0; d < regions; d++)
                    {
                        flows[(d * regions) + o] *= most / sold;
                    }
                }
            }

            if (worst <= Tolerance)
            {
                break;
            }

            ScaleToNeed(flows, need);
        }

        ScaleToNeed(flows, need);
        return flows;
    }

    private static void ScaleToNeed(double[] flows, ReadOnlySpan<double> need)
    {
        var regions = need.Length;
        for (var d = 0; d < regions; d++)
        {
            var row = flows.AsSpan(d * regions, regions);
            var bought = 0.0;
            foreach (var flow in row)
            {
                bought += flow;
            }

            for (var o = 0; o < regions && bought > 0; o++)
            {
                row[o] *= need[d] / bought;
            }
        }
    }

    private static void PriceDown(ChainInputs inputs, BuyersMix demand, ILaneCosts lanes, BaseState state, BaseState? costsFrom)
    {
        var regions = inputs.RegionCount;
        var boughtIn = new double[regions];
        var margins = new double[regions];
        var use = new double[regions];
        var mix = new double[demand.MixWidth];
        foreach (var p in inputs.Graph.Order)
        {
            for (var o = 0; o < regions; o++)
            {
                boughtIn[o] = InputCost(inputs, demand, state, p, o, mix);
                use[o] = Use(inputs, state, p, o);
                margins[o] = Math.Exp(inputs.Terms[p].Curve.LogMarginAt(Math.Max(use[o], 1e-4)));
            }

            if (costsFrom is not null)
            {
                state.Conversion[p] = costsFrom.Conversion[p];
                state.FixedCost[p] = costsFrom.FixedCost[p];
            }
            else
            {
                CalibrateCosts(inputs, state, p, boughtIn, margins);
            }

            for (var o = 0; o < regions; o++)
            {
                var place = inputs.At(p, o);
                var conversion = ConversionOf(inputs, state, p, o, state.Year);
                state.CashCost[place] = boughtIn[o] + conversion;
                state.Price[place] = state.CashCost[place] + (FixedCostOf(inputs, state, p, o, state.Year) * margins[o]);
            }

            Buy(inputs, lanes, state, p);
        }
    }

    /// <summary>Conversion cost of a region in a year, bought inputs included, USD per unit (B3).</summary>
    internal static double ConversionOf(ChainInputs inputs, BaseState state, int product, int region, int year)
    {
        var bought = inputs.Purchased[(product * inputs.YearCount) + year - inputs.FirstYear];
        if (inputs.Conversion[product] is { } bottomUp)
        {
            var faded = state.Residual[product] * Math.Pow(2, -(year - state.Year) / inputs.Rules.PriceResidualHalfLife);
            return bottomUp[(region * inputs.YearCount) + year - inputs.FirstYear] + faded;
        }

        // A rent taken away (B6) leaves the mine its least value added.
        var added = state.Conversion[product] * state.AddedFactor[(product * inputs.YearCount) + year - inputs.FirstYear] * FactorOf(inputs, product, region);
        return Math.Max(bought + added, inputs.Rules.LeastValueAdded * added);
    }

    /// <summary>w of a region in a year, USD per unit (B3).</summary>
    internal static double FixedCostOf(ChainInputs inputs, BaseState state, int product, int region, int year) =>
        inputs.FixedCost[product] is { } bottomUp
            ? bottomUp[(region * inputs.YearCount) + year - inputs.FirstYear]
            : state.FixedCost[product] * state.AddedFactor[(product * inputs.YearCount) + year - inputs.FirstYear] * FactorOf(inputs, product, region);

    private static double FactorOf(ChainInputs inputs, int product, int region) =>
        1 + (inputs.Terms[product].RegionWeight * (inputs.RegionFactor[region] - 1));

    private static double InputCost(ChainInputs inputs, BuyersMix demand, BaseState state, int product, int origin, double[] mix)
    {
        var uses = inputs.UsesOf[product];
        var alternatives = mix.AsSpan(0, uses.Count(use => use.IsMix));
        var byBuyers = HasBuyersMix(inputs, demand, product);
        if (byBuyers)
        {
            MixMade(inputs, demand, product, origin, state.Flows[product], alternatives);
        }

        double cost = 0;
        var alternative = 0;
        foreach (var use in uses)
        {
            var share = !use.IsMix ? 1 : byBuyers ? alternatives[alternative++] : use.Weight;
            cost += share * use.PerUnit * state.Delivered[inputs.At(use.Input, origin)];
        }

        return cost;
    }

    private static double Use(ChainInputs inputs, BaseState state, int product, int region)
    {
        double made = 0, capacity = 0;
        foreach (var other in inputs.Groups[inputs.GroupOf[product]].Products)
        {
            made += state.Output[inputs.At(other, region)];
            capacity += inputs.Effective[inputs.At(other, region, state.Year)] * state.CapacityLift[other];
        }

        return capacity > 0 ? Math.Min(made / capacity, 1 - 1e-6) : 0;
    }

    // Value added at regional factor 1, so that producers' average price is the one seen; w a fixed share of it at normal use (B3).
    private static void CalibrateCosts(ChainInputs inputs, BaseState state, int product, double[] boughtIn, double[] margins)
    {
        if (IsStated(inputs, state, product) || Seen(inputs, product, state.Year) is not { } seen)
        {
            var stated = inputs.StatedValueAdded[(product * inputs.YearCount) + state.Year - inputs.FirstYear];
            state.Conversion[product] = (1 - inputs.Terms[product].FixedCostShare) * stated;
            state.FixedCost[product] = inputs.Terms[product].FixedCostShare * stated;
            return;
        }

        double weight = 0, inputCost = 0, factor = 0, factorMargin = 0, bottomUp = 0;
        for (var o = 0; o < inputs.RegionCount; o++)
        {
            if (seen.Region >= 0 && seen.Region != o)
            {
                continue;
            }

            // A price quoted where nothing is made yet still tells what making it costs.
            var made = Math.Max(state.Output[inputs.At(product, o)], seen.Region == o || seen.Year > state.Year ? 1e-9 : 0);
            weight += made;
            inputCost += made * boughtIn[o];
            factor += made * FactorOf(inputs, product, o);
            factorMargin += made * FactorOf(inputs, product, o) * (seen.Year == state.Year ? margins[o] : 1);
            if (inputs.Conversion[product] is not null)
            {
                bottomUp += made * (boughtIn[o] + ConversionOf(inputs, state, product, o, state.Year) + (FixedCostOf(inputs, state, product, o, state.Year) * margins[o]));
            }
        }

        if (inputs.Conversion[product] is not null)
        {
            state.Residual[product] = weight > 0 && seen.Year == state.Year ? seen.Price - (bottomUp / weight) : 0;
            return;
        }

        inputCost = (inputCost / weight) + inputs.Purchased[(product * inputs.YearCount) + state.Year - inputs.FirstYear];
        var fixedShare = inputs.Terms[product].FixedCostShare;
        var left = Math.Max(seen.Price - inputCost, inputs.Rules.LeastValueAdded * seen.Price);
        var added = left / (((1 - fixedShare) * factor / weight) + (fixedShare * factorMargin / weight));
        state.Conversion[product] = (1 - fixedShare) * added;
        state.FixedCost[product] = fixedShare * added;
    }

    // The price of the base year, of the largest producer named, else that of the world; for a product not sold then, the first price after it.
    private static ObservedPrice? Seen(ChainInputs inputs, int product, int year)
    {
        ObservedPrice? best = null;
        foreach (var price in inputs.ObservedPrices)
        {
            if (price.Product == product && price.Year >= year && (best is null || Rank(price).CompareTo(Rank(best.Value)) > 0))
            {
                best = price;
            }
        }

        return best;

        (int Early, double Size) Rank(ObservedPrice price) =>
            (-price.Year, price.Region < 0 ? -1 : inputs.Effective[inputs.At(product, price.Region, year)]);
    }

    /// <summary>The h to which preferences fade in the long run: the own region's, or 1 (M13).</summary>
    internal static double LastingPreference(ChainInputs inputs, int product, int origin, int buyer) => origin == buyer ? inputs.Terms[product].HomePreference : 1;

    private static void Buy(ChainInputs inputs, ILaneCosts lanes, BaseState state, int product)
    {
        var regions = inputs.RegionCount;
        var capacity = new double[regions];
        var cost = new double[regions * regions];
        for (var o = 0; o < regions; o++)
        {
            foreach (var other in inputs.Groups[inputs.GroupOf[product]].Products)
            {
                capacity[o] += inputs.Effective[inputs.At(other, o, state.Year)] * state.CapacityLift[other];
            }

            for (var d = 0; d < regions; d++)
            {
                cost[(d * regions) + o] = lanes.Cost(product, o, d, state.Year).At(state.Price[inputs.At(product, o)]);
            }
        }

        var gamma = inputs.Terms[product].TradeElasticity;
        state.Preference[product] = TradeCalibration.Preferences(state.Flows[product], capacity, cost, gamma, inputs.Rules.PreferenceLimit);
        for (var lane = 0; lane < cost.Length; lane++)
        {
            // What a licence lets through is not for want of preference.
            var open = lanes.OpenShare(product, lane % regions, lane / regions, state.Year);
            state.Preference[product][lane] /= open > 0 ? open : 1;
        }

        for (var d = 0; d < regions; d++)
        {
            double paid = 0, bought = 0, attraction = 0, drawn = 0, cheapest = double.PositiveInfinity, first = double.PositiveInfinity;
            for (var o = 0; o < regions; o++)
            {
                var lane = (d * regions) + o;
                paid += state.Flows[product][lane] * cost[lane];
                bought += state.Flows[product][lane];
                first = Math.Min(first, lanes.Cost(product, o, d, state.Year).At(state.CashCost[inputs.At(product, o)] + FixedCostOf(inputs, state, product, o, state.Year)));
                if (capacity[o] > 0)
                {
                    // A lane closed in the base year weighs in the index as it will when it opens.
                    var open = lanes.OpenShare(product, o, d, state.Year);
                    attraction += capacity[o] * (open > 0 ? open * state.Preference[product][lane] : LastingPreference(inputs, product, o, d));
                    drawn += capacity[o] * open * state.Preference[product][lane] * Math.Pow(cost[lane], -gamma);
                    cheapest = Math.Min(cheapest, cost[lane]);
                }
            }

            var place = inputs.At(product, d);

            // What nobody can make yet is referred to the full cost of the first plant.
            state.Delivered[place] = bought > 0 ? paid / bought : double.IsFinite(cheapest) ? cheapest : first;
            state.ReferenceIndex[place] = drawn > 0 ? Math.Pow(drawn / attraction, -1 / gamma) : state.Delivered[place];
            state.PriceRatio[place] = drawn > 0 ? state.Delivered[place] / state.ReferenceIndex[place] : 1;
        }
    }
}
