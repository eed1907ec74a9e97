using Cellcast.Chain;
using Cellcast.Data.Answers;
using Cellcast.Demand;

namespace Cellcast.Data.Technologies;

/// <summary>Reads what buyers chose out of a solved run: shares by chemistry, volumes, and what limited each. The one mechanism of adoption, made visible.</summary>
public sealed class AdoptionReading
{
    private readonly ChainInputs chain;
    private readonly ChainRun run;
    private readonly ChainDemandInputs demand;
    private readonly ChoiceInputs choice;
    private readonly int count;

    // Alternatives that are themselves made of cells, with the application whose cells they take; -1 for the others.
    private readonly int[] cellsOf;

    /// <summary>Reads a run.</summary>
    /// <param name="solved">The run.</param>
    public AdoptionReading(SolvedChain solved)
    {
        ArgumentNullException.ThrowIfNull(solved);
        (chain, run, demand) = (solved.Scenario.Chain, solved.Run, solved.Scenario.Demand);
        choice = demand.Choice;
        count = choice.Alternatives.Count;
        Applications = [.. choice.Buyers.Select(buyer => buyer.Application)];
        Products = [.. choice.Alternatives.Select(alternative => alternative.Product)];
        cellsOf = [.. Products.Select(product => chain.UsesOf[chain.Graph.IndexOf(product)].Any(use => use.IsMix) ? IndexOf(demand.ProductOfApplication, product) : -1)];
        Cells = [.. Products.Where(product => chain.Graph.Products[chain.Graph.IndexOf(product)].Stage == "cell")];
    }

    /// <summary>Ids of the applications.</summary>
    public IReadOnlyList<string> Applications { get; }

    /// <summary>Ids of the regions.</summary>
    public IReadOnlyList<string> Regions => chain.Regions;

    /// <summary>Ids of all that buyers choose between.</summary>
    public IReadOnlyList<string> Products { get; }

    /// <summary>Those that are cells.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>Whether a product is shown itself; storage made of cells is shown by its cells.</summary>
    public bool IsBoughtAsItIs(string product) => cellsOf[IndexOf(Products, product)] < 0;

    /// <summary>First year of the run.</summary>
    public int FirstYear => run.Years[0].Year;

    /// <summary>Last year of the run.</summary>
    public int LastYear => run.Years[^1].Year;

    /// <summary>Last year whose shares were counted and not chosen.</summary>
    public int CountedUntil => demand.SharesUntil;

    /// <summary>Energy wanted, GWh/yr.</summary>
    public double Demand(AdoptionScope scope, int year)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var of = YearOf(year);
        var sum = 0.0;
        foreach (var (a, r) in Buyers(scope))
        {
            sum += of.ApplicationDemand[(a * Regions.Count) + r];
        }

