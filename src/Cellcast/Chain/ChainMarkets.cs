using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>
/// The chain compiled to a market problem: every node a plant, every product and region a market, every pair a lane. Built once for a run; each year only its
/// numbers are rewritten.
/// </summary>
internal sealed class ChainMarkets
{
    private const int None = -1;

    private readonly ChainInputs inputs;
    private readonly BaseState state;

    public ChainMarkets(ChainInputs inputs, BuyersMix demand, BaseState state, ILaneCosts laneCosts, RecyclingInputs? recycling, RunArrays arrays)
    {
        this.inputs = inputs;
        this.state = state;
        var builder = new MarketProblemBuilder(inputs.Graph);
        var plants = new PlantId[inputs.Nodes.Count];
        var sellers = new List<ChainSeller>();
        for (var n = 0; n < plants.Length; n++)
        {
            var node = inputs.Nodes[n];
            var group = inputs.Groups[node.Group];
            plants[n] = builder.AddPlant(inputs.Regions[node.Region], inputs.Owners[node.Owner], 0, inputs.Terms[group.Products[0]].Curve);
            foreach (var product in group.Products)
            {
                var id = builder.AddSupplier(
                    plants[n],
                    inputs.Graph.Products[product].Id,
                    BaseYear.ConversionOf(inputs, state, product, node.Region, state.Year),
                    BaseYear.FixedCostOf(inputs, state, product, node.Region, state.Year));
                sellers.Add(new ChainSeller(product, n, id));
            }
        }

        Plants = plants;
        Sellers = [.. sellers];
        Markets = AddMarkets(builder);
        AddUses(builder, demand);
        (Final, NonBattery) = AddDemands(builder, demand);
        Lanes = AddLanes(builder);
        Recyclers = AddRecyclers(builder, recycling);
        Quotas = new ChainQuotas(inputs, state, laneCosts, Sellers, Markets, builder);
        Problem = builder.Build(arrays);
        Work = new MarketWorkspace(Problem, arrays);
    }

    public MarketProblem Problem { get; }

    public MarketWorkspace Work { get; }

    /// <summary>Plant of each node.</summary>
    public PlantId[] Plants { get; }

    public ChainSeller[] Sellers { get; }

    /// <summary>Every seller's lanes to all buyers, seller by seller.</summary>
    public ChainLane[] Lanes { get; }

    public ChainQuotas Quotas { get; }

    /// <summary>Sellers of what is recovered, with a lane to every region.</summary>
    public Recycler[] Recyclers { get; }

    /// <summary>Market of each product and region: [p, r].</summary>
    public MarketId[] Markets { get; }

    /// <summary>Final demand of each product and region, index of the demand or -1: [p, r].</summary>
    public int[] Final { get; }

    /// <summary>Use outside batteries, as <see cref="Final"/>.</summary>
    public int[] NonBattery { get; }

    private static double Positive(double value, double otherwise) => value > 0 && double.IsFinite(value) ? value : otherwise;

    private MarketId[] AddMarkets(MarketProblemBuilder builder)
    {
        var markets = new MarketId[inputs.ProductCount * inputs.RegionCount];
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            for (var d = 0; d < inputs.RegionCount; d++)
            {
                var place = inputs.At(p, d);
                var terms = new MarketTerms(
                    inputs.Terms[p].TradeElasticity,
                    Positive(state.Delivered[place], 1),
                    inputs.Rules.LastResortMultiple,
                    Positive(state.PriceRatio[place], 1));
                markets[place] = builder.AddMarket(inputs.Graph.Products[p].Id, inputs.Regions[d], terms);
            }
        }

