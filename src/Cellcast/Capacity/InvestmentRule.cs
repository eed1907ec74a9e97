namespace Cellcast.Capacity;

/// <summary>
/// Decides once a year what is built, given up and converted, and moves the stock into the next year (K3 to K13). It knows the year behind it, what is under
/// construction and announced, and the growth investors expect; never the years ahead. Nothing is allocated after construction.
/// </summary>
public sealed class InvestmentRule
{
    // Use of capacity below which nothing is sold: what is left is rounding.
    private const double LeastUse = 1e-6;

    private readonly CapacityNodes nodes;
    private readonly InvestmentParameters parameters;
    private readonly GroupInvestment[] groups;
    private readonly CapacityPipeline pipeline;
    private readonly ConversionRoute[] routes;
    private readonly int[][] routeFrom;
    private readonly int[][] routeTo;
    private readonly double[] lead;
    private readonly double[] fastLead;
    private readonly double[] fastTrackShare;
    private readonly double[] strategicFactor;
    private readonly double[] qualificationYears;

    // By node.
    private readonly double[] margin;
    private readonly double[] smoothed;
    private readonly double[] weight;
    private readonly double[] idle;
    private readonly double[] offered;

    // By group, by group and region, by group and owner.
    private readonly double[] worldMature;
    private readonly double[] worldOutput;
    private readonly double[] worldMargin;
    private readonly double[] worldLead;
    private readonly double[] expectedOutput;
    private readonly double[] steadyNeed;
    private readonly double[] need;
    private readonly double[] regionMature;
    private readonly double[] regionMargin;
    private readonly double[] ownerMature;

    // By region, for the group in hand.
    private readonly double[] pull;
    private readonly double[] limit;
    private readonly double[] share;
    private bool started;

    /// <summary>Compiles the rule.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="parameters">How each group is invested in.</param>
    /// <param name="pipeline">What is on its way; the rule adds orders to it and takes from it what is completed or cancelled.</param>
    /// <param name="routes">Conversions between groups; cheaper ones are used first.</param>
    /// <exception cref="ArgumentException">Parameters or routes do not fit the nodes.</exception>
    public InvestmentRule(CapacityNodes nodes, InvestmentParameters parameters, CapacityPipeline pipeline, params ReadOnlySpan<ConversionRoute> routes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(pipeline);
        parameters.Check(nodes);
        this.nodes = nodes;
        this.parameters = parameters;
        this.pipeline = pipeline;
        groups = [.. parameters.Groups];
        this.routes = [.. routes.ToArray().Where(route => route.Terms.InvestmentRatio < 1).OrderBy(route => route.Terms.InvestmentRatio)];
        routeFrom = new int[this.routes.Length][];
        routeTo = new int[this.routes.Length][];
        for (var route = 0; route < this.routes.Length; route++)
        {
            var pairs = Pairs(nodes, this.routes[route]);
            routeFrom[route] = [.. pairs.Select(pair => pair.From)];
            routeTo[route] = [.. pairs.Select(pair => pair.To)];
        }

        var places = nodes.Groups * nodes.Regions;
        lead = new double[places];
        fastLead = new double[places];
        for (var group = 0; group < nodes.Groups; group++)
        {
            for (var region = 0; region < nodes.Regions; region++)
            {
                lead[nodes.Place(group, region)] = Math.Max(1, groups[group].LeadYears * parameters.BuildTimeRatio[region]);
                fastLead[nodes.Place(group, region)] = Math.Max(1, groups[group].FastLeadYears * parameters.BuildTimeRatio[region]);
            }
        }

        fastTrackShare = [.. parameters.FastTrackShare];
        strategicFactor = [.. parameters.StrategicFactor];
        qualificationYears = [.. groups.Select(group => group.QualificationYears)];
        margin = new double[nodes.Count];
        smoothed = new double[nodes.Count];
        weight = new double[nodes.Count];
        idle = new double[nodes.Count];
        offered = new double[nodes.Count];
        worldMature = new double[nodes.Groups];
        worldOutput = new double[nodes.Groups];
        worldMargin = new double[nodes.Groups];
        worldLead = new double[nodes.Groups];
        expectedOutput = new double[nodes.Groups];
        steadyNeed = new double[nodes.Groups];
        need = new double[nodes.Groups];
        regionMature = new double[places];
        regionMargin = new double[places];
        ownerMature = new double[nodes.Groups * nodes.Owners];
        pull = new double[nodes.Regions];
        limit = new double[nodes.Regions];
        share = new double[nodes.Regions];
    }

