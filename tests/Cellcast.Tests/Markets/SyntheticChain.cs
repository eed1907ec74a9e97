using Cellcast.Markets;
using Cellcast.World;

namespace Cellcast.Tests.Markets;

/// <summary>
/// A made-up value chain of 50 products and 13 regions in the shape of the real one (six mines, twelve refined, fourteen active materials, six components, eight
/// cells in four line families, four packs), all from a seed; and violent changes to it. It tests the solver, it says nothing about batteries.
/// </summary>
public sealed class SyntheticChain
{
    private const int Regions = 13;
    private static readonly int[] StageSizes = [6, 12, 14, 6, 8, 4];

    // Steepness, trade elasticity and fixed cost over full cost by stage: the table of engine notes 4.
    private static readonly double[] Beta = [1.5, 1.5, 1.5, 1.5, 1.5, 1.5];
    private static readonly double[] Gamma = [7, 6.5, 5.5, 5.5, 5, 5];
    private static readonly double[] FixedShare = [0.4, 0.2, 0.2, 0.25, 0.2, 0.12];

    private readonly Random _random;
    private readonly List<Product> _products = [];
    private readonly List<ProductLink> _links = [];
    private readonly List<Seller> _sellers = [];
    private readonly List<Lane> _lanes = [];
    private readonly List<(MarketId Id, int Product, int Region, MarketTerms Terms)> _markets = [];
    private readonly List<(DemandId Id, DemandResponse Response)> _demands = [];
    private readonly List<(PlantId Id, double Capacity)> _plants = [];
    private readonly double[] _price;

    /// <param name="seed">Seed of everything.</param>
    /// <param name="mostOwners">Most owners of a product in a region: 1 gives about 330 plants, 3 about 600.</param>
    public SyntheticChain(int seed, int mostOwners = 1)
    {
        _random = new Random(seed);
        AddProducts();
        Graph = new ProductGraph(_products, _links);
        _price = ReferencePrices();
        Problem = Build(mostOwners);
    }

    public ProductGraph Graph { get; }

    public MarketProblem Problem { get; }

    public IReadOnlyList<SupplierId> Suppliers => [.. _sellers.Select(s => s.Id)];

    public IReadOnlyList<MarketId> Markets => [.. _markets.Select(m => m.Id)];

    public IReadOnlyList<PlantId> Plants => [.. _plants.Select(p => p.Id)];

    /// <summary>Grows all demand from outside the chain, as from one year to the next.</summary>
    public void ScaleDemand(double factor)
    {
        foreach (var (id, response) in _demands)
        {
            Problem.SetDemand(id, response with { Quantity = response.Quantity * factor });
        }
    }

