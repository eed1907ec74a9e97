using Cellcast.Capacity;
using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>
/// The value chain year by year: capacity, cost, demand, trade, the equilibrium of the year, stocks, and what investors make of it. Everything is allocated
/// before the first year.
/// </summary>
public sealed class ChainRun
{
    private readonly ChainInputs inputs;
    private readonly BaseState state;
    private readonly IDemandModel demandModel;
    private readonly ILaneCosts laneCosts;
    private readonly ICapacityModel capacityModel;
    private readonly BuyersMix demand;
    private readonly ChainMarkets markets;
    private readonly ChainYear[] years;
    private readonly double[] stock;
    private readonly double[] stockBuild;
    private readonly double[] mix;
    private readonly double[] credits;
    private readonly double[] guaranteed;
    private readonly int[] mixWidth;
    private readonly int[] originOf;
    private readonly double[]? reference;
    private readonly double[]? outlookRelief;
    private readonly EquilibriumSettings settings;
    private readonly double[][]? near;
    private readonly double[][] solutions;
    private readonly double[] start;

    // Most lanes have the preference they end with from the beginning.
    private readonly double[] lasting;
    private readonly LaneId[] lanes;
    private readonly LanesOfYear lanesOfYear;
    private readonly ChainNode[] nodes;
    private readonly RecyclingLoop? loop;
    private readonly SourcingChoice? sourcing;
    private readonly CommercialStocks stocks;

    // What every seller sold to every buyer in the year solved last, in the order of the lanes.
    private readonly double[] sold;
    private readonly double[] stays;

    // What another core does meanwhile: what investors make of a year while the next one's costs are set, and the lanes of the year after while that one is solved.
    private const int Observation = 0, LanesAhead = 1;
    private readonly SideWork side;
    private LaneNumbers ahead;
    private int solved;