    /// <summary>What each node's margin has been of late, weighted towards recent years (K3).</summary>
    public ReadOnlySpan<double> SmoothedMargin => smoothed;

    /// <summary>Mature capacity each group still needs after what is on its way, before conversions and orders of the year (K6).</summary>
    public ReadOnlySpan<double> Need => need;

    /// <summary>Whom the rule tells what it reads and decides; null for nobody.</summary>
    internal InvestmentWitness? Witness { get; set; }

    /// <summary>Years from order to commissioning at a node (K8).</summary>
    public double LeadYears(int node) => lead[nodes.Place(nodes.GroupOf(node), nodes.RegionOf(node))];

    /// <summary>Decides at the end of a year and moves the stock to the next.</summary>
    /// <param name="year">The year behind, which is that of the stock.</param>
    /// <param name="outputByNode">Output of the year, units/yr.</param>
    /// <param name="marginByNode">m = (P - vc) / w: margin over cash cost in units of the fixed cost per unit. Not read where nothing stands.</param>
    /// <param name="fullCostByNode">Cost that an investor expects to deliver at, capital and policy included, in money of one kind within a group; infinite closes a node to orders.</param>
    /// <param name="expectedGrowthByGroup">Growth per year expected by investors, above -1 (see <see cref="GrowthExpectation"/>).</param>
    /// <param name="wantedByGroup">What buyers asked for over what they were given a place for (Q11), ratio of 1 or more; empty where nobody was turned away.</param>
    /// <param name="stock">The stock; its year becomes the next.</param>
    /// <param name="flows">Takes what happened.</param>
    /// <exception cref="ArgumentException">A list has the wrong length or a value that makes no sense; the year is not that of the stock.</exception>
    public void Advance(
        int year,
        ReadOnlySpan<double> outputByNode,
        ReadOnlySpan<double> marginByNode,
        ReadOnlySpan<double> fullCostByNode,
        ReadOnlySpan<double> expectedGrowthByGroup,
        ReadOnlySpan<double> wantedByGroup,
        CapacityStock stock,
        CapacityFlows flows)
    {
        ArgumentNullException.ThrowIfNull(stock);
        ArgumentNullException.ThrowIfNull(flows);
        Check(year, outputByNode, marginByNode, fullCostByNode, expectedGrowthByGroup, stock);
        flows.Clear(year);

        for (var group = 0; group < nodes.Groups; group++)
        {
            SumUp(group, outputByNode, marginByNode, stock);
            SmoothMargins(group, year);
            WeighNodes(group, year, fullCostByNode, stock);
        }

        started = true;
        Cancel(year, flows);
        Begin(year, flows);
        for (var group = 0; group < nodes.Groups; group++)
        {
            FindNeed(group, year, expectedGrowthByGroup[group], wantedByGroup.IsEmpty ? 1 : wantedByGroup[group], stock);
        }

        Convert(year, outputByNode, stock, flows);
        for (var group = 0; group < nodes.Groups; group++)
        {
            Order(group, year, stock, flows);
        }

        Roll(year, stock, flows);
    }

