using Cellcast.Demand;

namespace Cellcast.Chain;

/// <summary>
/// What buyers want: the demand of an outlook by application, with the chemistries they chose as far as shares were counted, and those they choose at last year's
/// prices after that.
/// </summary>
public sealed class ChoiceDemand : IDemandModel
{
    private readonly ChainInputs inputs;
    private readonly ChainDemandInputs given;
    private readonly DemandPaths paths;
    private readonly int[] productOf;
    private readonly int[] alternativeProduct;
    private readonly int[] mixPlace;
    private readonly int[] groupOfBottleneck;
    private readonly int[] groupOfNode;
    private readonly int[][] productsOfBottleneck;
    private readonly double[] shares;
    private readonly double[] lastShares;
    private readonly double[] price;
    private readonly double[] remembered;
    private readonly double[] quantities;
    private readonly double[] capacity;
    private readonly double[] capacityOfGroup;
    private readonly BuyersMix wished;
    private ChemistryChoice? choice;

    /// <summary>Compiles demand.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="given">Paths, shares and the choice.</param>
    public ChoiceDemand(ChainInputs inputs, ChainDemandInputs given)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(given);
        this.inputs = inputs;
        this.given = given;
        paths = given.Paths;
        productOf = [.. given.ProductOfApplication.Select(inputs.Graph.IndexOf)];
        alternativeProduct = [.. given.Choice.Alternatives.Select(alternative => inputs.Graph.IndexOf(alternative.Product))];
        groupOfBottleneck = [.. given.Choice.Bottlenecks.Select(name => inputs.Groups.Select((group, g) => (group, g)).First(pair => pair.group.Name == name).g)];
        productsOfBottleneck = [.. groupOfBottleneck.Select(g => inputs.Groups[g].Products.ToArray())];
        groupOfNode = [.. inputs.Nodes.Select(node => node.Group)];
        var count = alternativeProduct.Length;
        mixPlace = new int[productOf.Length * count];
        for (var a = 0; a < productOf.Length; a++)
        {
            var mix = inputs.UsesOf[productOf[a]].Where(use => use.IsMix).Select(use => use.Input).ToList();
            for (var k = 0; k < count; k++)
            {
                mixPlace[(a * count) + k] = mix.IndexOf(alternativeProduct[k]);
                if (mix.Count > 0 && mixPlace[(a * count) + k] < 0 && given.Choice.Offered[(a * count) + k])
                {
                    throw new ArgumentException($"{given.Choice.Alternatives[k].Product} may be bought for {given.Choice.Buyers[a].Application}, but {given.ProductOfApplication[a]} has no link to it", nameof(given));
                }
            }
        }