    /// <summary>Prepares a run.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="state">The base year, in which the run starts.</param>
    /// <param name="demandModel">What buyers outside the chain want.</param>
    /// <param name="laneCosts">Freight and trade measures.</param>
    /// <param name="capacityModel">Capacity.</param>
    /// <param name="from">First year solved, not before the base year.</param>
    /// <param name="to">Last year.</param>
    /// <param name="reference">
    /// Choice index of each final product, region and year, at which final demand is that of the outlook: [p, r, t]; null for the run that defines it, in
    /// which final demand does not answer price except by the choke.
    /// </param>
    /// <param name="near">
    /// A solved run of the same years that differs little: each year is first looked for where that run found it. It decides how fast a year is found, not where (within the
    /// tolerance of <paramref name="settings"/>). One of other nodes is of no use, and left aside.
    /// </param>
    /// <param name="settings">Numerical settings; <see cref="EquilibriumSettings.Default"/> if not given.</param>
    /// <param name="recycling">What comes back from use and scrap; null for a chain without.</param>
    /// <param name="outlookRelief">What rules on purchases did to what is built in the run that defines <paramref name="reference"/>, laid out as that; null for nothing.</param>
    /// <param name="arrays">Where the large arrays come from, which are theirs again when nobody looks at the run any more; new ones if not given.</param>
    public ChainRun(
        ChainInputs inputs,
        BaseState state,
        IDemandModel demandModel,
        ILaneCosts laneCosts,
        ICapacityModel capacityModel,
        int from,
        int to,
        double[]? reference = null,
        ChainRun? near = null,
        EquilibriumSettings? settings = null,
        RecyclingInputs? recycling = null,
        double[]? outlookRelief = null,
        RunArrays? arrays = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(demandModel);
        this.inputs = inputs;
        this.state = state;
        this.demandModel = demandModel;
        this.laneCosts = laneCosts;
        this.capacityModel = capacityModel;
        this.reference = reference;
        this.outlookRelief = outlookRelief;
        arrays ??= new RunArrays();
        this.settings = settings ?? EquilibriumSettings.Default;
        demand = new BuyersMix(inputs);
        demandModel.Fill(new ChainYear(inputs, 0, 0, from, arrays), null, [], demand);
        markets = new ChainMarkets(inputs, demand, state, laneCosts, recycling, arrays);
        loop = recycling is null ? null : new RecyclingLoop(inputs, recycling);
        sourcing = SourcingChoice.Of(inputs, demand, markets.Sellers, laneCosts);
        stocks = new CommercialStocks(inputs, markets.Final);
        years = [.. Enumerable.Range(from, to - from + 1).Select(year => new ChainYear(inputs, markets.Sellers.Length, markets.Quotas.Shown.Length, year, arrays, laneCosts.SourcingRules.Count(rule => rule.Purchases is not null)))];
        stock = new double[inputs.ProductCount * inputs.RegionCount];
        stockBuild = new double[stock.Length];
        mix = new double[demand.MixWidth];
        credits = new double[markets.Sellers.Length];
        guaranteed = new double[markets.Sellers.Length];
        lasting = arrays.Take(markets.Lanes.Length);
        lanes = new LaneId[lasting.Length];
        for (var l = 0; l < lasting.Length; l++)
        {
            var seller = markets.Sellers[markets.Lanes[l].Seller];
            lasting[l] = Math.Exp(markets.Lanes[l].LogLasting);
            lanes[l] = markets.Problem.Lane(seller.Id, markets.Markets[inputs.At(seller.Product, markets.Lanes[l].Buyer)]);
        }

        lanesOfYear = new LanesOfYear(inputs, laneCosts);
        nodes = [.. inputs.Nodes];
        start = new double[markets.Problem.PlantCount];
        solutions = [.. years.Select(_ => arrays.Take(start.Length))];
        this.near = near is not null && near.years[0].Year == from && near.years[^1].Year >= to && near.start.Length == start.Length && near.inputs.Nodes.SequenceEqual(inputs.Nodes)
            ? near.solutions
            : null;
        mixWidth = [.. inputs.UsesOf.Select(uses => uses.Count(use => use.IsMix))];
        sold = arrays.Take(lanes.Length);
        stays = new double[inputs.RegionCount];
        ahead = markets.Problem.NewLanes(arrays);
        side = new SideWork(Observe, WriteLanesAhead);
        originOf = [.. markets.Sellers.Select(seller => inputs.Nodes[seller.Node].Region)];
    }

    /// <summary>The choice index of every product and region in every year solved, from the first year of the chain: [p, r, t].</summary>
    public double[] Indices() => ByPlaceAndYear(year => year.Index);

    /// <summary>What rules on purchases did to what is built in every year solved, laid out as <see cref="Indices"/>: P15.</summary>
    public double[] Reliefs() => ByPlaceAndYear(year => year.Relief);

    private double[] ByPlaceAndYear(Func<ChainYear, double[]> of)
    {
        var all = new double[inputs.ProductCount * inputs.RegionCount * inputs.YearCount];
        Array.Fill(all, 1);
        foreach (var year in years)
        {
            for (var place = 0; place < year.Index.Length; place++)
            {
                all[(place * inputs.YearCount) + year.Year - inputs.FirstYear] = of(year)[place];
            }
        }

        return all;
    }

    /// <summary>The markets of the year solved last, with its numbers, to be solved again from other starts.</summary>
    public MarketProblem Problem => markets.Problem;

    /// <summary>The sellers, in the order of the arrays of each year.</summary>
    public IReadOnlyList<ChainSeller> Sellers => markets.Sellers;

    /// <summary>What buyers want, as this run asked it.</summary>
    public IDemandModel Buyers => demandModel;

    /// <summary>The quotas that hold in some year, in the order of the arrays of each year.</summary>
    public IReadOnlyList<ChainQuota> Quotas => markets.Quotas.Shown;

    /// <summary>The years, filled by <see cref="Solve"/>.</summary>
    public IReadOnlyList<ChainYear> Years => years;