    private void Check(
        int year,
        ReadOnlySpan<double> output,
        ReadOnlySpan<double> margins,
        ReadOnlySpan<double> cost,
        ReadOnlySpan<double> growth,
        CapacityStock stock)
    {
        if (output.Length != nodes.Count || margins.Length != nodes.Count || cost.Length != nodes.Count || growth.Length != nodes.Groups)
        {
            throw new ArgumentException($"output, margin and cost are needed for {nodes.Count} nodes, growth for {nodes.Groups} groups", nameof(output));
        }

        if (stock.Year != year || year > stock.LastYear)
        {
            throw new ArgumentException($"the stock is that of {stock.Year} and runs to {stock.LastYear}, asked for {year}", nameof(year));
        }

        for (var node = 0; node < output.Length; node++)
        {
            if (!(output[node] >= 0 && double.IsFinite(output[node]) && cost[node] > 0 && (stock.Effective(node) <= 0 || margins[node] >= 0)))
            {
                throw new ArgumentException($"node {node}: output {output[node]}, margin {margins[node]}, full cost {cost[node]}", nameof(output));
            }
        }

        foreach (var rate in growth)
        {
            if (!(rate > -1 && double.IsFinite(rate)))
            {
                throw new ArgumentException($"expected growth {rate}", nameof(growth));
            }
        }
    }

    // Sums of a group over the world, its regions and owners; a node without capacity is judged by the margin of its region, else of the world.
    private void SumUp(int group, ReadOnlySpan<double> output, ReadOnlySpan<double> margins, CapacityStock stock)
    {
        var behaviour = groups[group];
        var owners = ownerMature.AsSpan(group * nodes.Owners, nodes.Owners);
        owners.Clear();
        double mature = 0, made = 0, earned = 0, waited = 0, plainLead = 0;
        var regionsWithNodes = 0;
        for (var region = 0; region < nodes.Regions; region++)
        {
            var place = nodes.Place(group, region);
            double here = 0, earnedHere = 0;
            foreach (var node in nodes.At(group, region))
            {
                var standing = stock.Mature(node);
                made += output[node];
                owners[nodes.OwnerOf(node)] += standing;
                if (standing > 0)
                {
                    margin[node] = Math.Clamp(margins[node], behaviour.MarginFloor, behaviour.MarginCap);
                    here += standing;
                    earnedHere += standing * margin[node];
                }
            }

            regionMature[place] = here;
            regionMargin[place] = here > 0 ? earnedHere / here : double.NaN;
            mature += here;
            earned += earnedHere;
            waited += here * lead[place];
            if (nodes.At(group, region).Length > 0)
            {
                plainLead += lead[place];
                regionsWithNodes++;
            }
        }

        worldMature[group] = mature;
        worldOutput[group] = made;
        // Nothing sold anywhere yet: the first plants are priced at their full cost. Plants that stand before the first buyer may come have lost no market.
        var isSold = made > LeastUse * mature;
        worldMargin[group] = isSold ? earned / mature : 1;
        worldLead[group] = mature > 0 ? waited / mature : plainLead / Math.Max(1, regionsWithNodes);
        for (var region = 0; region < nodes.Regions; region++)
        {
            var place = nodes.Place(group, region);
            if (double.IsNaN(regionMargin[place]) || !isSold)
            {
                regionMargin[place] = worldMargin[group];
            }

            foreach (var node in nodes.At(group, region))
            {
                if (stock.Mature(node) <= 0 || !isSold)
                {
                    margin[node] = regionMargin[place];
                }
            }
        }
    }

    // K3: in logarithms, so that a spike of sixty times does not cover years of losses.
    private void SmoothMargins(int group, int year)
    {
        var witness = WitnessOf(group, year);
        var towards = groups[group].MarginSmoothing;
        foreach (var node in nodes.OfGroup(group))
        {
            var known = started && smoothed[node] > 0;
            witness?.Remember(node, known ? smoothed[node] : 0);
            smoothed[node] = known ? smoothed[node] * Math.Pow(margin[node] / smoothed[node], towards) : margin[node];
        }
    }

