using System.Globalization;
using Cellcast.Markets;
using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>
/// The quotas of a run as nodes of its market problem (M8, M14). A lane that falls under quotas has, beside the way straight from the seller, one way for every
/// set of quotas that holds in some year; each year one of them is open. In a year without quotas it is the straight one, and nothing differs from a chain that
/// knows none.
/// </summary>
/// <remarks>
/// All sellers under a quota share one node and so one shadow price. Products that feed one another cannot share a node; their quota is divided by what of each
/// passed in the year before.
/// </remarks>
internal sealed class ChainQuotas
{
    private const int None = -1;

    // Rent of a quota used to its normal degree, as a share of the price: half used it is 0.04% of the price, used up to one part in a million 40%.
    private const double RentShare = 0.001;

    // A lane that next to nothing of counts is as good as free.
    private const double SmallestCounted = 1e-6;

    private readonly ChainInputs inputs;
    private readonly BaseState state;
    private readonly ILaneCosts laneCosts;
    private readonly IReadOnlyList<ChainSeller> sellers;
    private readonly List<Node> nodes = [];
    private readonly List<Link> links = [];
    private readonly int[]?[] nodesOn;
    private readonly int[] routeStart;
    private readonly int[] routes;

    // Few lanes fall under a quota: where the years of a lane stand among the ways that are open, year after year; -1 for a lane without.
    private readonly int[] yearsOf;
    private readonly List<int> open = [];
    private readonly double[] passed;
    private readonly double[] level;
    private readonly int[] shownOf;

    public ChainQuotas(ChainInputs inputs, BaseState state, ILaneCosts laneCosts, IReadOnlyList<ChainSeller> sellers, MarketId[] markets, MarketProblemBuilder builder)
    {
        this.inputs = inputs;
        this.state = state;
        this.laneCosts = laneCosts;
        this.sellers = sellers;
        nodesOn = new int[inputs.ProductCount][];
        var lanes = sellers.Count * inputs.RegionCount;
        routeStart = new int[lanes + 1];
        yearsOf = new int[lanes];
        Array.Fill(yearsOf, None);
        AddNodes(builder);
        var found = new List<int>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new Dictionary<(int Product, int Origin, int Buyer), int[][]>();
        for (var lane = 0; lane < lanes; lane++)
        {
            routeStart[lane] = found.Count;
            var holdingIn = HoldingIn(lane, places);
            if (!Array.Exists(holdingIn, holding => holding.Length > 0))
            {
                continue;
            }

            yearsOf[lane] = open.Count;
            foreach (var holding in holdingIn)
            {
                open.Add(None);
                if (holding.Length > 0)
                {
                    var link = LinkOf(lane, holding, known, builder);
                    open[^1] = link;
                    if (found.IndexOf(link, routeStart[lane]) < 0)
                    {
                        found.Add(link);
                        builder.AddLane(links[link].Id, markets[inputs.At(sellers[lane / inputs.RegionCount].Product, lane % inputs.RegionCount)], 0, LandedCost.AtPrice);
                    }
                }
            }
        }

        routeStart[lanes] = found.Count;
        routes = [.. found];
        passed = new double[nodes.Count];
        level = new double[nodes.Count];
        Shown = [.. links.Select(Show).Distinct()];
        shownOf = [.. links.Select(link => Array.IndexOf(Shown, Show(link)))];
    }

    /// <summary>The quotas, in the order of the arrays of each year.</summary>
    public ChainQuota[] Shown { get; }

    /// <summary>Sellers under a quota that carry a lane in some year, besides the seller itself.</summary>
    /// <param name="lane">Index of the lane.</param>
    public ReadOnlySpan<int> RoutesOf(int lane) => routes.AsSpan(routeStart[lane], routeStart[lane + 1] - routeStart[lane]);

    /// <summary>The way that is open in a year; -1 for the straight one.</summary>
    public int OpenIn(int lane, int year) => yearsOf[lane] < 0 ? None : open[yearsOf[lane] + year - inputs.FirstYear];

    /// <summary>The seller under a quota.</summary>
    public SupplierId IdOf(int link) => links[link].Id;

    /// <summary>Whose price is asked at the border: the seller's, or with the rent that an export quota adds to it.</summary>
    public SupplierId AskerOf(int link) => links[link].Asker;

    /// <summary>Sets the quotas of a year, what counts against them and the scale of their rent.</summary>
    /// <param name="problem">The market problem.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="last">The year before; null in the first.</param>
    public void SetYear(MarketProblem problem, int year, ChainYear? last)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        SumUp(year, last);
        for (var k = 0; k < nodes.Count; k++)
        {
            var limit = LimitOf(k, year);
            problem.SetCapacity(nodes[k].Plant, double.IsFinite(limit) ? limit : 0);
        }