    /// <summary>
    /// Nameplate capacity behind a seller: that of its node; where the lines of a node make several products, the part that its output takes of them, or that its
    /// base-year capacity took while they stand idle.
    /// </summary>
    /// <param name="year">Index of the year.</param>
    /// <param name="seller">Index of the seller.</param>
    public double CapacityOf(int year, int seller) => years[year].Capacity[markets.Sellers[seller].Node] * ShareOfNode(year, seller);

    /// <summary>Effective capacity behind a seller; see <see cref="CapacityOf"/>.</summary>
    public double EffectiveOf(int year, int seller) => years[year].Effective[markets.Sellers[seller].Node] * ShareOfNode(year, seller);

    /// <summary>What funds for plants paid; null for a run without.</summary>
    public FundLedger? Funds => capacityModel.Funds;

    /// <summary>Whether plants of a region whose credits hang on a rule on inputs use a product.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="region">Index of the region.</param>
    public bool IsInputUnderRule(int product, int region) => sourcing?.IsInput(product, region) ?? false;

    /// <summary>What happened to capacity after a year; null where it was observed.</summary>
    /// <param name="year">Calendar year.</param>
    public CapacityChange? CapacityChangeAfter(int year) => capacityModel.ChangeAfter(year);

    /// <summary>Cost on the exporter's side as a share of the price: what is not refunded of tax, and export taxes (M3).</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="origin">Index of the seller's region.</param>
    /// <param name="buyer">Index of the buyer's region.</param>
    /// <param name="year">Calendar year.</param>
    public double ExportWedge(int product, int origin, int buyer, int year) => laneCosts.ExportWedge(product, origin, buyer, year);

    /// <summary>Has investors tell what they read and decide at the end of a year; before that year is solved. Where capacity was observed nobody tells.</summary>
    /// <param name="witness">Whom.</param>
    public void Look(InvestmentWitness witness) => capacityModel.Look(witness);

    /// <summary>Has a maker tell what it reads and decides about a rule on its inputs; before the year is solved. Nobody tells in a run without such rules.</summary>
    /// <param name="witness">Whom.</param>
    public void Look(SourcingWitness witness)
    {
        if (sourcing is not null)
        {
            sourcing.Witness = witness;
        }
    }

    /// <summary>Years from order to commissioning of lines of a node (K8); not a number where nobody invests.</summary>
    /// <param name="node">Index of the node.</param>
    public double LeadYears(int node) => capacityModel.LeadYears(node);

    /// <summary>Part of a node's capacity that stands for a seller: see <see cref="CapacityOf"/>.</summary>
    /// <param name="year">Index of the year.</param>
    /// <param name="seller">Index of the seller.</param>
    public double ShareOf(int year, int seller) => ShareOfNode(year, seller);