        return markets;
    }

    private void AddUses(MarketProblemBuilder builder, BuyersMix demand)
    {
        foreach (var seller in Sellers)
        {
            var region = inputs.Nodes[seller.Node].Region;
            var uses = inputs.UsesOf[seller.Product];
            foreach (var use in uses.Where(use => !use.IsMix))
            {
                builder.AddInput(seller.Id, Markets[inputs.At(use.Input, region)], use.PerUnit);
            }

            var mix = uses.Where(use => use.IsMix).ToArray();
            if (mix.Length > 0)
            {
                // Buyers set the shares of cells in packs from outside; any other mix answers prices within the year.
                var exponent = BaseYear.HasBuyersMix(inputs, demand, seller.Product) ? 0 : inputs.Rules.InputMixExponent;
                builder.AddMix(seller.Id, exponent, [.. mix.Select(use => Alternative(use, region, exponent))]);
            }
        }
    }

    // The preference that gives the base-year share at base-year prices: a = share x P^kappa.
    private MixAlternative Alternative(ChainUse use, int region, double exponent)
    {
        var place = inputs.At(use.Input, region);
        return new(Markets[place], use.PerUnit, use.Weight * Math.Pow(Positive(state.Delivered[place], 1), exponent));
    }

    private (int[] Final, int[] NonBattery) AddDemands(MarketProblemBuilder builder, BuyersMix demand)
    {
        var final = new int[Markets.Length];
        var nonBattery = new int[Markets.Length];
        Array.Fill(final, None);
        Array.Fill(nonBattery, None);
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            var isFinal = inputs.Graph.UsesOf(p).Count == 0 || demand.Final.AsSpan(inputs.At(p, 0), inputs.RegionCount).ContainsAnyExcept(0.0);
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var place = inputs.At(p, r);
                var reference = Positive(state.ReferenceIndex[place], 1);
                if (isFinal)
                {
                    final[place] = builder.AddDemand(Markets[place], new DemandResponse(0, reference, demand.Elasticity[place], inputs.Rules.ChokeRatio, inputs.Rules.ChokeExponent)).Index;
                }

                if (inputs.NonBatteryUse.AsSpan(inputs.At(p, r, inputs.FirstYear), inputs.YearCount).ContainsAnyExcept(0.0))
                {
                    nonBattery[place] = builder.AddDemand(Markets[place], new DemandResponse(0, reference, inputs.Rules.NonBatteryElasticity)).Index;
                }
            }
        }

        return (final, nonBattery);
    }

    private Recycler[] AddRecyclers(MarketProblemBuilder builder, RecyclingInputs? recycling)
    {
        var recyclers = new List<Recycler>();
        for (var m = 0; m < recycling?.Materials.Length; m++)
        {
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var product = recycling.Materials[m];
                var plant = builder.AddPlant(inputs.Regions[r], "recycling", 0, Recycler.Curve);
                var price = Positive(state.Delivered[inputs.At(product, r)], 1);
                var id = builder.AddSupplier(plant, inputs.Graph.Products[product].Id, recycling.CashCost * price, (1 - recycling.CashCost) * price);
                recyclers.Add(new Recycler(m, product, r, plant, id));
                for (var d = 0; d < inputs.RegionCount; d++)
                {
                    builder.AddLane(id, Markets[inputs.At(product, d)], 1, LandedCost.AtPrice);
                }
            }
        }

        return [.. recyclers];
    }

    private ChainLane[] AddLanes(MarketProblemBuilder builder)
    {
        var lanes = new ChainLane[Sellers.Length * inputs.RegionCount];
        builder.Expect(lanes.Length);
        for (var l = 0; l < lanes.Length; l++)
        {
            var (s, d) = (l / inputs.RegionCount, l % inputs.RegionCount);
            var (product, node, id) = Sellers[s];
            var origin = inputs.Nodes[node].Region;
            var lasting = Math.Log(BaseYear.LastingPreference(inputs, product, origin, d));
            var seen = state.Preference[product][(d * inputs.RegionCount) + origin];
            builder.AddLane(id, Markets[inputs.At(product, d)], 1, LandedCost.AtPrice);
            lanes[l] = new ChainLane(s, d, seen > 0 ? Math.Log(seen) : lasting, lasting);
        }

        return lanes;
    }
}
