using Cellcast.Chain;
using Cellcast.Data.Answers;

namespace Cellcast.Acceptance;

/// <summary>Figures of a solved chain as the reports speak of them, means over some years. A product id or a stage says what is meant.</summary>
internal sealed class ChainMeasures(SolvedChain solved, int from, int to)
{
    private readonly ChainInputs chain = solved.Scenario.Chain;

    /// <summary>Made in a region, units a year.</summary>
    public double Made(string what, string region) => Mean((year, at) => Sellers(what, region).Sum(s => year.Output[s]));

    /// <summary>Nameplate capacity in a region.</summary>
    public double Capacity(string what, string region) => Mean((year, at) => Sellers(what, region).Sum(s => solved.Run.CapacityOf(at, s)));

    /// <summary>Nameplate capacity in a region of one owner group.</summary>
    public double CapacityOwned(string what, string region, string owner) => Mean((year, at) =>
        Sellers(what, region).Where(s => chain.Owners[chain.Nodes[solved.Run.Sellers[s].Node].Owner] == owner).Sum(s => solved.Run.CapacityOf(at, s)));

    /// <summary>Full cost net of credits in a region, mean by capacity, USD per unit.</summary>
    public double Cost(string what, string region) => Mean((year, at) =>
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var s in Sellers(what, region))
        {
            var capacity = solved.Run.CapacityOf(at, s);
            (sum, weight) = (sum + (capacity * (year.CashCost[s] + year.FixedCost[s])), weight + capacity);
        }

        return weight > 0 ? sum / weight : 0;
    });

    /// <summary>Average price paid in a region, by what is bought, USD per unit.</summary>
    public double Price(string what, string region) => Mean((year, at) =>
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var product in Products(what))
        {
            var place = chain.At(product, Region(region));
            var bought = Enumerable.Range(0, chain.RegionCount).Sum(origin => year.Flows[(place * chain.RegionCount) + origin]);
            (sum, weight) = (sum + (bought * year.Delivered[place]), weight + bought);
        }

        return weight > 0 ? sum / weight : 0;
    });

    /// <summary>Held in stock in a region at the end of the year.</summary>
    public double Stock(string what, string region) => Mean((year, at) => Products(what).Sum(product => year.Stock[chain.At(product, Region(region))]));

    /// <summary>Final demand in a region.</summary>
    public double Demand(string what, string region) => Mean((year, at) => Products(what).Sum(product => year.FinalDemand[chain.At(product, Region(region))]));

    /// <summary>Share of what a region uses that comes from other regions.</summary>
    public double Imported(string what, string region) => Share(what, region, origin => origin != Region(region));

    /// <summary>Share of what a region uses that comes from an origin.</summary>
    public double From(string what, string region, string from) => Share(what, region, origin => origin == Region(from));

    /// <summary>Shipped from one region to another.</summary>
    public double Shipped(string what, string from, string to) => Mean((year, at) => Products(what).Sum(product => year.Flows[(chain.At(product, Region(to)) * chain.RegionCount) + Region(from)]));

    /// <summary>Share of the world's output that a region makes.</summary>
    public double WorldShare(string what, string region) => Mean((year, at) =>
        Sellers(what, region).Sum(s => year.Output[s]) / chain.Regions.Sum(place => Sellers(what, place).Sum(s => year.Output[s])));

    /// <summary>Share of the world's nameplate capacity that owner groups hold.</summary>
    public double OwnedShare(string what, Func<string, bool> owner) => Mean((year, at) =>
    {
        var sellers = chain.Regions.SelectMany(place => Sellers(what, place)).ToList();
        return sellers.Where(s => owner(chain.Owners[chain.Nodes[solved.Run.Sellers[s].Node].Owner])).Sum(s => solved.Run.CapacityOf(at, s)) / sellers.Sum(s => solved.Run.CapacityOf(at, s));
    });

    /// <summary>Credits paid to makers in a region, million USD of 2024 a year.</summary>
    public double Credits(string what, string region) => Mean((year, at) => Sellers(what, region).Sum(s => year.Credit[s] * year.Output[s]));

    /// <summary>Risk of what a region uses: sum of the squared shares of its foreign origins, 0 (all made at home) to 1 (all from one other).</summary>
    public double Risk(string what, string region) =>
        Enumerable.Range(0, chain.RegionCount).Where(origin => origin != Region(region)).Sum(counted => Math.Pow(Share(what, region, origin => origin == counted), 2));

    private double Share(string what, string region, Func<int, bool> counts) => Mean((year, at) =>
    {
        var (all, some) = (0.0, 0.0);
        foreach (var product in Products(what))
        {
            for (var origin = 0; origin < chain.RegionCount; origin++)
            {
                var flow = year.Flows[(chain.At(product, Region(region)) * chain.RegionCount) + origin];
                (all, some) = (all + flow, some + (counts(origin) ? flow : 0));
            }
        }

        return all > 0 ? some / all : 0;
    });

    private double Mean(Func<ChainYear, int, double> of) =>
        Enumerable.Range(from, to - from + 1).Average(year => of(solved.Run.Years[year - solved.Run.Years[0].Year], year - solved.Run.Years[0].Year));

    private IEnumerable<int> Sellers(string what, string region)
    {
        var (place, products) = (Region(region), Products(what).ToHashSet());
        return Enumerable.Range(0, solved.Run.Sellers.Count).Where(s => products.Contains(solved.Run.Sellers[s].Product) && chain.Nodes[solved.Run.Sellers[s].Node].Region == place);
    }

    private IEnumerable<int> Products(string what) =>
        what.Split('+').SelectMany(part => Enumerable.Range(0, chain.ProductCount).Where(product => chain.Graph.Products[product].Id == part || chain.Graph.Products[product].Stage == part));

    private int Region(string id) => chain.Regions.Index().First(region => region.Item == id).Index;
}