    // K7: within a region owners build by what they own there, and by their size in the world; cheaper ones more.
    private void WeighNodes(int group, int year, ReadOnlySpan<double> cost, CapacityStock stock)
    {
        var (behaviour, witness) = (groups[group], WitnessOf(group, year));
        var owners = ownerMature.AsSpan(group * nodes.Owners, nodes.Owners);
        for (var region = 0; region < nodes.Regions; region++)
        {
            var members = nodes.At(group, region);
            var here = regionMature[nodes.Place(group, region)];
            var abroad = 0.0;
            foreach (var node in members)
            {
                abroad += owners[nodes.OwnerOf(node)];
            }

            foreach (var node in members)
            {
                var foreign = abroad > 0 ? owners[nodes.OwnerOf(node)] / abroad : 0;
                var presence = here > 0
                    ? ((1 - behaviour.ForeignInvestmentShare) * stock.Mature(node) / here) + (behaviour.ForeignInvestmentShare * foreign)
                    : foreign;
                weight[node] = presence * Math.Pow(cost[node], -behaviour.CostExponent);
                witness?.Add(new NodeWitness(node, stock.Mature(node), foreign, presence, cost[node], weight[node], margin[node], witness.RememberedBefore(node), smoothed[node]));
            }
        }
    }

    // K11: what is due next year is too far on to stop.
    private void Cancel(int year, CapacityFlows flows)
    {
        var from = pipeline.ColumnOf(year + 2);
        for (var node = 0; node < nodes.Count; node++)
        {
            var behaviour = groups[nodes.GroupOf(node)];
            var stopped = behaviour.CancellationRate * Shortfall(smoothed[node], behaviour.CancellationMargin);
            if (stopped <= 0)
            {
                continue;
            }

            for (var entry = (node * pipeline.Columns) + from; entry < (node * pipeline.Columns) + pipeline.Filled; entry++)
            {
                flows.CancellationsOf[node] += stopped * (pipeline.Building[entry] + pipeline.AnnouncedLikely[entry]);
                pipeline.Building[entry] -= stopped * pipeline.Building[entry];
                pipeline.AnnouncedLikely[entry] -= stopped * pipeline.AnnouncedLikely[entry];
            }
        }
    }

    // K4: an announced project begins when no more than its lead time is left.
    private void Begin(int year, CapacityFlows flows)
    {
        var from = pipeline.ColumnOf(year + 1);
        for (var node = 0; node < nodes.Count; node++)
        {
            var to = Math.Min(pipeline.Filled - 1, pipeline.ColumnOf(year + (int)Math.Round(lead[nodes.Place(nodes.GroupOf(node), nodes.RegionOf(node))])));
            for (var entry = (node * pipeline.Columns) + from; entry <= (node * pipeline.Columns) + to; entry++)
            {
                flows.StartsOf[node] += pipeline.AnnouncedLikely[entry];
                pipeline.Building[entry] += pipeline.AnnouncedLikely[entry];
                pipeline.AnnouncedLikely[entry] = 0;
            }
        }
    }

