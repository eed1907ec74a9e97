using Cellcast.Chain;
using Cellcast.Data.Answers;

namespace Cellcast.Data.Decisions;

/// <summary>Figures of a solved run as people ask for them: by stage or product id, region and year. GWh or kt or km2 a year, USD of 2024 per unit.</summary>
public sealed class ChainFigures
{
    private readonly SolvedChain solved;
    private readonly ChainInputs chain;
    private readonly ChainRun run;

    /// <summary>Reads a run.</summary>
    /// <param name="solved">The run.</param>
    public ChainFigures(SolvedChain solved)
    {
        ArgumentNullException.ThrowIfNull(solved);
        (this.solved, chain, run) = (solved, solved.Scenario.Chain, solved.Run);
    }

    /// <summary>The run.</summary>
    public SolvedChain Solved => solved;

    /// <summary>Ids of the regions.</summary>
    public IReadOnlyList<string> Regions => chain.Regions;

    /// <summary>Ids of the owner groups.</summary>
    public IReadOnlyList<string> Owners => chain.Owners;

    /// <summary>Made in a region; in the world where none is named.</summary>
    public double Made(string what, string? region, int year) => Sellers(what, region).Sum(s => At(year).Output[s]);

    /// <summary>Nameplate of the plants of a region, of one owner group where named.</summary>
    public double Capacity(string what, string? region, int year, string? owner = null) =>
        Sellers(what, region).Where(s => owner is null || chain.Owners[chain.Nodes[run.Sellers[s].Node].Owner] == owner).Sum(s => run.CapacityOf(IndexOf(year), s));

    /// <summary>Used in a region.</summary>
    public double Used(string what, string region, int year) => Products(what).Sum(p => At(year).Use[chain.At(p, RegionOf(region))]);

    /// <summary>Share of what a region buys that comes from elsewhere, or from one origin; 0 where it buys nothing.</summary>
    public double Imported(string what, string region, int year, string? origin = null)
    {
        double all = 0, some = 0;
        foreach (var product in Products(what))
        {
            for (var o = 0; o < chain.RegionCount; o++)
            {
                var flow = At(year).Flows[(chain.At(product, RegionOf(region)) * chain.RegionCount) + o];
                all += flow;
                some += origin is null ? (o == RegionOf(region) ? 0 : flow) : chain.Regions[o] == origin ? flow : 0;
            }
        }

        return all > 0 ? some / all : 0;
    }

    /// <summary>Average price paid in a region, by what is bought.</summary>
    public double? Price(string what, string region, int year)
    {
        double paid = 0, bought = 0;
        foreach (var product in Products(what))
        {
            var place = chain.At(product, RegionOf(region));
            var quantity = At(year).Use[place] + At(year).StockBuild[place];
            (paid, bought) = (paid + (quantity * At(year).Delivered[place]), bought + quantity);
        }

        return bought > 0 ? paid / bought : null;
    }

    /// <summary>Full cost of what stands in a region before credits, mean by capacity.</summary>
    public double? Cost(string what, string region, int year)
    {
        double cost = 0, capacity = 0;
        foreach (var s in Sellers(what, region))
        {
            var stands = run.EffectiveOf(IndexOf(year), s);
            (cost, capacity) = (cost + (stands * (At(year).CashCost[s] + At(year).Credit[s] + At(year).FixedCost[s])), capacity + stands);
        }

        return capacity > 0 ? cost / capacity : null;
    }

    /// <summary>Demand of applications in a region as the scenario has it, GWh.</summary>
    /// <param name="applications">Their ids in the order of the run (<see cref="AllApplications"/>).</param>
    /// <param name="region">The region.</param>
    /// <param name="year">The year.</param>
    public double Demand(Func<string, bool> applications, string region, int year)
    {
        ArgumentNullException.ThrowIfNull(applications);
        return AllApplications.Index().Where(application => applications(application.Item)).Sum(application => At(year).ApplicationDemand[(application.Index * chain.RegionCount) + RegionOf(region)]);
    }

    /// <summary>Ids of the products of a stage.</summary>
    public IEnumerable<string> ProductsOf(string stage) => Products(stage).Select(product => chain.Graph.Products[product].Id);

    /// <summary>Ids of the applications.</summary>
    public IReadOnlyList<string> AllApplications => [.. solved.Scenario.Demand.Choice.Buyers.Select(buyer => buyer.Application)];

    private ChainYear At(int year) => run.Years[IndexOf(year)];

    private int IndexOf(int year) => year - run.Years[0].Year;

    private int RegionOf(string id) => chain.Regions.Index().First(region => region.Item == id).Index;

    private IEnumerable<int> Products(string what) => Enumerable.Range(0, chain.ProductCount).Where(product => chain.Graph.Products[product].Id == what || chain.Graph.Products[product].Stage == what);

    private IEnumerable<int> Sellers(string what, string? region)
    {
        var products = Products(what).ToHashSet();
        var place = region is null ? -1 : RegionOf(region);
        return Enumerable.Range(0, run.Sellers.Count).Where(s => products.Contains(run.Sellers[s].Product) && (place < 0 || chain.Nodes[run.Sellers[s].Node].Region == place));
    }
}
