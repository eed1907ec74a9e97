using Cellcast.Accounts;
using Cellcast.Chain;
using Cellcast.Costing;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Accounts;

/// <summary>Reads what a break-even asks for out of a solved run.</summary>
internal sealed class TargetReading
{
    private readonly SolvedChain solved;
    private readonly BreakEvenQuestion question;
    private readonly ChainInputs chain;
    private readonly ChainYear year;
    private readonly int home;
    private readonly int origin;
    private readonly int at;

    public TargetReading(SolvedChain solved, BreakEvenQuestion question)
    {
        (this.solved, this.question, chain) = (solved, question, solved.Scenario.Chain);
        (home, origin) = (Region(question.Home), Region(question.Origin));
        at = question.Year - solved.Run.Years[0].Year;
        year = solved.Run.Years[at];
        if (!Enumerable.Range(0, chain.ProductCount).Any(IsMeant))
        {
            throw new ArgumentException($"the chain has no product '{question.Product ?? question.Stage}'", nameof(question));
        }
    }

    public double Value() => question.Measure switch
    {
        TargetMeasure.Gap => Gap()?.OverImport ?? double.PositiveInfinity,
        TargetMeasure.HomeShare => 1 - Imported(),
        TargetMeasure.Dependence => Imported(),
        TargetMeasure.Capacity => OfSellers(s => solved.Run.CapacityOf(at, s)),
        _ => OfSellers(s => year.Output[s]),
    };

    public double Budget() => Treasury.Of(chain, solved.Run, solved.Scenario.Lanes, []).Balance(home, question.Year);

    /// <summary>Full cost at home against the landed price of the import; null without a plant at home, or without one to import from.</summary>
    public CostGap? Gap()
    {
        if (question.Product is null || origin == home)
        {
            return null;
        }

        var product = chain.Graph.IndexOf(question.Product);
        var (cost, price) = (Mean(home, s => year.CashCost[s] + year.FixedCost[s]), Mean(origin, s => year.Price[s]));
        return cost > 0 && price > 0 ? new CostGap(cost.Value, solved.Scenario.Lanes.Cost(product, origin, home, question.Year).At(price.Value)) : null;
    }

    private double Imported()
    {
        var (all, abroad) = (0.0, 0.0);
        for (var product = 0; product < chain.ProductCount; product++)
        {
            for (var from = 0; from < chain.RegionCount && IsMeant(product); from++)
            {
                var flow = year.Flows[(chain.At(product, home) * chain.RegionCount) + from];
                all += flow;
                abroad += from == home ? 0 : flow;
            }
        }

        return all > 0 ? abroad / all : 0;
    }

    private double OfSellers(Func<int, double> of) => Enumerable.Range(0, solved.Run.Sellers.Count).Where(s => IsMeant(solved.Run.Sellers[s].Product) && RegionOf(s) == home).Sum(of);

    // By capacity, so that idle plants have a cost too.
    private double? Mean(int region, Func<int, double> of)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var s = 0; s < solved.Run.Sellers.Count; s++)
        {
            if (IsMeant(solved.Run.Sellers[s].Product) && RegionOf(s) == region)
            {
                var capacity = solved.Run.CapacityOf(at, s);
                sum += capacity * of(s);
                weight += capacity;
            }
        }

        return weight > 0 ? sum / weight : null;
    }

    private int RegionOf(int seller) => chain.Nodes[solved.Run.Sellers[seller].Node].Region;

    private bool IsMeant(int product) => question.Product is null ? chain.Graph.Products[product].Stage == question.Stage : chain.Graph.Products[product].Id == question.Product;

    private int Region(string id)
    {
        for (var region = 0; region < chain.RegionCount; region++)
        {
            if (chain.Regions[region] == id)
            {
                return region;
            }
        }

        throw new ArgumentException($"'{id}' is no region of the chain", nameof(id));
    }
}