        return sum;
    }

    /// <summary>Share of products in the energy chosen.</summary>
    public double Share(IReadOnlyCollection<string> products, AdoptionScope scope, int year)
    {
        ArgumentNullException.ThrowIfNull(products);
        var of = YearOf(year);
        return products.Sum(product => Energy(of, of.ChemistryShares, product, scope)) / Demand(scope, year);
    }

    /// <summary>Cells of a product made in the world, GWh/yr.</summary>
    public double Made(string product, int year)
    {
        var (of, index, sum) = (YearOf(year), chain.Graph.IndexOf(product), 0.0);
        for (var s = 0; s < run.Sellers.Count; s++)
        {
            sum += run.Sellers[s].Product == index ? of.Output[s] : 0;
        }

        return sum;
    }

    /// <summary>All cells made in the world, GWh/yr.</summary>
    public double AllCells(int year) => Cells.Sum(cell => Made(cell, year));

    /// <summary>Nameplate of the lines that make a product in the world, GWh/yr; lines of a family count for each of its cells.</summary>
    public double Lines(string product, int year)
    {
        var (of, group, sum) = (YearOf(year), chain.GroupOf[chain.Graph.IndexOf(product)], 0.0);
        for (var n = 0; n < chain.Nodes.Count; n++)
        {
            sum += chain.Nodes[n].Group == group ? of.Capacity[n] : 0;
        }

        return sum;
    }

    /// <summary>Delivered price that buyers went by, mean over regions by their demand, USD/kWh; <see langword="null"/> where nobody could buy.</summary>
    public double? Price(string product, AdoptionScope scope, int year)
    {
        var (of, k) = (YearOf(year), IndexOf(Products, product));
        double paid = 0, energy = 0;
        foreach (var (a, r) in Buyers(scope))
        {
            var price = of.BuyersPrice[(r * count) + k];
            if (double.IsFinite(price) && choice.Offered[(a * count) + k])
            {
                var weight = of.ApplicationDemand[(a * Regions.Count) + r];
                paid += weight * price;
                energy += weight;
            }
        }

        return energy > 0 ? paid / energy : null;
    }

    /// <summary>How far a product came in a year, gate by gate.</summary>
    public AdoptionLimit Limit(string product, AdoptionScope scope, int year)
    {
        var (of, k, all) = (YearOf(year), IndexOf(Products, product), Demand(scope, year));
        double may = 0, gap = 0, priced = 0;
        foreach (var (a, r) in Buyers(scope))
        {
            if (!choice.Offered[(a * count) + k])
            {
                continue;
            }

            var weight = of.ApplicationDemand[(a * Regions.Count) + r];
            may += weight;
            var own = EffectiveCost(of, a, r, k);
            var best = double.PositiveInfinity;
            for (var other = 0; other < count; other++)
            {
                best = other != k && choice.Offered[(a * count) + other] && EffectiveCost(of, a, r, other) is var cost && double.IsFinite(cost) ? Math.Min(best, cost) : best;
            }

            if (double.IsFinite(own) && double.IsFinite(best))
            {
                gap += weight * (own - best);
                priced += weight;
            }
        }

        return new(
            product, year, choice.Alternatives[k].FirstYear, may / all, Energy(of, of.TargetShares, product, scope) / all, Energy(of, of.WishedShares, product, scope) / all,
            Energy(of, of.ChemistryShares, product, scope) / all, priced > 0 ? gap / priced : null);
    }

    /// <summary>
    /// The one price of a group of cells, everywhere, at which buyers who choose anew take a share of them (the cost gate alone, Q8); <see langword="null"/> where they would not at any price.
    /// </summary>
    /// <param name="products">The group.</param>
    /// <param name="scope">Whose choice.</param>
    /// <param name="year">The year; others keep the prices that buyers went by in it.</param>
    /// <param name="share">The share.</param>
    public double? PriceFor(IReadOnlyCollection<string> products, AdoptionScope scope, int year, double share)
    {
        const double least = 1, most = 2_000;
        if ((run.Buyers as ChoiceDemand)?.Choice is not { } of || AtPrice(of, products, scope, year, least) < share)
        {
            return null;
        }

        // The share falls with the price.
        double low = least, high = most;
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = AtPrice(of, products, scope, year, middle) >= share ? (middle, high) : (low, middle);
        }

        return low;
    }

    private double AtPrice(ChemistryChoice of, IReadOnlyCollection<string> products, AdoptionScope scope, int year, double price)
    {
        var (at, prices, shares) = (YearOf(year), new double[count], new double[count]);
        var taken = 0.0;
        foreach (var (a, r) in Buyers(scope))
        {
            for (var k = 0; k < count; k++)
            {
                prices[k] = products.Contains(Products[k]) ? price : at.BuyersPrice[(r * count) + k];
            }

            of.Target(a, r, year, prices, shares);
            for (var k = 0; k < count; k++)
            {
                taken += products.Contains(Products[k]) ? at.ApplicationDemand[(a * Regions.Count) + r] * shares[k] : 0;
            }
        }

        return taken / Demand(scope, year);
    }

    private double EffectiveCost(ChainYear of, int application, int region, int alternative) =>
        choice.Costs[(((application * Regions.Count) + region) * count) + alternative].At(of.BuyersPrice[(region * count) + alternative]);

    // Storage made of cells holds those that the region puts into such storage elsewhere.
    private double Energy(ChainYear of, double[] shares, string product, AdoptionScope scope)
    {
        var k = IndexOf(Products, product);
        var sum = 0.0;
        foreach (var (a, r) in Buyers(scope))
        {
            var own = shares[(((a * Regions.Count) + r) * count) + k];
            for (var other = 0; other < count && cellsOf[k] < 0; other++)
            {
                own += cellsOf[other] >= 0 && cellsOf[other] != a
                    ? shares[(((a * Regions.Count) + r) * count) + other] * shares[(((cellsOf[other] * Regions.Count) + r) * count) + k]
                    : 0;
            }

            sum += of.ApplicationDemand[(a * Regions.Count) + r] * own;
        }

        return sum;
    }

    private IEnumerable<(int Application, int Region)> Buyers(AdoptionScope scope) =>
        from a in Enumerable.Range(0, Applications.Count)
        where scope.Applications.Count == 0 || scope.Applications.Contains(Applications[a])
        from r in Enumerable.Range(0, Regions.Count)
        where scope.Region is null || scope.Region == Regions[r]
        select (a, r);

    private ChainYear YearOf(int year) => run.Years[year - FirstYear];

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
