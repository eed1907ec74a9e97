using Cellcast.Chain;
using Cellcast.Demand;

namespace Cellcast.Data;

/// <summary>Reads what the chain is given of demand: an outlook's paths, the shares that were counted, stock changes, and the choice of chemistry.</summary>
internal static class ChainDemandReader
{
    private const string StockBuild = "stock_build";

    /// <summary>Reads it.</summary>
    /// <param name="inputs">The inputs, with whatever changes are laid on them.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="outlook">Id of the outlook.</param>
    /// <param name="sharesUntil">Last year whose shares the run may know.</param>
    /// <param name="policy">What instruments do to the outlook; null for nothing.</param>
    public static ChainDemandInputs Read(Inputs inputs, ChainInputs chain, string outlook, int sharesUntil, Func<DemandPaths, DemandPaths>? policy = null)
    {
        var first = chain.FirstYear;
        var (paths, expectations) = inputs.Once(("demand paths", outlook, first), view => PathsOf(view, outlook, first));
        if (policy is not null && policy(paths) is var changed && !ReferenceEquals(changed, paths))
        {
            (paths, expectations) = (changed, new DemandInputs(inputs).Expectations(changed));
        }

        var (choice, shares) = inputs.Once(("demand choice", sharesUntil, first), view => ChoiceOf(view, sharesUntil, first));
        var buyers = inputs.Once("buyers", view => BuyersOf(view));
        var bottlenecks = new ChoiceBottlenecks(inputs, chain);
        return new ChainDemandInputs
        {
            Paths = paths,
            Expectations = expectations,
            ProductOfApplication = buyers.Products,
            Elasticities = buyers.Elasticities,
            PriceMemory = inputs.Value("price_memory"),
            Choice = choice with { Bottlenecks = bottlenecks.Names, Needs = bottlenecks.NeedsOf(choice.Alternatives.Select(alternative => alternative.Product)) },
            Shares = shares,
            FirstShares = first,
            StockBuild = inputs.Once(("stock build", first, chain.LastYear), view => ReadStockBuild(view, chain)),
        };
    }

    // Investors look ahead along the path: what they see must not depend on where the run ends.
    private static (DemandPaths Paths, DemandExpectations Expectations) PathsOf(Inputs inputs, string outlook, int firstYear)
    {
        var demand = new DemandInputs(inputs);
        var paths = demand.Paths(outlook, firstYear);
        return (paths, demand.Expectations(paths));
    }

    private static (ChoiceInputs Choice, double[][] Shares) ChoiceOf(Inputs inputs, int sharesUntil, int firstYear)
    {
        var choice = new DemandChoice(inputs, sharesUntil);
        return (choice.Choice, [.. Enumerable.Range(firstYear, choice.SharesYear - firstYear + 1).Select(choice.SharesKnownIn)]);
    }

    private static (string[] Products, double[] Elasticities) BuyersOf(Inputs inputs)
    {
        var demand = new DemandInputs(inputs);
        return ([.. Enumerable.Range(0, demand.Applications.Count).Select(demand.ProductOf)], demand.Elasticities());
    }

    // A region without a row in a year that has rows for others kept its stock.
    private static double[] ReadStockBuild(Inputs inputs, ChainInputs chain)
    {
        var build = new double[chain.ProductCount * chain.RegionCount * chain.YearCount];
        Array.Fill(build, double.NaN);
        foreach (var datum in inputs.Find(StockBuild))
        {
            var product = chain.Graph.IndexOf(datum.Subject.Split('.')[0]);
            if (datum.Year is not { } year || year < chain.FirstYear || year > chain.LastYear)
            {
                continue;
            }

            for (var r = 0; r < chain.RegionCount; r++)
            {
                ref var place = ref build[chain.At(product, r, year)];
                place = chain.Regions[r] == datum.Region ? inputs.Value(StockBuild, datum.Subject, datum.Region, year) : double.IsNaN(place) ? 0 : place;
            }
        }

        return build;
    }
}