        foreach (var link in links)
        {
            var counted = Math.Max(SmallestCounted, Counted(link, year));
            problem.SetCapacityPerUnit(link.Id, counted);
            problem.SetCosts(link.Id, 0, RentScale(link, counted, year));
        }
    }

    /// <summary>Writes down what the quotas of a solved year came to.</summary>
    public void Record(MarketSolution solution, ChainYear year)
    {
        Array.Clear(year.QuotaUsed);
        Array.Clear(year.QuotaRent);
        Array.Clear(year.QuotaDuty);
        Array.Fill(year.QuotaLimit, double.NaN);
        for (var k = 0; k < links.Count; k++)
        {
            var (link, shown) = (links[k], shownOf[k]);
            var limit = LimitOf(link.Node, year.Year);
            if (!double.IsFinite(limit))
            {
                continue;
            }

            var sold = solution.Output(link.Id);
            var money = sold * solution.Rent(link.Id) * OnTop(link, year.Year);
            var used = solution.Utilisation(nodes[link.Node].Plant);
            var within = used > 1 ? 1 / used : 1;
            year.QuotaLimit[shown] = limit;
            year.QuotaUsed[shown] += sold * Counted(link, year.Year);
            year.QuotaRent[shown] += money * within;
            year.QuotaDuty[shown] += money * (1 - within);
        }
    }

    private ChainQuota Show(Link link)
    {
        var quota = nodes[link.Node].Quota;
        var region = quota.Kind == QuotaKind.Export ? inputs.Nodes[sellers[link.Seller].Node].Region : link.Buyer;
        return new ChainQuota(quota.Id, quota.Kind, sellers[link.Seller].Product, region);
    }

    // --- what holds ---------------------------------------------------------------------------------------------------------------------------

    private void AddNodes(MarketProblemBuilder builder)
    {
        var blocks = new ProductBlocks(inputs);
        foreach (var quota in laneCosts.Quotas.OrderBy(quota => quota.Kind))
        {
            int[] products = [.. quota.Products.Where(p => sellers.Any(seller => seller.Product == p) && IsReached(quota, p))];
            int[][] groups = blocks.TryJoin(products) ? [products] : [.. products.Select(p => new[] { p })];
            foreach (var group in groups.Where(group => group.Length > 0))
            {
                var places = string.Join(", ", (quota.Kind == QuotaKind.Export ? quota.Origins : quota.Destinations).Select(r => inputs.Regions[r]));
                nodes.Add(new Node(
                    quota, group, [.. quota.Origins], quota.Kind == QuotaKind.TariffRate ? builder.AddTariffQuota(places, quota.Id, 0) : builder.AddQuota(places, quota.Id, 0)));
            }
        }
    }

    private bool IsReached(QuotaMeasure quota, int product)
    {
        foreach (var origin in quota.Origins)
        {
            for (var buyer = 0; buyer < inputs.RegionCount; buyer++)
            {
                for (var year = inputs.FirstYear; year <= inputs.LastYear; year++)
                {
                    if (Holds(quota, product, origin, buyer, year))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Holds(QuotaMeasure quota, int product, int origin, int buyer, int year) =>
        origin != buyer && quota.ShareOfYear(year) > 0 && quota.Covered(product, origin, buyer, year) > 0;

    private int OriginOf(int seller) => inputs.Nodes[sellers[seller].Node].Region;

    // The quotas that hold on a lane by year; none at all where no quota speaks of its product. Sellers of a region share them.
    private int[][] HoldingIn(int lane, Dictionary<(int Product, int Origin, int Buyer), int[][]> known)
    {
        var (seller, buyer) = (lane / inputs.RegionCount, lane % inputs.RegionCount);
        var (product, origin) = (sellers[seller].Product, OriginOf(seller));
        var onProduct = NodesOn(product);
        if (onProduct.Length == 0 || origin == buyer)
        {
            return [];
        }

        if (known.TryGetValue((product, origin, buyer), out var holding))
        {
            return holding;
        }

        holding =
            [.. Enumerable.Range(inputs.FirstYear, inputs.YearCount).Select(year => Array.FindAll(onProduct, k => Holds(nodes[k].Quota, product, origin, buyer, year)))];
        known.Add((product, origin, buyer), holding);
        return holding;
    }

    private int[] NodesOn(int product) => nodesOn[product] ??= [.. Enumerable.Range(0, nodes.Count).Where(k => nodes[k].Products.Contains(product))];

    // The seller under a set of quotas, the last of them on top; buyers of whom the same part counts share it.
    private int LinkOf(int lane, int[] holding, Dictionary<string, int> known, MarketProblemBuilder builder)
    {
        var (seller, buyer) = (lane / inputs.RegionCount, lane % inputs.RegionCount);
        var node = holding[^1];
        var key = string.Create(CultureInfo.InvariantCulture, $"{seller}:{string.Join(',', holding)}:");
        key += nodes[node].Quota.Kind == QuotaKind.Export
            ? string.Join(' ', Enumerable.Range(inputs.FirstYear, inputs.YearCount).Select(year => Counted(nodes[node].Quota, seller, buyer, year).ToString("R", CultureInfo.InvariantCulture)))
            : buyer.ToString(CultureInfo.InvariantCulture);
        if (known.TryGetValue(key, out var link))
        {
            return link;
        }

        var inner = holding.Length == 1 ? null : links[LinkOf(lane, holding[..^1], known, builder)];
        var id = builder.AddQuotaSeller(nodes[node].Plant, inner?.Id ?? sellers[seller].Id, 1);
        links.Add(new Link(node, seller, buyer, id, nodes[node].Quota.Kind == QuotaKind.Export ? id : inner?.Asker ?? sellers[seller].Id));
        return known[key] = links.Count - 1;
    }

    // --- the numbers of a year ------------------------------------------------------------------------------------------------------------------

    private double Counted(Link link, int year) => Counted(nodes[link.Node].Quota, link.Seller, link.Buyer, year);

    // A flow runs evenly over the year: the part that falls in the days of the quota counts.
    private double Counted(QuotaMeasure quota, int seller, int buyer, int year) =>
        quota.Covered(sellers[seller].Product, OriginOf(seller), buyer, year) * quota.ShareOfYear(year);

    private double LimitOf(int node, int year)
    {
        var quota = nodes[node].Quota;
        var all = quota.QuantityIn(year);
        if (nodes[node].Products.Length == quota.Products.Count || !double.IsFinite(all))
        {
            return all;
        }

        double whole = 0;
        for (var k = 0; k < nodes.Count; k++)
        {
            whole += ReferenceEquals(nodes[k].Quota, quota) ? passed[k] : 0;
        }

        return whole > 0 ? all * passed[node] / whole : all;
    }

    // What of the year before would have counted against each quota, and at what price it was sold.
    private void SumUp(int year, ChainYear? last)
    {
        for (var k = 0; k < nodes.Count; k++)
        {
            double value = 0, sold = 0;
            passed[k] = 0;
            for (var s = 0; s < sellers.Count; s++)
            {
                if (Array.IndexOf(nodes[k].Products, sellers[s].Product) < 0)
                {
                    continue;
                }

                var (product, origin) = (sellers[s].Product, OriginOf(s));
                var made = last is null ? state.Output[inputs.At(product, origin)] : last.Output[s];
                var price = last is null ? state.Price[inputs.At(product, origin)] : last.Price[s];
                value += made * price;
                sold += made;
            }

            foreach (var product in nodes[k].Products)
            {
                foreach (var origin in nodes[k].Origins)
                {
                    for (var buyer = 0; buyer < inputs.RegionCount; buyer++)
                    {
                        var flow = last is null
                            ? state.Flows[product][(buyer * inputs.RegionCount) + origin]
                            : last.Flows[(inputs.At(product, buyer) * inputs.RegionCount) + origin];
                        passed[k] += flow * nodes[k].Quota.Covered(product, origin, buyer, year);
                    }
                }
            }

            level[k] = value > 0 ? value / sold : 1;
        }
    }

    // What a rent of one at the gate adds to the delivered price: customs charge duties on an exporter's rent, never on an importer's, which is what is left.
    private double OnTop(Link link, int year) => nodes[link.Node].Quota.Kind == QuotaKind.Export
        ? 1
        : laneCosts.Cost(sellers[link.Seller].Product, OriginOf(link.Seller), link.Buyer, year).AdValorem;

    private double RentScale(Link link, double counted, int year)
    {
        var quota = nodes[link.Node].Quota;
        if (quota.Kind != QuotaKind.TariffRate)
        {
            return RentShare * level[link.Node] * counted / OnTop(link, year);
        }

        var (product, origin) = (sellers[link.Seller].Product, OriginOf(link.Seller));
        var within = laneCosts.Cost(product, origin, link.Buyer, year).AdValorem;
        var more = quota.Covered(product, origin, link.Buyer, year) * quota.ShareOfYear(year) * (quota.OutOfQuotaDuty - quota.InQuotaDuty);
        return TariffQuota.RentScale(within, within + ((1 + laneCosts.ExportWedge(product, origin, link.Buyer, year)) * more));
    }

    /// <summary>A quota on products that share one shadow price.</summary>
    private sealed record Node(QuotaMeasure Quota, int[] Products, int[] Origins, PlantId Plant);

    /// <summary>What a seller sells under a quota; the buyer is one of those it goes to, the asker whose price is asked at the border.</summary>
    private sealed record Link(int Node, int Seller, int Buyer, SupplierId Id, SupplierId Asker);
}
