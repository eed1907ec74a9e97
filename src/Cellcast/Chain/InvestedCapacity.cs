using Cellcast.Capacity;

namespace Cellcast.Chain;

/// <summary>
/// Capacity as investors make it: observed as long as it is, then the year before plus what was announced, ordered, converted, cancelled, closed and retired.
/// Investors see the years behind them and the outlook of their time, never the years ahead.
/// </summary>
public sealed class InvestedCapacity : ICapacityModel
{
    private readonly ChainInputs inputs;
    private readonly IDemandModel demandModel;
    private readonly ILaneCosts laneCosts;
    private readonly double[] world;
    private readonly ObservedCapacity observed;
    private readonly int observedUntil;
    private readonly InvestmentRule rule;
    private readonly InvestmentParameters parameters;
    private readonly CapacityStock stock;
    private readonly GrowthExpectation growth;
    private readonly CapacityFlows[] flows;
    private readonly double[] output;
    private readonly double[] usedOfBought;
    private readonly double[] lastOutput;
    private readonly double[] made;
    private readonly double[] fullCost;
    private readonly double[] observedGrowth;
    private readonly double[] outlookGrowth;
    private readonly double[] needNow;
    private readonly double[] needWished;
    private readonly double[] wanted;

    // By horizon, in years: groups whose plants take equally long to build look at the same need.
    private readonly double[]?[] needThen;
    private readonly int[] pulled;
    private readonly int[] horizons;
    private readonly ChainNode[] nodes;
    private readonly ChainUse[][] uses;
    private readonly bool[] hasMix;
    private readonly int[][] productsOfGroup;
    private readonly double[] worldMix;
    private readonly double[] lastWeight;
    private readonly double[] underConstruction;
    private readonly CapacityPipeline pipeline;
    private bool started;

    /// <summary>Starts from the last observed capacity the run may know.</summary>
    /// <param name="inputs">The chain.</param>
    /// <param name="state">The base year.</param>
    /// <param name="demandModel">Where the outlooks come from.</param>
    /// <param name="laneCosts">What it costs to deliver.</param>
    /// <param name="plan">Rule, stock and pipeline of the year <paramref name="observedUntil"/>.</param>
    /// <param name="observedUntil">Last year whose capacity is taken as observed.</param>
    /// <param name="lastYear">Last year of the run.</param>
    public InvestedCapacity(
        ChainInputs inputs, BaseState state, IDemandModel demandModel, ILaneCosts laneCosts, InvestmentPlan plan, int observedUntil, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(plan);
        this.inputs = inputs;
        this.demandModel = demandModel;
        this.laneCosts = laneCosts;
        this.observedUntil = observedUntil;
        observed = new ObservedCapacity(inputs, state);
        Funds = laneCosts.PlantFunds.Count > 0 ? new FundLedger(inputs, laneCosts, lastYear) : null;
        (rule, parameters, stock, growth, pipeline) = (plan.Rule, plan.Parameters, plan.Stock, plan.Growth, plan.Pipeline);
        flows = [.. Enumerable.Range(0, lastYear - inputs.FirstYear + 1).Select(_ => new CapacityFlows(inputs.Nodes.Count))];
        output = new double[inputs.Nodes.Count];
        usedOfBought = new double[inputs.ProductCount];
        lastWeight = new double[inputs.Nodes.Count];
        underConstruction = new double[flows.Length * inputs.Nodes.Count];
        fullCost = new double[inputs.Nodes.Count];
        lastOutput = new double[inputs.Groups.Count];
        world = new double[inputs.ProductCount];
        made = new double[inputs.Groups.Count];
        observedGrowth = new double[inputs.Groups.Count];
        outlookGrowth = new double[inputs.Groups.Count];
        needNow = new double[inputs.ProductCount];
        needWished = new double[inputs.ProductCount];
        wanted = new double[inputs.Groups.Count];
        horizons = [.. parameters.Groups.Select(group => Math.Max(1, (int)Math.Round(group.LeadYears)))];
        needThen = new double[]?[horizons.Max() + 1];
        foreach (var horizon in horizons)
        {
            needThen[horizon] ??= new double[inputs.ProductCount];
        }

        pulled = new int[needThen.Length];
        nodes = [.. inputs.Nodes];
        uses = [.. inputs.UsesOf.Select(of => of.ToArray())];
        hasMix = [.. uses.Select(of => of.Any(use => use.IsMix))];
        productsOfGroup = [.. inputs.Groups.Select(group => group.Products.ToArray())];
        worldMix = new double[new BuyersMix(inputs).MixWidth];
    }