        shares = new double[productOf.Length * inputs.RegionCount * count];
        lastShares = new double[shares.Length];
        price = new double[inputs.RegionCount * count];
        remembered = new double[price.Length];
        quantities = new double[productOf.Length * inputs.RegionCount];
        wished = new BuyersMix(inputs);
        capacity = new double[groupOfBottleneck.Length];
        capacityOfGroup = new double[inputs.Groups.Count];
    }

    /// <summary>The choice of chemistry, once it has been calibrated; null before the first year in which buyers choose.</summary>
    public ChemistryChoice? Choice => choice;

    /// <summary>Shares of the year filled last, by application, region and alternative.</summary>
    public ReadOnlySpan<double> Shares => shares;

    /// <inheritdoc/>
    public BuyersMix? Wished => wished;

    /// <inheritdoc/>
    public void Fill(ChainYear year, ChainYear? last, IReadOnlyList<ChainSeller> sellers, BuyersMix demand)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(sellers);
        ArgumentNullException.ThrowIfNull(demand);
        for (var a = 0; a < productOf.Length; a++)
        {
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                quantities[(a * inputs.RegionCount) + r] = paths.Quantity(a, r, year.Year);
            }
        }

        if (year.Year <= given.SharesUntil || last is null)
        {
            given.Shares[Math.Clamp(year.Year - given.FirstShares, 0, given.Shares.Count - 1)].CopyTo(shares, 0);
            shares.CopyTo(year.TargetShares, 0);
            shares.CopyTo(year.WishedShares, 0);
            Array.Fill(year.BuyersPrice, double.NaN);
        }
        else
        {
            Choose(year, last, sellers);
        }

        Compose(demand, shares);
        Compose(wished, year.WishedShares);
        year.ChemistryShares.AsSpan().Clear();
        shares.CopyTo(year.ChemistryShares, 0);
        quantities.CopyTo(year.ApplicationDemand, 0);
    }

    /// <inheritdoc/>
    public double WorldFinal(int product, int year)
    {
        var sum = 0.0;
        for (var a = 0; a < productOf.Length; a++)
        {
            sum += productOf[a] == product ? paths.World(a, year) : 0;
        }

        return sum;
    }

    /// <inheritdoc/>
    public double ExpectedGrowth(int product, int knownIn, int horizon)
    {
        double now = 0, then = 0;
        for (var a = 0; a < productOf.Length; a++)
        {
            for (var r = 0; r < inputs.RegionCount && productOf[a] == product; r++)
            {
                now += paths.Quantity(a, r, knownIn);
                then += given.Expectations.Expected(a, r, knownIn, horizon);
            }
        }

        return now > 0 ? Math.Pow(then / now, 1.0 / horizon) - 1 : 0;
    }

    /// <inheritdoc/>
    public double ObservedStockBuild(int product, int region, int year) => given.StockBuild[inputs.At(product, region, year)];

    private void Choose(ChainYear year, ChainYear last, IReadOnlyList<ChainSeller> sellers)
    {
        Prices(last, sellers);
        Remember();
        if (choice is null)
        {
            SeeWhatWasPaid(last, sellers);
            choice = ChoiceCalibration.Calibrate(given.Choice, given.SharesUntil, remembered, shares, given.Shares.Count > 1 ? given.Shares[^2] : []);
        }

        // Stocks that are built take their part of what lines can make.
        var forUse = UseOfWanted(year.Year, last);
        Array.Clear(capacityOfGroup);
        for (var n = 0; n < groupOfNode.Length; n++)
        {
            capacityOfGroup[groupOfNode[n]] += year.Effective[n];
        }

        for (var b = 0; b < capacity.Length; b++)
        {
            capacity[b] = capacityOfGroup[groupOfBottleneck[b]];
            foreach (var product in productsOfBottleneck[b])
            {
                for (var r = 0; r < inputs.RegionCount; r++)
                {
                    // What recyclers sold of it last year they will have to sell again.
                    capacity[b] += last.Recycled[inputs.At(product, r)] - inputs.NonBatteryUse[inputs.At(product, r, year.Year)];
                }
            }

            capacity[b] = forUse * Math.Max(0, capacity[b]);
        }

        shares.CopyTo(lastShares, 0);
        choice.SharesOfYear(year.Year, quantities, remembered, capacity, lastShares, shares, year.TargetShares, year.WishedShares);
        remembered.CopyTo(year.BuyersPrice, 0);
    }

    // Shares that were counted answer prices that were paid: where a producer's price of that year is known, the market's stands aside, everywhere in the same ratio.
    private void SeeWhatWasPaid(ChainYear last, IReadOnlyList<ChainSeller> sellers)
    {
        for (var k = 0; k < alternativeProduct.Length; k++)
        {
            if (Seen(alternativeProduct[k], last.Year) is not { } seen)
            {
                continue;
            }

            double sold = 0, earned = 0;
            for (var s = 0; s < sellers.Count; s++)
            {
                if (sellers[s].Product == seen.Product && inputs.Nodes[sellers[s].Node].Region == seen.Region)
                {
                    sold += last.Output[s];
                    earned += last.Output[s] * last.Price[s];
                }
            }

            for (var r = 0; r < inputs.RegionCount && earned > 0; r++)
            {
                remembered[(r * alternativeProduct.Length) + k] *= seen.Price * sold / earned;
            }
        }
    }

    // Of several places, the one that could make most.
    private ObservedPrice? Seen(int product, int year)
    {
        ObservedPrice? best = null;
        foreach (var seen in inputs.ObservedPrices)
        {
            if (seen.Product == product && seen.Year == year && seen.Region >= 0
                && (best is null || inputs.Effective[inputs.At(product, seen.Region, year)] > inputs.Effective[inputs.At(product, best.Value.Region, year)]))
            {
                best = seen;
            }
        }

        return best;
    }

    // Part of what lines make that buyers use: what is put into stock is made of the same lines. As counted, else as last year.
    private double UseOfWanted(int year, ChainYear last)
    {
        double used = 0, built = 0, lastUsed = 0, lastBuilt = 0;
        var counted = false;
        foreach (var quantity in quantities)
        {
            used += quantity;
        }

        for (var p = 0; p < inputs.ProductCount; p++)
        {
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var stocked = ObservedStockBuild(p, r, year);
                counted |= !double.IsNaN(stocked);
                built += double.IsNaN(stocked) ? 0 : stocked;
                if (last.FinalDemand[inputs.At(p, r)] > 0)
                {
                    lastUsed += last.FinalDemand[inputs.At(p, r)];
                    lastBuilt += last.StockBuild[inputs.At(p, r)];
                }
            }
        }

        return counted ? used / (used + Math.Max(0, built)) : lastUsed / (lastUsed + Math.Max(0, lastBuilt));
    }

    // Delivered price of last year; of what nobody sold yet, the full cost of the first plant at its gate.
    private void Prices(ChainYear last, IReadOnlyList<ChainSeller> sellers)
    {
        var count = alternativeProduct.Length;
        for (var k = 0; k < count; k++)
        {
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var place = inputs.At(alternativeProduct[k], r);
                price[(r * count) + k] = last.Delivered[place] > 0 ? last.Delivered[place] : double.NaN;
            }
        }

        for (var s = 0; s < sellers.Count; s++)
        {
            var k = Array.IndexOf(alternativeProduct, sellers[s].Product);
            if (k < 0 || last.CashCost[s] <= 0)
            {
                continue;
            }

            for (var r = 0; r < inputs.RegionCount; r++)
            {
                if (last.Delivered[inputs.At(sellers[s].Product, r)] <= 0)
                {
                    ref var best = ref price[(r * count) + k];
                    var first = last.CashCost[s] + last.FixedCost[s];
                    best = double.IsNaN(best) ? first : Math.Min(best, first);
                }
            }
        }
    }

    // Buyers settle on a chemistry years ahead: what counts is the price of several years, the latest most (Q8). In logarithms, so that a spike does not cover years.
    private void Remember()
    {
        for (var i = 0; i < price.Length; i++)
        {
            remembered[i] = choice is not null && remembered[i] > 0
                ? remembered[i] * Math.Pow(price[i] / remembered[i], 1 - given.PriceMemory)
                : price[i];
        }
    }

    private void Compose(BuyersMix demand, double[] wanted)
    {
        Array.Clear(demand.Final);
        Array.Clear(demand.Mix);
        Array.Clear(demand.Elasticity);
        var count = alternativeProduct.Length;
        for (var a = 0; a < productOf.Length; a++)
        {
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var quantity = quantities[(a * inputs.RegionCount) + r];
                var own = wanted.AsSpan(((a * inputs.RegionCount) + r) * count, count);
                var mixed = false;
                for (var k = 0; k < count; k++)
                {
                    var place = mixPlace[(a * count) + k];
                    if (place >= 0)
                    {
                        demand.Mix[demand.MixAt(productOf[a], r) + place] += quantity * own[k];
                        mixed = true;
                    }
                    else if (own[k] > 0)
                    {
                        // Systems without cells are bought themselves.
                        Add(demand, alternativeProduct[k], r, quantity * own[k], given.Elasticities[a]);
                    }
                }

                if (mixed)
                {
                    Add(demand, productOf[a], r, quantity, given.Elasticities[a]);
                }
            }
        }

        for (var i = 0; i < demand.Mix.Length; i += demand.MixWidth)
        {
            Normalise(demand.Mix.AsSpan(i, demand.MixWidth));
        }

        for (var i = 0; i < demand.Final.Length; i++)
        {
            demand.Elasticity[i] /= demand.Final[i] > 0 ? demand.Final[i] : 1;
        }
    }

    private void Add(BuyersMix demand, int product, int region, double quantity, double elasticity)
    {
        demand.Final[inputs.At(product, region)] += quantity;
        demand.Elasticity[inputs.At(product, region)] += quantity * elasticity;
    }

    private static void Normalise(Span<double> mix)
    {
        var total = 0.0;
        foreach (var share in mix)
        {
            total += share;
        }

        for (var k = 0; k < mix.Length && total > 0; k++)
        {
            mix[k] /= total;
        }
    }
}
