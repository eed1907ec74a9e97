using Cellcast.Chain;

namespace Cellcast.Accounts;

/// <summary>
/// Who keeps what of the price of batteries in a year of a solved run: sales, bought inputs and what is left, seller by seller. Only what ends in batteries counts: of
/// nickel for steel nothing does. Million USD of 2024 a year.
/// </summary>
/// <remarks>
/// Equations V1 to V3 of docs/questions.md. What buyers of batteries pay is the value added of all sellers and recyclers, what they buy outside the chain, and what trade
/// takes on the way (freight, duties, taxes, rents of quotas): exactly.
/// </remarks>
public sealed class ValueAccount
{
    private readonly ChainInputs chain;
    private readonly ChainRun run;
    private readonly ChainYear year;
    private readonly double[] made;
    private readonly double[] endsInUse;
    private readonly double[] endsInOutput;

    private ValueAccount(ChainInputs chain, ChainRun run, int index)
    {
        (this.chain, this.run, year) = (chain, run, run.Years[index]);
        var sellers = run.Sellers.Count;
        Sales = new double[sellers];
        Support = new double[sellers];
        BoughtInChain = new double[sellers];
        BoughtOutside = new double[sellers];
        Margin = new double[sellers];
        CapitalCost = new double[sellers];
        Recovered = new double[chain.ProductCount * chain.RegionCount];
        FinalPurchases = new double[chain.RegionCount];
        made = new double[Recovered.Length];
        endsInUse = new double[Recovered.Length];
        endsInOutput = new double[Recovered.Length];
        for (var s = 0; s < sellers; s++)
        {
            made[PlaceOf(s)] += year.Output[s];
        }

        Trace();
        AddSellers(index);
        AddPlaces();
    }

    /// <summary>Sold at the gate: [s].</summary>
    public double[] Sales { get; }

    /// <summary>Production credits and what a state adds up to a guaranteed price: [s].</summary>
    public double[] Support { get; }

    /// <summary>Bought from other sellers of the chain, at delivered prices: [s].</summary>
    public double[] BoughtInChain { get; }

    /// <summary>Bought outside the chain (solvents, polymers, phosphorus): [s].</summary>
    public double[] BoughtOutside { get; }

    /// <summary>Receipts over cash cost, credits counted: (P + top-up - vc) X: [s].</summary>
    public double[] Margin { get; }

    /// <summary>Cost of the capacity that stands, w u* K: [s].</summary>
    public double[] CapitalCost { get; }

    /// <summary>Sales of what was recovered from old cells and scrap: [p, r].</summary>
    public double[] Recovered { get; }

    /// <summary>What buyers of batteries and their stocks pay in a region: [r].</summary>
    public double[] FinalPurchases { get; }

    /// <summary>Freight, duties, export taxes and rents of quotas between gates and buyers of the world.</summary>
    public double TradeCost { get; private set; }

    /// <summary>Sales less all bought inputs, before credits: wages, energy, capital and profit.</summary>
    public double ValueAdded(int seller) => Sales[seller] - BoughtInChain[seller] - BoughtOutside[seller];

    /// <summary>Share of what a region buys of a product that ends in batteries, 0 to 1.</summary>
    public double EndsInBatteries(int product, int region) => endsInUse[chain.At(product, region)];