    /// <inheritdoc/>
    public FundLedger? Funds { get; }

    /// <inheritdoc/>
    public CapacityChange? ChangeAfter(int year)
    {
        var t = year - inputs.FirstYear;
        return year >= observedUntil && flows[t].Year == year
            ? new CapacityChange(flows[t], new ArraySegment<double>(underConstruction, t * inputs.Nodes.Count, inputs.Nodes.Count))
            : null;
    }

    /// <inheritdoc/>
    public void Look(InvestmentWitness witness) => rule.Witness = witness;

    /// <inheritdoc/>
    public double LeadYears(int node) => rule.LeadYears(node);

    /// <inheritdoc/>
    public void Fill(int year, Span<double> nameplate, Span<double> effective)
    {
        if (year <= observedUntil)
        {
            observed.Fill(year, nameplate, effective);
            return;
        }

        stock.NameplateByNode.CopyTo(nameplate);
        stock.EffectiveByNode.CopyTo(effective);
    }

    /// <inheritdoc/>
    public void Observe(ChainYear year, IReadOnlyList<ChainSeller> sellers, BuyersMix demand)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(sellers);
        ArgumentNullException.ThrowIfNull(demand);
        SumOutput(year, sellers);
        Expect(year.Year, demand);
        if (year.Year < observedUntil || year.Year >= stock.LastYear)
        {
            return;
        }