    /// <summary>
    /// Changes the world out of recognition: demand 0.3 to 6 times, trade elasticity to 1.8 times, tariffs to 150%, cost noise 35%, log-capacity noise 0.7, one
    /// producer in twenty removed, products left with one supplier, export bans of the main origin on one product in twelve, credits to 25% of the price.
    /// </summary>
    public void Perturb(int seed)
    {
        var random = new Random(seed);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        var demand = Math.Exp(Between(Math.Log(0.3), Math.Log(6)));
        var steepness = Between(1, 1.8);
        var tariffs = random.NextDouble() < 0.5 ? Between(0, 1.5) : 0.1;
        var isRigid = random.NextDouble() < 0.25;
        var single = Enumerable.Range(0, _products.Count).Select(_ => random.NextDouble() < 0.05).ToArray();
        var banned = Enumerable.Range(0, _products.Count).Select(_ => random.NextDouble() < 1.0 / 12).ToArray();
        var main = _sellers.GroupBy(s => s.Product).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Capacity)!);

        foreach (var market in _markets)
        {
            Problem.SetTerms(market.Id, market.Terms with { TradeElasticity = market.Terms.TradeElasticity * steepness });
        }

        foreach (var (id, response) in _demands)
        {
            Problem.SetDemand(id, response with { Quantity = response.Quantity * demand * Between(0.7, 1.4), Elasticity = isRigid ? 0.02 : response.Elasticity });
        }

        foreach (var (id, capacity) in _plants)
        {
            Problem.SetCapacity(id, random.NextDouble() < 0.05 ? 0 : capacity * Math.Exp(0.7 * Normal()));
        }

        foreach (var seller in _sellers)
        {
            if (single[seller.Product] && seller != main[seller.Product])
            {
                Problem.SetCapacity(seller.Plant, 0);
            }

            var credit = random.NextDouble() < 0.05 ? Between(0, 0.25) * _price[seller.Product] : 0;
            Problem.SetCosts(seller.Id, (seller.Conversion * Math.Exp(0.35 * Normal())) - credit, seller.FixedCost);
        }

        foreach (var lane in _lanes)
        {
            var isExport = lane.Seller.Region != lane.Region;
            var duty = isExport ? tariffs * random.NextDouble() : 0;
            var isBanned = isExport && ((banned[lane.Seller.Product] && lane.Seller.Region == main[lane.Seller.Product].Region) || random.NextDouble() < 0.02);
            Problem.SetLane(lane.Seller.Id, lane.Market, lane.Preference, LandedCost.Of(duty, lane.Freight), isBanned);
        }
    }

    private void AddProducts()
    {
        for (var stage = 0; stage < StageSizes.Length; stage++)
        {
            for (var k = 0; k < StageSizes[stage]; k++)
            {
                _products.Add(new Product($"p{stage}_{k}", $"Product {k} of stage {stage}", $"stage {stage}", stage, "t"));
            }
        }

        for (var k = 0; k < StageSizes[1]; k++)
        {
            Link(0, k % StageSizes[0], 1, k, 0.2, 1);
        }

        for (var k = 0; k < StageSizes[2]; k++)
        {
            Link(1, k % StageSizes[1], 2, k, 0.3, 1);
            Link(1, ((k * 5) + 3) % StageSizes[1], 2, k, 0.2, 0.8);
        }

        // Components: two of them use mined metals or salts, the others buy outside the chain.
        Link(1, 0, 3, 0, 0.1, 0.3);
        Link(1, 4, 3, 1, 0.1, 0.3);
        for (var k = 0; k < StageSizes[4]; k++)
        {
            Link(2, k, 4, k, 1.5, 2.5);
            for (var c = 0; c < 4; c++)
            {
                Link(3, (k + c) % StageSizes[3], 4, k, 0.2, 1);
            }

            AddMix(2, 8 + (k % 3), 2, 11 + (k % 3), 4, k, 1.0);
        }

        for (var k = 0; k < StageSizes[5]; k++)
        {
            _links.AddRange(Enumerable.Range(0, StageSizes[4]).Select(cell => new ProductLink(
                $"p4_{cell}", $"p5_{k}", 1, 0.98, ProductLinkKind.Mix, 1.0 / StageSizes[4])));
        }
    }

    private void Link(int stage, int input, int outputStage, int output, double low, double high)
    {
        var link = new ProductLink($"p{stage}_{input}", $"p{outputStage}_{output}", low + ((high - low) * _random.NextDouble()), 0.85 + (0.14 * _random.NextDouble()));
        if (!_links.Any(other => other.Input == link.Input && other.Output == link.Output))
        {
            _links.Add(link);
        }
    }

    private void AddMix(int stage, int first, int stage2, int second, int outputStage, int output, double quantity)
    {
        var weight = 0.3 + (0.4 * _random.NextDouble());
        _links.Add(new ProductLink($"p{stage}_{first}", $"p{outputStage}_{output}", quantity, 0.95, ProductLinkKind.Mix, weight));
        _links.Add(new ProductLink($"p{stage2}_{second}", $"p{outputStage}_{output}", quantity, 0.95, ProductLinkKind.Mix, 1 - weight));
    }

    private double[] ReferencePrices()
    {
        var price = new double[_products.Count];
        foreach (var p in Graph.Order)
        {
            var inputs = Graph.InputsOf(p).Sum(link => link.InputPerOutput * price[Graph.IndexOf(link.Input)]);
            price[p] = Graph.InputsOf(p).Count == 0 ? 2 + (15 * _random.NextDouble()) : inputs * (1.3 + (0.5 * _random.NextDouble()));
        }

        return price;
    }

    private MarketProblem Build(int mostOwners)
    {
        var builder = new MarketProblemBuilder(Graph);
        var outside = new double[_products.Count];
        for (var p = 0; p < _products.Count; p++)
        {
            outside[p] = _products[p].StageRank == 5 ? 100 + (900 * _random.NextDouble()) : 0;
        }

        var needed = Graph.OutputNeeded(outside);
        for (var p = 0; p < _products.Count; p++)
        {
            // Metals are used outside batteries too.
            outside[p] += _products[p].StageRank == 0 ? needed[p] * 2 * _random.NextDouble() : 0;
        }

        needed = Graph.OutputNeeded(outside);
        var marketOf = AddMarkets(builder, outside);
        for (var p = 0; p < _products.Count; p++)
        {
            // The second cell of a family is made by the plants of the first.
            if (_products[p].StageRank != 4 || p % 2 == 0)
            {
                AddSellers(builder, p, needed, mostOwners, marketOf);
            }
        }

        return builder.Build();
    }

    private MarketId[,] AddMarkets(MarketProblemBuilder builder, double[] outside)
    {
        var marketOf = new MarketId[_products.Count, Regions];
        for (var p = 0; p < _products.Count; p++)
        {
            var share = RegionShares(Regions);
            for (var d = 0; d < Regions; d++)
            {
                var terms = new MarketTerms(Gamma[_products[p].StageRank], _price[p]);
                marketOf[p, d] = builder.AddMarket(_products[p].Id, $"R{d}", terms);
                _markets.Add((marketOf[p, d], p, d, terms));
                if (outside[p] > 0)
                {
                    var response = _products[p].StageRank == 0
                        ? new DemandResponse(outside[p] * share[d], _price[p], 0.3)
                        : new DemandResponse(outside[p] * share[d], _price[p], 0.3, 2.5 + _random.NextDouble(), 3);
                    _demands.Add((builder.AddDemand(marketOf[p, d], response), response));
                }
            }
        }

        return marketOf;
    }

    private void AddSellers(MarketProblemBuilder builder, int product, double[] needed, int mostOwners, MarketId[,] marketOf)
    {
        var rank = _products[product].StageRank;
        var hasFamily = rank == 4;
        var need = needed[product] + (hasFamily ? needed[product + 1] : 0);
        var world = need / (0.45 + (0.4 * _random.NextDouble()));
        var shares = RegionShares(rank == 0 ? 5 : 7);
        for (var region = 0; region < Regions; region++)
        {
            var owners = rank == 0 ? 1 : 1 + _random.Next(mostOwners);
            for (var owner = 0; owner < owners && shares[region] > 0; owner++)
            {
                var capacity = world * shares[region] / owners;
                var plant = builder.AddPlant($"R{region}", $"G{owner}", capacity, new PriceCurve(Beta[rank], 0.85));
                _plants.Add((plant, capacity));
                AddSeller(builder, plant, capacity, product, region, 1, marketOf);
                if (hasFamily)
                {
                    AddSeller(builder, plant, capacity, product + 1, region, 1, marketOf);
                }
            }
        }
    }

    private void AddSeller(MarketProblemBuilder builder, PlantId plant, double capacity, int product, int region, double capacityPerUnit, MarketId[,] marketOf)
    {
        var links = Graph.InputsOf(product);
        var inputs = links.Sum(link => link.InputPerOutput * _price[Graph.IndexOf(link.Input)]);
        var fixedCost = FixedShare[_products[product].StageRank] * (links.Count == 0 ? _price[product] : _price[product] - inputs);
        var conversion = Math.Max(0.02 * _price[product], _price[product] - inputs - fixedCost) * Math.Exp(0.1 * ((2 * _random.NextDouble()) - 1));
        var id = builder.AddSupplier(plant, _products[product].Id, conversion, fixedCost, capacityPerUnit);
        var seller = new Seller(id, plant, product, region, capacity, conversion, fixedCost);
        _sellers.Add(seller);
        foreach (var link in links.Where(link => link.Kind == ProductLinkKind.Input))
        {
            builder.AddInput(id, marketOf[Graph.IndexOf(link.Input), region], link.Quantity / link.Yield);
        }

        var mix = links.Where(link => link.Kind == ProductLinkKind.Mix).ToList();
        if (mix.Count > 0)
        {
            builder.AddMix(id, 1, [.. mix.Select(link =>
                new MixAlternative(marketOf[Graph.IndexOf(link.Input), region], link.Quantity / link.Yield, link.Weight * _price[Graph.IndexOf(link.Input)]))]);
        }

        for (var buyer = 0; buyer < Regions; buyer++)
        {
            var freight = buyer == region ? 0 : _price[product] * (0.02 + (0.05 * _random.NextDouble()));
            var preference = Math.Exp((buyer == region ? 1.5 : 0) + (0.4 * ((2 * _random.NextDouble()) - 1)));
            builder.AddLane(id, marketOf[product, buyer], preference, LandedCost.Of(0, freight));
            _lanes.Add(new Lane(seller, marketOf[product, buyer], buyer, preference, freight));
        }
    }

    // A few regions hold most of it, as in the industry.
    private double[] RegionShares(int live)
    {
        var order = Enumerable.Range(0, Regions).OrderBy(_ => _random.NextDouble()).ToArray();
        var shares = new double[Regions];
        for (var k = 0; k < live; k++)
        {
            shares[order[k]] = Math.Exp(_random.NextDouble()) / (1 + k);
        }

        var total = shares.Sum();
        return [.. shares.Select(share => share / total)];
    }

    private sealed record Seller(SupplierId Id, PlantId Plant, int Product, int Region, double Capacity, double Conversion, double FixedCost);

    private sealed record Lane(Seller Seller, MarketId Market, int Region, double Preference, double Freight);
}