    /// <summary>Solves all years.</summary>
    /// <param name="cancellation">Stops between years.</param>
    /// <exception cref="EquilibriumException">A year did not converge; names year, product, region, owner and residual.</exception>
    public IReadOnlyList<ChainYear> Solve(CancellationToken cancellation = default)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
        }
        while (SolveNext());

        return years;
    }

    /// <summary>Solves the next year.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="EquilibriumException">The year did not converge; names year, product, region, owner and residual.</exception>
    public bool SolveNext()
    {
        if (solved == years.Length)
        {
            return false;
        }

        var last = solved > 0 ? years[solved - 1] : null;
        var year = years[solved];
        BeginYear(year, last);
        var report = AnnualEquilibrium.TrySolve(markets.Work, Start(last), settings);
        side.Finish(LanesAhead);
        year.Steps = report.Converged ? report.Steps : throw new EquilibriumException(year.Year, markets.Problem, report);
        markets.Work.GetLogMargins(solutions[solved]);
        Record(year);
        stocks.Book(year, isFirst: last is null);
        solved++;
        if (solved == years.Length)
        {
            Observe();
            LookBack();
        }

        return true;
    }

    // What is learnt of the years behind but for investors, who need none of it.
    private void LookBack()
    {
        loop?.Recover(years, solved, markets.Sellers);
        if (sourcing is not null)
        {
            CountPurchases(years[solved - 1]);
        }
    }

    private void CountPurchases(ChainYear year)
    {
        sourcing!.StartCount();
        for (var s = 0; s < markets.Sellers.Length; s++)
        {
            sourcing.Count(s, sold.AsSpan(s * inputs.RegionCount, inputs.RegionCount), year);
        }

        for (var place = 0; place < year.Barred.Length; place++)
        {
            year.Barred[place] = sourcing.BarredAt(place);
        }
    }

    // All numbers of the year to come. What investors make of the year behind decides its capacity, and with it what buyers can be given, but not its costs.
    private void BeginYear(ChainYear year, ChainYear? last)
    {
        if (last is null)
        {
            WriteLanes(year.Year);
        }

        ahead = markets.Problem.Exchange(ahead);
        side.Start();
        if (last is not null)
        {
            LookBack();
        }

        SetCosts(year, last);
        markets.Quotas.SetYear(markets.Problem, year.Year, last);
        LeaveBarred(year.Year);
        SetRecyclers();
        stocks.Set(markets.Problem, markets.Markets, last, laneCosts);
        side.Finish(Observation);
        SetCapacity(year);
        SetDemand(year, last);
        SetMixes(last);
    }

    private void Observe()
    {
        if (solved > 0)
        {
            capacityModel.Observe(years[solved - 1], markets.Sellers, demand);
        }
    }

    private void WriteLanesAhead()
    {
        if (solved + 1 < years.Length)
        {
            WriteLanes(years[solved + 1].Year);
        }
    }

    // Last year's solution, moved as the run nearby moved from last year to this; where a plant has its own story, that run's solution.
    private EquilibriumStart Start(ChainYear? last)
    {
        if (near is null)
        {
            return last is null ? EquilibriumStart.Cold : EquilibriumStart.Warm;
        }

        for (var n = 0; n < start.Length; n++)
        {
            var strayed = last is null ? 0 : solutions[solved - 1][n] - near[solved - 1][n];
            start[n] = near[solved][n] + (Math.Abs(strayed) < LargestStray ? strayed : 0);
        }

        markets.Work.SetLogMargins(start);
        return EquilibriumStart.Near;
    }

    private double ShareOfNode(int year, int seller)
    {
        var (product, node, _) = markets.Sellers[seller];
        var group = inputs.Groups[inputs.Nodes[node].Group].Products;
        if (group.Count == 1)
        {
            return 1;
        }

        // The sellers of a node stand side by side in the order of its group.
        var first = seller;
        while (first > 0 && markets.Sellers[first - 1].Node == node)
        {
            first--;
        }

        double output = 0, built = 0, ownBuilt = 0;
        for (var k = 0; k < group.Count; k++)
        {
            var observed = inputs.Nameplate[inputs.At(group[k], inputs.Nodes[node].Region, Math.Clamp(state.Year, inputs.FirstYear, inputs.LastObservedCapacity))];
            output += years[year].Output[first + k];
            built += observed;
            ownBuilt += group[k] == product ? observed : 0;
        }

        return output > Idle ? years[year].Output[seller] / output : built > 0 ? ownBuilt / built : 1.0 / group.Count;
    }

    // Beyond this difference in y two runs tell nothing of each other: a plant idles in one of them.
    private const double LargestStray = 3;

    // Below this output, GWh a year, a plant counts as idle.
    private const double Idle = 1e-6;

    private void SetCapacity(ChainYear year)
    {
        capacityModel.Fill(year.Year, year.Capacity, year.Effective);
        for (var n = 0; n < year.Effective.Length; n++)
        {
            markets.Problem.SetCapacity(markets.Plants[n], year.Effective[n]);
        }
    }

    private void SetCosts(ChainYear to, ChainYear? last)
    {
        var year = to.Year;
        sourcing?.Begin(year, last);
        to.SourcingActs = sourcing is { Acts: true };
        for (var s = 0; s < markets.Sellers.Length; s++)
        {
            var (product, node, id) = markets.Sellers[s];
            var region = originOf[s];
            var conversion = BaseYear.ConversionOf(inputs, state, product, region, year);
            var fixedCost = BaseYear.FixedCostOf(inputs, state, product, region, year);

            // A credit that is a share of cost counts on last year's; in the first year on what the plant adds itself.
            var made = fixedCost + (last is null ? conversion : last.CashCost[s] + last.Credit[s]);
            to.CreditCost[s] = made;
            if (sourcing is { Acts: true })
            {
                to.CompliantShare[s] = sourcing.Decide(s, last!, made, out to.ComplianceCost[s]);
            }

            var credit = laneCosts.ReceivedCredit(product, nodes[node], year, made, to.KeptShare(s));
            markets.Problem.SetCosts(id, conversion - credit, fixedCost);
            credits[s] = credit;
            var floor = laneCosts.GuaranteedPrice(product, nodes[node], year);
            if (floor != guaranteed[s])
            {
                markets.Problem.SetPriceFloor(id, floor);
                guaranteed[s] = floor;
            }
        }

        if (sourcing is { Acts: true })
        {
            sourcing.DecidePurchases(to, last!);
            sourcing.End();
        }
    }

    private void SetDemand(ChainYear year, ChainYear? last)
    {
        demandModel.Fill(year, last, markets.Sellers, demand);
        Relieve(year);
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                var place = inputs.At(p, r);
                if (markets.Final[place] >= 0)
                {
                    SetFinal(year.Year, p, r, last);
                }

                if (markets.NonBattery[place] >= 0)
                {
                    markets.Problem.SetDemand(new DemandId(markets.NonBattery[place]), new DemandResponse(
                        inputs.NonBatteryUse[inputs.At(p, r, year.Year)], Reference(place), inputs.Rules.NonBatteryElasticity));
                }
            }
        }
    }

    // Where fewer projects earn a credit than in the outlook's own run, less is built, and the other way round (P15).
    private void Relieve(ChainYear year)
    {
        for (var place = 0; place < year.Relief.Length && outlookRelief is not null; place++)
        {
            demand.Final[place] *= year.Relief[place] / outlookRelief[(place * inputs.YearCount) + year.Year - inputs.FirstYear];
        }
    }

    private void SetFinal(int year, int product, int region, ChainYear? last)
    {
        var place = inputs.At(product, region);
        var wanted = demand.Final[place];
        stockBuild[place] = StockBuild(product, region, year, wanted);
        var elasticity = reference is null ? 0 : demand.Elasticity[place];

        // Half of demand is gone at the choke price; at the price buyers are used to, or the base-year price where that is lower, none may be (M5).
        var used = last is null || !(last.Index[place] > 0) ? 1 : Math.Min(1, last.Index[place] / Reference(place));
        var quantity = (wanted + stockBuild[place]) * (1 + Math.Pow(used / inputs.Rules.ChokeRatio, inputs.Rules.ChokeExponent));
        if (elasticity > 0)
        {
            // The response is written around the base-year index, where the choke counts from; around the outlook it is (I / I_ref)^-eps.
            quantity *= Math.Pow(reference![inputs.At(product, region, year)] / Reference(place), elasticity);
        }

        markets.Problem.SetDemand(new DemandId(markets.Final[place]), new DemandResponse(
            quantity, Reference(place), elasticity, inputs.Rules.ChokeRatio, inputs.Rules.ChokeExponent));
    }

    private double Reference(int place) => state.ReferenceIndex[place] > 0 ? state.ReferenceIndex[place] : 1;

    // Stocks of goods ready to install: what was observed, then a part of the way to the cover that is wanted (S1).
    private double StockBuild(int product, int region, int year, double wanted)
    {
        var observed = demandModel.ObservedStockBuild(product, region, year);
        var target = inputs.StockCover[product] * wanted;
        if (!double.IsNaN(observed))
        {
            // What was counted as stock build is in good part goods on their way for good: added up they would be a stock nobody has. Cover is taken to be as wanted.
            stock[inputs.At(product, region)] = target - observed;
            return observed;
        }

        return Math.Max(inputs.StockAdjustment * (target - stock[inputs.At(product, region)]), -inputs.LargestStockDraw * wanted);
    }

    private void SetMixes(ChainYear? last)
    {
        for (var s = 0; s < markets.Sellers.Length; s++)
        {
            var (product, _, id) = markets.Sellers[s];
            var origin = originOf[s];
            var width = mixWidth[product];
            if (width == 0 || !BaseYear.HasBuyersMix(inputs, demand, product))
            {
                continue;
            }

            var flows = last is null
                ? state.Flows[product].AsSpan()
                : last.Flows.AsSpan(inputs.At(product, 0) * inputs.RegionCount, inputs.RegionCount * inputs.RegionCount);
            BaseYear.MixMade(inputs, demand, product, origin, flows, mix.AsSpan(0, width));
            markets.Problem.SetMix(id, 0, mix.AsSpan(0, width));
        }
    }

    // Preferences fade (M13), freight and trade measures change: all that can be said of the lanes of a year before the year behind it is known.
    private void WriteLanes(int year)
    {
        var kept = Math.Pow(2, -(year - state.Year) / inputs.Rules.PreferenceHalfLife);
        for (var s = 0; s < markets.Sellers.Length; s++)
        {
            var costs = lanesOfYear.From(markets.Sellers[s].Product, originOf[s], year, out var openShares);
            for (var d = 0; d < costs.Length; d++)
            {
                var l = (s * inputs.RegionCount) + d;
                var lane = markets.Lanes[l];
                var open = openShares[d];
                var preference = (lane.LogBase == lane.LogLasting ? lasting[l] : Math.Exp(lane.LogLasting + (kept * (lane.LogBase - lane.LogLasting)))) * (open > 0 ? open : 1);
                var way = markets.Quotas.OpenIn(l, year);
                MarketProblem.Check(preference, costs[d]);
                ahead.Set(lanes[l], way < 0 ? preference : 0, costs[d], open == 0);
                foreach (var link in markets.Quotas.RoutesOf(l))
                {
                    ahead.Set(LaneOf(link, l), link == way ? preference : 0, costs[d], open == 0);
                }
            }
        }

        foreach (var recycler in markets.Recyclers)
        {
            var costs = lanesOfYear.From(recycler.Product, recycler.Region, year, out var openShares);
            for (var d = 0; d < costs.Length; d++)
            {
                var open = openShares[d];
                var preference = BaseYear.LastingPreference(inputs, recycler.Product, recycler.Region, d) * (open > 0 ? open : 1);
                MarketProblem.Check(preference, costs[d]);
                ahead.Set(markets.Problem.Lane(recycler.Id, markets.Markets[inputs.At(recycler.Product, d)]), preference, costs[d], open == 0);
            }
        }
    }

    private LaneId LaneOf(int link, int lane) => markets.Problem.Lane(markets.Quotas.IdOf(link), lanes[lane].Market);

    // Buyers leave those whom a rule on inputs bars (P7).
    private void LeaveBarred(int year)
    {
        for (var s = 0; s < markets.Sellers.Length && sourcing is { Acts: true }; s++)
        {
            var leave = sourcing.Keep(s, stays);
            for (var d = 0; d < stays.Length && leave; d++)
            {
                var l = (s * inputs.RegionCount) + d;
                var way = markets.Quotas.OpenIn(l, year);
                markets.Problem.Favour(way < 0 ? lanes[l] : LaneOf(way, l), stays[d]);
            }
        }
    }

    // What was recovered in the year before is for sale (R5).
    private void SetRecyclers()
    {
        foreach (var recycler in markets.Recyclers)
        {
            markets.Problem.SetCapacity(recycler.Plant, loop!.For(recycler.Material, recycler.Region));
        }
    }

    private void RecordRecycled(MarketSolution solution, ChainYear year)
    {
        foreach (var recycler in markets.Recyclers)
        {
            var place = inputs.At(recycler.Product, recycler.Region);
            for (var d = 0; d < inputs.RegionCount; d++)
            {
                var flow = solution.Flow(recycler.Id, markets.Markets[inputs.At(recycler.Product, d)]);
                var lane = (inputs.At(recycler.Product, d) * inputs.RegionCount) + recycler.Region;
                year.Flows[lane] += flow;
                year.Values[lane] += flow * solution.Price(recycler.Id);
                year.Recycled[place] += flow;
            }

            loop!.Sell(recycler.Material, recycler.Region, year.Recycled[place]);
        }
    }

    private void Record(ChainYear year)
    {
        var solution = new MarketSolution(markets.Work);
        for (var n = 0; n < year.Margin.Length; n++)
        {
            year.Margin[n] = solution.Margin(markets.Plants[n]);
            year.Utilisation[n] = solution.Utilisation(markets.Plants[n]);
        }

        markets.Quotas.Record(solution, year);
        Array.Clear(year.Flows);
        Array.Clear(year.Values);
        for (var s = 0; s < markets.Sellers.Length; s++)
        {
            var (product, _, id) = markets.Sellers[s];
            var origin = originOf[s];
            year.Output[s] = 0;
            year.Price[s] = solution.Price(id);
            year.Credit[s] = credits[s];
            year.CashCost[s] = solution.CashCost(id);
            year.FixedCost[s] = BaseYear.FixedCostOf(inputs, state, product, origin, year.Year);
            year.TopUp[s] = guaranteed[s] > 0 ? Math.Max(0, solution.Receipt(id) - year.Price[s]) : 0;
            if (year.TopUp[s] > 0)
            {
                // Owners look at what they receive; such a plant makes nothing else.
                year.Margin[markets.Sellers[s].Node] = (year.Price[s] + year.TopUp[s] - year.CashCost[s]) / year.FixedCost[s];
            }

            for (var d = 0; d < inputs.RegionCount; d++)
            {
                var l = (s * inputs.RegionCount) + d;
                var way = markets.Quotas.OpenIn(l, year.Year);
                var flow = solution.Flow(way < 0 ? lanes[l] : LaneOf(way, l));
                sold[l] = flow;
                var lane = (inputs.At(product, d) * inputs.RegionCount) + origin;
                year.Flows[lane] += flow;
                year.Values[lane] += flow * (way < 0 ? year.Price[s] : solution.Price(markets.Quotas.AskerOf(way)));

                // What is delivered, not what the solver counts: it keeps a trace of demand at idle plants.
                year.Output[s] += flow;
            }
        }

        RecordRecycled(solution, year);
        for (var place = 0; place < year.Use.Length; place++)
        {
            var market = markets.Markets[place];
            year.Unserved[place] = solution.Unserved(market);
            year.Delivered[place] = solution.AveragePrice(market);
            year.Index[place] = solution.Index(market);
            year.NonBatteryUse[place] = markets.NonBattery[place] < 0 ? 0 : solution.Demand(new DemandId(markets.NonBattery[place]));
            var final = markets.Final[place] < 0 ? 0 : solution.Demand(new DemandId(markets.Final[place]));
            var wanted = demand.Final[place] + stockBuild[place];
            var stocked = wanted > 0 ? final * stockBuild[place] / wanted : 0;
            year.FinalDemand[place] = final - stocked;
            stocked += solution.StockBuild(market);

            // What is used is what arrived, so that sheets close however little that is; of what did not arrive stocks lack their part.
            var bought = 0.0;
            for (var o = 0; o < inputs.RegionCount; o++)
            {
                bought += year.Flows[(place * inputs.RegionCount) + o];
            }

            year.StockBuild[place] = stocked > 0 ? stocked * bought / solution.Quantity(market) : stocked;
            year.Use[place] = bought - year.StockBuild[place];
            stock[place] += year.StockBuild[place];
        }
    }
}