    // K5, K6: capacity wanted at the end of the lead time, less what stands and is on its way. In mature capacity.
    private void FindNeed(int group, int year, double growth, double wanted, CapacityStock stock)
    {
        var behaviour = groups[group];
        // Orders are placed all through a year, so half a year passes on average before the lead time starts.
        var horizon = worldLead[group] + 0.5 + qualificationYears[group];
        var price = 1 + (behaviour.FixedCostShare * (worldMargin[group] - 1));
        var latent = Math.Pow(Math.Max(1, price / behaviour.LatentPrice), behaviour.LatentExponent);
        // Output hides what prices shed and what was turned away. Both tell of the same buyers, so the larger counts.
        expectedOutput[group] = worldOutput[group] * Math.Max(latent, wanted) * Math.Pow(1 + growth, horizon);

        var announcedTo = pipeline.ColumnOf(year + (int)Math.Ceiling(worldLead[group]));
        var coming = 0.0;
        foreach (var node in nodes.OfGroup(group))
        {
            var first = node * pipeline.Columns;
            for (var column = pipeline.ColumnOf(year + 1); column < pipeline.Filled; column++)
            {
                coming += pipeline.Building[first + column] + pipeline.Converting[first + column];
                coming += column <= announcedTo ? pipeline.AnnouncedLikely[first + column] : 0;
            }
        }

        // Owners know how old their lines are.
        var years = Math.Max(1, (int)Math.Round(worldLead[group]));
        var left = stock.MatureAfter(group, years);
        need[group] = (expectedOutput[group] / behaviour.PlannedUtilisation) - left - (coming * stock.MatureShare(group));
        var grows = Math.Max(0, growth);
        steadyNeed[group] = (grows / (1 + grows) * expectedOutput[group] / behaviour.PlannedUtilisation) + left - stock.MatureAfter(group, years + 1);
        if (WitnessOf(group, year) is { } witness)
        {
            (witness.Behaviour, witness.Output, witness.Mature, witness.Margin, witness.Lead) = (behaviour, worldOutput[group], worldMature[group], worldMargin[group], worldLead[group]);
            (witness.PriceOverCost, witness.Latent, witness.Wanted, witness.Growth, witness.Horizon, witness.ExpectedOutput) = (price, latent, wanted, growth, horizon, expectedOutput[group]);
            (witness.Left, witness.LeftLater, witness.Coming, witness.MatureShare) = (left, stock.MatureAfter(group, years + 1), coming, stock.MatureShare(group));
            (witness.Need, witness.SteadyGrowth, witness.Steady) = (need[group], grows, steadyNeed[group]);
        }
    }

    // K10: where lines idle at poor margins and the other group needs capacity and earns more, the cheapest change first.
    private void Convert(int year, ReadOnlySpan<double> output, CapacityStock stock, CapacityFlows flows)
    {
        if (routes.Length == 0)
        {
            return;
        }

        for (var node = 0; node < nodes.Count; node++)
        {
            var behaviour = groups[nodes.GroupOf(node)];
            var unused = stock.Effective(node) > 0 ? Math.Max(0, behaviour.ConversionUtilisation - (output[node] / stock.Effective(node))) : 0;
            idle[node] = unused * behaviour.ConversionRate * Shortfall(smoothed[node], behaviour.ConversionMargin) * stock.Nameplate(node);
        }

        for (var index = 0; index < routes.Length; index++)
        {
            var route = routes[index];
            if (need[route.ToGroup] <= 0)
            {
                continue;
            }

            var (from, to, terms) = (routeFrom[index], routeTo[index], route.Terms);
            double supply = 0;
            for (var pair = 0; pair < from.Length; pair++)
            {
                // Only where an investor would build the new line at all: a node closed to orders has no weight.
                var better = Shortfall(smoothed[from[pair]], smoothed[to[pair]]);
                offered[pair] = weight[to[pair]] > 0 || stock.Mature(to[pair]) > 0 ? better * idle[from[pair]] : 0;
                supply += offered[pair] * terms.ThroughputRatio;
            }

            var wanted = need[route.ToGroup] / stock.MatureShare(route.ToGroup);
            var taken = supply > 0 ? Math.Min(1, wanted / supply) : 0;
            if (taken <= 0)
            {
                continue;
            }

            for (var pair = 0; pair < from.Length; pair++)
            {
                var lost = taken * offered[pair];
                if (lost > 0)
                {
                    idle[from[pair]] -= lost;
                    flows.ConversionsOutOf[from[pair]] += lost;
                    pipeline.AddAt(pipeline.Converting, to[pair], year + 1 + (terms.DowntimeMonths / 12), lost * terms.ThroughputRatio);
                }
            }

            need[route.ToGroup] -= taken * supply * stock.MatureShare(route.ToGroup);
        }

        for (var node = 0; node < nodes.Count; node++)
        {
            if (flows.ConversionsOutOf[node] > 0)
            {
                stock.Withdraw(node, flows.ConversionsOutOf[node] / stock.Nameplate(node));
            }
        }
    }