        Deliver(year, sellers);
        rule.Advance(year.Year, output, year.Margin, fullCost, growth.Expected, wanted, stock, flows[year.Year - inputs.FirstYear]);
        Funds?.Pay(year, sellers, flows[year.Year - inputs.FirstYear], output);
        for (var n = 0; n < output.Length; n++)
        {
            underConstruction[((year.Year - inputs.FirstYear) * output.Length) + n] = pipeline.UnderConstruction(n);
        }
    }

    // Investors look at what the world used, not at what it bought: stocks that fill or empty are neither demand nor its lack (K5).
    private void SumOutput(ChainYear year, IReadOnlyList<ChainSeller> sellers)
    {
        Array.Clear(output);
        for (var p = 0; p < usedOfBought.Length; p++)
        {
            double used = 0, stocked = 0;
            for (var place = inputs.At(p, 0); place < inputs.At(p + 1, 0); place++)
            {
                used += year.Use[place];
                stocked += inputs.Graph.UsesOf(p).Count > 0 ? year.StockBuild[place] : 0;
            }

            usedOfBought[p] = used > 0 && used + stocked > 0 ? used / (used + stocked) : 1;
        }

        for (var s = 0; s < sellers.Count; s++)
        {
            output[sellers[s].Node] += year.Output[s] * usedOfBought[sellers[s].Product];
        }
    }

    // Growth of the year behind and of the outlook known now (K2).
    private void Expect(int year, BuyersMix demand)
    {
        Array.Clear(made);
        for (var n = 0; n < output.Length; n++)
        {
            made[nodes[n].Group] += output[n];
        }

        for (var g = 0; g < observedGrowth.Length; g++)
        {
            observedGrowth[g] = started && lastOutput[g] > 0 ? (made[g] / lastOutput[g]) - 1 : 0;
            lastOutput[g] = made[g];
        }

        NeedOfYear(needNow, year, demand);
        for (var g = 0; g < outlookGrowth.Length; g++)
        {
            var horizon = horizons[g];
            var needed = NeedAhead(year, horizon, demand);
            double now = 0, then = 0;
            foreach (var p in productsOfGroup[g])
            {
                now += needNow[p];
                then += needed[p];
            }

            outlookGrowth[g] = now > 0 && then > 0 ? Math.Pow(then / now, 1.0 / horizon) - 1 : 0;
        }

        SeeWhoWasTurnedAway(year);

        var witness = rule.Witness is { } watching && watching.Year == year ? watching : null;
        if (witness is not null)
        {
            (witness.GrowthSeen, witness.GrowthOfOutlook, witness.GrowthBefore) = (growth.Told(observedGrowth[witness.Group]), growth.Told(outlookGrowth[witness.Group]), growth.Expected[witness.Group]);
        }

        // In the base year investors still hold the view they came with.
        if (started)
        {
            growth.Update(observedGrowth, outlookGrowth);
        }

        started = true;
    }

    // What lines would make if nobody had been turned away for lack of lines or materials (Q11), over what they are asked for.
    private void SeeWhoWasTurnedAway(int year)
    {
        if (demandModel.Wished is not { } wished)
        {
            Array.Fill(wanted, 1);
            return;
        }

        NeedOfYear(needWished, year, wished);
        for (var g = 0; g < wanted.Length; g++)
        {
            double asked = 0, placed = 0;
            foreach (var p in productsOfGroup[g])
            {
                asked += needWished[p];
                placed += needNow[p];
            }

            wanted[g] = placed > 0 ? Math.Max(1, asked / placed) : 1;
        }
    }

    // What the world would have to make of each product for what buyers take in a year.
    private void NeedOfYear(double[] need, int year, BuyersMix demand)
    {
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            need[p] = 0;
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                need[p] += demand.Final[inputs.At(p, r)] + inputs.NonBatteryUse[inputs.At(p, r, year)];
            }
        }

        Pull(need, demand);
    }

    // The same for the outlook known now, at the mixes of the year.
    private double[] NeedAhead(int year, int horizon, BuyersMix demand)
    {
        var then = needThen[horizon]!;
        if (pulled[horizon] == year)
        {
            return then;
        }

        pulled[horizon] = year;
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            var final = demandModel.WorldFinal(p, year);
            then[p] = final > 0 ? final * Math.Pow(1 + demandModel.ExpectedGrowth(p, year, horizon), horizon) : 0;
            for (var r = 0; r < inputs.RegionCount; r++)
            {
                then[p] += inputs.NonBatteryUse[inputs.At(p, r, year)];
            }
        }

        Pull(then, demand);
        return then;
    }

    // From what is wanted at the end of the chain to what it takes of every product before.
    private void Pull(double[] need, BuyersMix demand)
    {
        for (var k = inputs.Graph.Order.Count - 1; k >= 0; k--)
        {
            var p = inputs.Graph.Order[k];
            var fromBuyers = hasMix[p] && WorldMix(p, demand);
            var alternative = 0;
            foreach (var use in uses[p])
            {
                var share = !use.IsMix ? 1 : fromBuyers ? worldMix[alternative++] : use.Weight;
                need[use.Input] += share * use.PerUnit * need[p];
            }
        }
    }

    private bool WorldMix(int product, BuyersMix demand)
    {
        Array.Clear(worldMix);
        var total = 0.0;
        for (var r = 0; r < inputs.RegionCount; r++)
        {
            var start = demand.MixAt(product, r);
            var final = demand.Final[inputs.At(product, r)];
            for (var k = 0; k < worldMix.Length; k++)
            {
                worldMix[k] += final * demand.Mix[start + k];
                total += final * demand.Mix[start + k];
            }
        }

        for (var k = 0; k < worldMix.Length && total > 0; k++)
        {
            worldMix[k] /= total;
        }

        return total > 0;
    }

    // Full cost with what the law is expected to give over the plant's life, instead of what it gave in the year (K7). Nobody counts on being paid to make things.
    private double ExpectedFullCost(ChainYear year, int seller, int product, int node, out double plain, out double support)
    {
        var cash = year.CashCost[seller] + year.Credit[seller];
        plain = cash + year.FixedCost[seller];
        support = laneCosts.ExpectedSupport(product, nodes[node], year.Year, rule.LeadYears(node), cash, year.FixedCost[seller], year.KeptShare(seller));
        if (Funds is not null)
        {
            support += Funds.Expected(product, nodes[node], year.Year, year.Year + (int)Math.Round(rule.LeadYears(node)), year.FixedCost[seller]);
        }

        return Math.Max(plain - support, parameters.LeastExpectedCost * plain);
    }

    // What the buyers of a plant that stands would pay for its output at normal use (K7): its price, less where it stands idle, more where it is full. 0 where nothing stands.
    private double Fetches(ChainYear year, int seller, int product, int node)
    {
        var terms = inputs.Terms[product];
        return year.Effective[node] > 0 ? year.Price[seller] * Math.Pow(year.Utilisation[node] / terms.Curve.NormalUtilisation, 1 / terms.TradeElasticity) : 0;
    }

    // Full cost over what a plant's output fetches. Where nothing stands, what it would cost buyers all over the world relative to what they pay there (K7): duties and freight count where they are paid.
    private void Deliver(ChainYear year, IReadOnlyList<ChainSeller> sellers)
    {
        Array.Clear(fullCost);
        Array.Clear(lastWeight);
        for (var p = 0; p < world.Length; p++)
        {
            world[p] = 0;
            for (var d = 0; d < inputs.RegionCount; d++)
            {
                var place = inputs.At(p, d);
                world[p] += year.Use[place] > 0 && year.Delivered[place] > 0 ? year.Use[place] : 0;
            }
        }

        for (var s = 0; s < sellers.Count; s++)
        {
            var (product, node, _) = sellers[s];
            var full = ExpectedFullCost(year, s, product, node, out var plain, out var support);
            var exponent = parameters.Groups[nodes[node].Group].CostExponent;

            // Lines of a family are judged by what its products sell in the world.
            var weight = Math.Max(world[product], 1e-9);
            var fetches = Fetches(year, s, product, node);
            var relative = fetches > 0 ? full / fetches
                : Reach(year, product, nodes[node].Region, full, exponent) is var reach and > 0 ? Math.Pow(reach / world[product], -1 / exponent)
                : world[product] > 0 ? double.PositiveInfinity : 1;

            // Orders fall with cost to the power of -exponent: a screened owner counts as so much dearer that he orders what he may.
            var may = laneCosts.EntryShare(product, nodes[node], year.Year + 1);
            fullCost[node] += weight * (may < 1 ? relative * Math.Pow(may, -1 / exponent) : relative);
            lastWeight[node] += weight;
            if (rule.Witness is { } witness && witness.Watches(nodes[node].Group, year.Year))
            {
                witness.Add(new CostWitness(node, product, plain, support, full, fetches, relative, may, weight));
            }
        }

        for (var n = 0; n < fullCost.Length; n++)
        {
            fullCost[n] /= lastWeight[n];
        }
    }

    // Use of the world that a plant of a full cost would reach, each part counted by what the plant would cost there relative to what buyers pay.
    private double Reach(ChainYear year, int product, int origin, double full, double exponent)
    {
        var reach = 0.0;
        for (var d = 0; d < inputs.RegionCount; d++)
        {
            var place = inputs.At(product, d);
            if (year.Use[place] > 0 && year.Delivered[place] > 0)
            {
                var open = laneCosts.OpenShare(product, origin, d, year.Year);
                reach += year.Use[place] * open * Math.Pow(laneCosts.Cost(product, origin, d, year.Year).At(full) / year.Delivered[place], -exponent);
            }
        }

        return reach;
    }
}