    /// <summary>Reads the account of a year.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="run">The run, solved.</param>
    /// <param name="index">Index of the year.</param>
    public static ValueAccount Of(ChainInputs chain, ChainRun run, int index)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(run);
        return new(chain, run, index);
    }

    // V1: from packs up to mines, what part of each region's use and of each origin's output ends in batteries.
    private void Trace()
    {
        for (var k = chain.Graph.Order.Count - 1; k >= 0; k--)
        {
            var p = chain.Graph.Order[k];
            for (var d = 0; d < chain.RegionCount; d++)
            {
                var place = chain.At(p, d);
                var (final, ends, all) = (FinalUse(p, d), 0.0, 0.0);
                foreach (var (amount, product) in ChainUses(p, d))
                {
                    ends += amount * endsInOutput[chain.At(product, d)];
                    all += amount;
                }

                all += final + year.NonBatteryUse[place];
                endsInUse[place] = all > 0 ? (ends + final) / all : 0;
            }

            double worldEnds = 0, world = 0;
            for (var o = 0; o < chain.RegionCount; o++)
            {
                double ends = 0, all = 0;
                for (var d = 0; d < chain.RegionCount; d++)
                {
                    var flow = year.Flows[(chain.At(p, d) * chain.RegionCount) + o];
                    ends += flow * endsInUse[chain.At(p, d)];
                    all += flow;
                }

                endsInOutput[chain.At(p, o)] = all > 0 ? ends / all : double.NaN;
                worldEnds += ends;
                world += all;
            }

            // Plants that stand idle are kept for what the others make.
            for (var o = 0; o < chain.RegionCount; o++)
            {
                if (double.IsNaN(endsInOutput[chain.At(p, o)]))
                {
                    endsInOutput[chain.At(p, o)] = world > 0 ? worldEnds / world : 0;
                }
            }
        }
    }

    private double FinalUse(int product, int region)
    {
        var place = chain.At(product, region);
        return chain.Graph.UsesOf(product).Count == 0 ? Math.Max(0, year.Use[place] - year.NonBatteryUse[place]) : Math.Max(0, year.FinalDemand[place]);
    }

    // What a region's makers take of a product. A mix is what the fixed recipes leave, by the output of those who mix.
    private IEnumerable<(double Amount, int Product)> ChainUses(int product, int region)
    {
        var (fixedUse, mixed, weights) = (0.0, new List<(int Product, double Weight)>(), 0.0);
        foreach (var link in chain.Graph.UsesOf(product))
        {
            var user = chain.Graph.IndexOf(link.Output);
            foreach (var use in chain.UsesOf[user])
            {
                if (use.Input != product)
                {
                    continue;
                }

                var need = use.PerUnit * made[chain.At(user, region)];
                if (use.IsMix)
                {
                    mixed.Add((user, need));
                    weights += need;
                }
                else if (need > 0)
                {
                    fixedUse += need;
                    yield return (need, user);
                }
            }
        }

        if (weights > 0)
        {
            var place = chain.At(product, region);
            var left = Math.Max(0, year.Use[place] - year.NonBatteryUse[place] - FinalUse(product, region) - fixedUse);
            foreach (var (user, weight) in mixed)
            {
                yield return (left * weight / weights, user);
            }
        }
    }

    private int PlaceOf(int seller) => chain.At(run.Sellers[seller].Product, chain.Nodes[run.Sellers[seller].Node].Region);

    private void AddSellers(int index)
    {
        for (var s = 0; s < run.Sellers.Count; s++)
        {
            var product = run.Sellers[s].Product;
            var ends = endsInOutput[PlaceOf(s)];
            Sales[s] = ends * year.Price[s] * year.Output[s];
            Support[s] = ends * (year.Credit[s] + year.TopUp[s]) * year.Output[s];
            Margin[s] = ends * (year.Price[s] + year.TopUp[s] - year.CashCost[s]) * year.Output[s];
            CapitalCost[s] = ends * year.FixedCost[s] * chain.Terms[product].Curve.NormalUtilisation * run.EffectiveOf(index, s);

            // What a scenario adds to the cost of a mine is a rent, not an input (B6).
            var isMine = chain.UsesOf[product].Count == 0;
            BoughtOutside[s] = isMine ? 0 : ends * chain.Purchased[(product * chain.YearCount) + year.Year - chain.FirstYear] * year.Output[s];
        }
    }

    // V2: purchases at delivered prices, shared among the sellers of a maker by their output; V3: what recyclers sell, what trade takes, what the last buyers pay.
    private void AddPlaces()
    {
        for (var p = 0; p < chain.ProductCount; p++)
        {
            for (var d = 0; d < chain.RegionCount; d++)
            {
                var place = chain.At(p, d);
                double bought = 0, gates = 0;
                for (var o = 0; o < chain.RegionCount; o++)
                {
                    var lane = (place * chain.RegionCount) + o;
                    bought += year.Flows[lane];
                    gates += year.Values[lane];
                    Recovered[chain.At(p, o)] += endsInUse[place] * year.Values[lane];
                }

                if (!(bought > 0))
                {
                    continue;
                }

                var uses = ChainUses(p, d).ToList();
                var (ends, needs) = (endsInUse[place], uses.Sum(use => use.Amount) + FinalUse(p, d) + year.NonBatteryUse[place]);

                // Where some of what was wanted did not arrive, everybody lacks his part.
                var paid = needs > 0 ? year.Delivered[place] * year.Use[place] / needs : 0;
                foreach (var (amount, user) in uses)
                {
                    Share(chain.At(user, d), paid * amount * endsInOutput[chain.At(user, d)]);
                }

                FinalPurchases[d] += (paid * FinalUse(p, d)) + (ends * year.Delivered[place] * year.StockBuild[place]);
                TradeCost += ends * ((year.Delivered[place] * bought) - gates);
            }
        }

        // Values at the gate hold what sellers, recyclers and holders of export licences get.
        for (var s = 0; s < run.Sellers.Count; s++)
        {
            Recovered[PlaceOf(s)] -= Sales[s];
        }

        for (var place = 0; place < Recovered.Length; place++)
        {
            if (!(year.Recycled[place] > 0))
            {
                TradeCost += Recovered[place];
                Recovered[place] = 0;
            }
        }
    }

    private void Share(int place, double money)
    {
        for (var s = 0; s < run.Sellers.Count && made[place] > 0; s++)
        {
            BoughtInChain[s] += PlaceOf(s) == place ? money * year.Output[s] / made[place] : 0;
        }
    }
}