    // K6 to K9: the world's orders, split to regions within build limits, strategic orders on top, then to owners. In mature capacity until the last step.
    private void Order(int group, int year, CapacityStock stock, CapacityFlows flows)
    {
        var behaviour = groups[group];
        var world = worldMature[group];
        if (world <= 0)
        {
            return; // entry from zero comes from announced plants
        }

        var steady = Math.Clamp(need[group], 0, steadyNeed[group]);
        var factor = Math.Min(behaviour.MarginFactorCap, Math.Pow(worldMargin[group], behaviour.MarginExponent));
        var unlimited = (steady + (behaviour.AdjustmentSpeed * (Math.Max(0, need[group]) - steady))) * factor;
        var wanted = Math.Min(unlimited, behaviour.WorldBuildLimit * world);
        var growth = Math.Max(0, expectedOutput[group] - worldOutput[group]) / behaviour.PlannedUtilisation;
        var fade = parameters.StrategicFade(year);
        var witness = WitnessOf(group, year);
        if (witness is not null)
        {
            (witness.NeedAfterConversions, witness.SteadyOrders, witness.MarginFactor, witness.WantedOrders, witness.WorldOrders) = (need[group], steady, factor, unlimited, wanted);
            (witness.GrowthOfCapacity, witness.Fade) = (growth, fade);
        }

        SplitToRegions(group, wanted, world, witness);
        var scarcity = 1 - (1 / Math.Max(1, worldMargin[group]));
        for (var region = 0; region < nodes.Regions; region++)
        {
            var place = nodes.Place(group, region);
            var total = 0.0;
            foreach (var node in nodes.At(group, region))
            {
                total += weight[node];
            }

            if (total <= 0)
            {
                continue;
            }

            var eager = Math.Min(1, regionMargin[place] / behaviour.StrategicFadeMargin);
            var strategic = fade * eager * (strategicFactor[place] - 1) * growth * regionMature[place] / world;
            strategic = Math.Clamp(strategic, 0, Math.Max(0, limit[region] - share[region]));
            witness?.Add(new RegionWitness(
                region, regionMature[place], regionMargin[place], total, total * Presence(behaviour, regionMature[place], world), limit[region], share[region], eager, strategicFactor[place], strategic));
            var orders = (share[region] + strategic) / stock.MatureShare(group);
            if (orders <= 0)
            {
                continue;
            }

            var fast = fastTrackShare[place] * scarcity;
            foreach (var node in nodes.At(group, region))
            {
                var ordered = orders * weight[node] / total;
                flows.OrdersOf[node] += ordered;
                flows.StrategicOf[node] += ordered * strategic / (share[region] + strategic);
                flows.StartsOf[node] += ordered;
                pipeline.AddAt(pipeline.Building, node, year + lead[place], ordered * (1 - fast));
                pipeline.AddAt(pipeline.Building, node, year + fastLead[place], ordered * fast);
            }
        }
    }

    // K7: regions at their limit hand on what they cannot build to the others, in proportion, until all is placed or all are full.
    private void SplitToRegions(int group, double wanted, double world, InvestmentWitness? witness)
    {
        var behaviour = groups[group];
        for (var region = 0; region < nodes.Regions; region++)
        {
            var here = regionMature[nodes.Place(group, region)];
            var attraction = 0.0;
            foreach (var node in nodes.At(group, region))
            {
                attraction += weight[node];
            }

            pull[region] = attraction > 0 ? attraction * Presence(behaviour, here, world) : 0;
            limit[region] = (behaviour.RegionBuildLimit * here) + (behaviour.EntryBuildLimit * world);
            share[region] = 0;
        }

        for (var round = 0; round < nodes.Regions && wanted > 0; round++)
        {
            var open = 0.0;
            for (var region = 0; region < nodes.Regions; region++)
            {
                open += pull[region];
            }

            if (open <= 0)
            {
                return;
            }

            var (left, anyFull) = (wanted, false);
            for (var region = 0; region < nodes.Regions; region++)
            {
                if (pull[region] > 0 && wanted * pull[region] / open >= limit[region])
                {
                    share[region] = limit[region];
                    left -= limit[region];
                    pull[region] = 0;
                    anyFull = true;
                }
            }

            if (!anyFull)
            {
                if (witness is not null)
                {
                    (witness.LeftToSplit, witness.OpenPull) = (wanted, open);
                }

                for (var region = 0; region < nodes.Regions; region++)
                {
                    share[region] += wanted * pull[region] / open;
                }

                return;
            }

            wanted = left;
        }
    }

    // K12, K13: what stands next year.
    private void Roll(int year, CapacityStock stock, CapacityFlows flows)
    {
        var next = year + 1;
        var column = pipeline.ColumnOf(next);
        var withinRun = column < pipeline.Columns - 1;
        for (var node = 0; node < nodes.Count; node++)
        {
            var behaviour = groups[nodes.GroupOf(node)];
            flows.RetirementsOf[node] = stock.Retire(node, next);
            var closed = behaviour.ClosureRate * Shortfall(smoothed[node], behaviour.ClosureMargin);
            if (closed > 0 && stock.Mature(node) > 0)
            {
                var standing = stock.Nameplate(node) - flows.ConversionsOutOf[node] - flows.RetirementsOf[node];
                flows.ClosuresOf[node] = closed * Math.Max(0, standing);
                stock.Close(node, flows.ClosuresOf[node]);
            }

            // The last column stands for all that comes after the run: it is never commissioned.
            if (withinRun)
            {
                var entry = (node * pipeline.Columns) + column;
                flows.CompletionsOf[node] = pipeline.Building[entry];
                flows.ConversionsInOf[node] = pipeline.Converting[entry];
                flows.LapsedOf[node] = pipeline.Doubtful[entry];
                pipeline.Building[entry] = 0;
                pipeline.Converting[entry] = 0;
                pipeline.Doubtful[entry] = 0;
                stock.Commission(node, next, flows.CompletionsOf[node] + flows.ConversionsInOf[node]);
            }
        }

        stock.Refresh(next);
    }

    // What stands in a region draws orders there (K7).
    private static double Presence(GroupInvestment behaviour, double here, double world) => Math.Pow((here + (behaviour.PresenceFloor * world)) / world, behaviour.PresenceExponent);

    private InvestmentWitness? WitnessOf(int group, int year) => Witness is { } witness && witness.Watches(group, year) ? witness : null;

    private static double Shortfall(double value, double threshold) => threshold > 0 ? Math.Max(0, 1 - (value / threshold)) : 0;

    private static List<(int From, int To)> Pairs(CapacityNodes nodes, ConversionRoute route)
    {
        if (route.FromGroup < 0 || route.FromGroup >= nodes.Groups || route.ToGroup < 0 || route.ToGroup >= nodes.Groups)
        {
            throw new ArgumentException($"conversion from group {route.FromGroup} to {route.ToGroup} of {nodes.Groups}", nameof(route));
        }

        var pairs = new List<(int From, int To)>();
        foreach (var from in nodes.OfGroup(route.FromGroup))
        {
            foreach (var to in nodes.At(route.ToGroup, nodes.RegionOf(from)))
            {
                if (nodes.OwnerOf(to) == nodes.OwnerOf(from))
                {
                    pairs.Add((from, to));
                    break;
                }
            }
        }

        return pairs;
    }
}
