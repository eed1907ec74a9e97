using Cellcast.World;

namespace Cellcast.Markets;

/// <summary>Turns the builder's lists into the arrays of <see cref="MarketLayout"/>: orders products, gathers blocks, pads rows.</summary>
internal sealed class MarketCompiler(
    ProductGraph graph,
    List<MarketProblemBuilder.PlantEntry> plants,
    List<MarketProblemBuilder.SupplierEntry> suppliers,
    List<MarketProblemBuilder.MarketEntry> markets,
    List<(int Supplier, int Market, double Preference, LandedCost Cost, bool Banned)> lanes,
    List<(int Market, DemandResponse Response)> demands)
{
    private readonly List<string> _problems = [];

    public MarketLayout Compile(RunArrays arrays)
    {
        var suppliersOf = suppliers.Select((s, id) => (s.Product, Id: id)).ToLookup(s => s.Product, s => s.Id);
        var marketsOf = markets.Select((m, id) => (m.Product, Id: id)).ToLookup(m => m.Product, m => m.Id);
        var blocks = Blocks();
        var products = blocks.SelectMany(block => block).ToArray();
        var ranges = new ProductRange[products.Length];
        var supplierSlot = new int[suppliers.Count];
        var marketSlot = new int[markets.Count];
        int slots = 0, marketSlots = 0, laneSlots = 0, responses = 0;
        for (var k = 0; k < products.Length; k++)
        {
            var own = suppliersOf[products[k]].ToArray();
            var buyers = marketsOf[products[k]].ToArray();
            var stride = Dense.Padded(own.Length);
            ranges[k] = new ProductRange(slots, own.Length, stride, marketSlots, buyers.Length, laneSlots, responses, 0, 0);
            for (var i = 0; i < own.Length; i++)
            {
                supplierSlot[own[i]] = slots + i;
            }

            for (var i = 0; i < buyers.Length; i++)
            {
                marketSlot[buyers[i]] = marketSlots + i;
            }

            slots += stride;
            marketSlots += buyers.Length;
            laneSlots += buyers.Length * stride;
            responses += buyers.Length * buyers.Length;
        }

        var plantSlot = PlantSlots(blocks, suppliersOf, out var marketBlocks);
        if (_problems.Count > 0)
        {
            throw new MarketProblemException(_problems);
        }

        var productOfSlot = new int[slots];
        var productOfMarket = new int[marketSlots];
        for (var k = 0; k < ranges.Length; k++)
        {
            Array.Fill(productOfSlot, k, ranges[k].SupplierStart, ranges[k].Stride);
            Array.Fill(productOfMarket, k, ranges[k].MarketStart, ranges[k].MarketCount);
        }

        var uses = new UseLists(suppliers, supplierSlot, marketSlot, productOfMarket, slots);
        var groups = Groups(ranges, uses, productOfMarket, out var groupUses);
        var demandsOf = demands.Select((d, id) => (Market: marketSlot[d.Market], Id: id)).ToLookup(d => d.Market, d => d.Id);
        var layout = new MarketLayout
        {
            PlantCount = plants.Count,
            LiveLanes = lanes.Count,
            Blocks = marketBlocks,
            Products = ranges,
            ProductNames = [.. products.Select(p => graph.Products[p].Id)],
            PlantSlot = plantSlot,
            PlantIdOfSlot = Inverse(plantSlot),
            SupplierSlot = supplierSlot,
            MarketSlot = marketSlot,
            PlantNames = PlantNames(),
            Capacity = PerPlant(plantSlot, plant => plant.Capacity),
            NormalLogit = PerPlant(plantSlot, plant => plant.Curve.NormalLogit),
            InverseBeta = PerPlant(plantSlot, plant => 1 / plant.Curve.Beta),
            TariffQuotas = [.. plants.Index().Where(plant => plant.Item.IsTariffQuota).Select(plant => plantSlot[plant.Index])],
            ProductOfSlot = productOfSlot,
            PlantOfSlot = PerSlot(supplierSlot, slots, -1, s => plantSlot[s.Plant]),
            SourceOfSlot = PerSlot(supplierSlot, slots, -1, s => s.Source < 0 ? -1 : supplierSlot[s.Source]),
            OriginPlant = PerSlot(supplierSlot, slots, -1, s => plantSlot[Origin(s).Plant]),
            Conversion = PerSlot(supplierSlot, slots, 0.0, s => s.Conversion),
            FixedCost = PerSlot(supplierSlot, slots, 1.0, s => s.FixedCost),
            ReceiptFloor = new double[slots],
            IsShareOfCost = PerSlot(supplierSlot, slots, false, s => plants[s.Plant].IsTariffQuota),
            CapacityPerUnit = PerSlot(supplierSlot, slots, 1.0, s => s.CapacityPerUnit),
            UseStart = uses.Start,
            UseMarket = [.. uses.Market],
            UseQuantity = [.. uses.Quantity],
            UsePreference = [.. uses.Preference],
            UseSupplier = [.. uses.Supplier],
            MixStart = uses.MixStart,
            Mixes = [.. uses.Mixes],
            UseGroups = groups,
            GroupUses = groupUses,
            ProductOfMarket = productOfMarket,
            Gamma = new double[marketSlots],
            LogLastResort = new double[marketSlots],
            SmallestCost = new double[marketSlots],
            PriceRatio = new double[marketSlots],
            Exists = new bool[laneSlots],
            Lanes = new LaneNumbers(laneSlots, marketSlot, arrays),
            Demands = [.. demands.Select(d => d.Response)],
            DemandMarket = [.. demands.Select(d => marketSlot[d.Market])],
            DemandStart = RunningCount(marketSlots, m => demandsOf[m].Count()),
            MarketDemands = [.. Enumerable.Range(0, marketSlots).SelectMany(m => demandsOf[m])],
            Stocks = new StockResponse[marketSlots],
        };
        for (var m = 0; m < markets.Count; m++)
        {
            layout.SetTerms(marketSlot[m], markets[m].Terms);
        }

        AddLanes(layout);
        return layout;
    }

    private MarketProblemBuilder.SupplierEntry Origin(MarketProblemBuilder.SupplierEntry supplier) =>
        supplier.Source < 0 ? supplier : Origin(suppliers[supplier.Source]);

    // Products that share a plant must be solved together; the blocks keep the order of the chain.
    private List<List<int>> Blocks()
    {
        var head = Enumerable.Range(0, graph.Products.Count).ToArray();
        int Find(int p) => head[p] == p ? p : head[p] = Find(head[p]);
        foreach (var plant in suppliers.GroupBy(s => s.Plant))
        {
            foreach (var supplier in plant.Skip(1))
            {
                head[Find(supplier.Product)] = Find(plant.First().Product);
            }
        }

        var place = new int[graph.Products.Count];
        for (var k = 0; k < graph.Order.Count; k++)
        {
            place[graph.Order[k]] = k;
        }

        var members = graph.Order.ToLookup(Find);
        var outside = members.ToDictionary(block => block.Key, Outside);
        var waiting = outside.ToDictionary(block => block.Key, block => block.Value.Count);
        foreach (var block in members)
        {
            foreach (var product in block.Where(p => SameYearInputs(p).Any(input => Find(input) == block.Key)))
            {
                _problems.Add($"'{graph.Products[product].Id}' is made by the same plants as one of its inputs.");
            }
        }

        HashSet<int> Outside(IGrouping<int, int> block) => [.. block.SelectMany(SameYearInputs).Select(Find).Where(input => input != block.Key)];

        var free = new PriorityQueue<int, int>();
        foreach (var block in members.Where(block => waiting[block.Key] == 0))
        {
            free.Enqueue(block.Key, block.Min(p => place[p]));
        }

        var result = new List<List<int>>();
        while (free.TryDequeue(out var key, out _))
        {
            result.Add([.. members[key].OrderBy(p => place[p])]);
            foreach (var user in members.Where(block => outside[block.Key].Contains(key)))
            {
                if (--waiting[user.Key] == 0)
                {
                    free.Enqueue(user.Key, user.Min(p => place[p]));
                }
            }
        }

        if (result.Count < members.Count)
        {
            var stuck = members.Where(block => waiting[block.Key] > 0).SelectMany(block => block).Select(p => graph.Products[p].Id);
            _problems.Add($"Plants that make several products tie these into a circle: {string.Join(", ", stuck)}.");
        }

        return result;
    }

    private IEnumerable<int> SameYearInputs(int product) =>
        graph.InputsOf(product).Where(link => link.Kind != ProductLinkKind.Recovery).Select(link => graph.IndexOf(link.Input));

    private int[] PlantSlots(List<List<int>> blocks, ILookup<int, int> suppliersOf, out MarketBlock[] marketBlocks)
    {
        var plantSlot = new int[plants.Count];
        Array.Fill(plantSlot, -1);
        marketBlocks = new MarketBlock[blocks.Count];
        int next = 0, product = 0, inverse = 0;
        for (var b = 0; b < blocks.Count; b++)
        {
            var start = next;
            var isSimple = blocks[b].Count == 1;
            foreach (var supplier in blocks[b].SelectMany(p => suppliersOf[p]))
            {
                ref var slot = ref plantSlot[suppliers[supplier].Plant];
                isSimple &= slot < 0;
                slot = slot < 0 ? next++ : slot;
            }

            var stride = Dense.Padded(next - start);
            marketBlocks[b] = new MarketBlock(product, blocks[b].Count, start, next - start, stride, inverse, isSimple);
            product += blocks[b].Count;
            inverse += (next - start) * stride;
        }

        foreach (var idle in plantSlot.Index().Where(slot => slot.Item < 0))
        {
            _problems.Add($"Plant {plants[idle.Index].Region}, {plants[idle.Index].Owner} sells nothing.");
        }

        return plantSlot;
    }

    private static UseGroup[] Groups(ProductRange[] ranges, UseLists uses, int[] productOfMarket, out int[] groupUses)
    {
        var groups = new List<UseGroup>();
        var all = new List<int>();
        for (var k = 0; k < ranges.Length; k++)
        {
            var start = groups.Count;
            var first = uses.Start[ranges[k].SupplierStart];
            var last = uses.Start[ranges[k].SupplierStart + ranges[k].SupplierCount];
            foreach (var group in Enumerable.Range(first, last - first).GroupBy(u => productOfMarket[uses.Market[u]]).OrderBy(g => g.Key))
            {
                groups.Add(new UseGroup(group.Key, all.Count, group.Count()));
                all.AddRange(group);
            }

            ranges[k] = ranges[k] with { GroupStart = start, GroupCount = groups.Count - start };
        }

        groupUses = [.. all];
        return [.. groups];
    }

    private void AddLanes(MarketLayout layout)
    {
        foreach (var (supplier, market, preference, cost, banned) in lanes)
        {
            var product = layout.Products[layout.ProductOfMarket[layout.MarketSlot[market]]];
            var row = layout.MarketSlot[market] - product.MarketStart;
            var lane = product.LaneStart + (row * product.Stride) + layout.SupplierSlot[supplier] - product.SupplierStart;
            if (layout.Exists[lane])
            {
                _problems.Add($"The lane from {layout.PlantNames[suppliers[supplier].Plant]} to {markets[market].Buyer} is given twice.");
            }

            layout.Exists[lane] = true;
            layout.Lanes.Set(new LaneId(lane, new MarketId(market)), preference, cost, banned);
        }

        if (_problems.Count > 0)
        {
            throw new MarketProblemException(_problems);
        }
    }

    private string[] PlantNames()
    {
        var productsOf = suppliers.ToLookup(s => s.Plant, s => graph.Products[s.Product].Id);
        return [.. plants.Select((plant, id) => $"{string.Join(" + ", productsOf[id])}, {plant.Region}, {plant.Owner}")];
    }

    private double[] PerPlant(int[] plantSlot, Func<MarketProblemBuilder.PlantEntry, double> value)
    {
        // Padding must be harmless under exp and log.
        var result = new double[Dense.Padded(plants.Count)];
        Array.Fill(result, 1);
        for (var i = 0; i < plants.Count; i++)
        {
            result[plantSlot[i]] = value(plants[i]);
        }

        return result;
    }

    private T[] PerSlot<T>(int[] supplierSlot, int slots, T padding, Func<MarketProblemBuilder.SupplierEntry, T> value)
    {
        var result = new T[slots];
        Array.Fill(result, padding);
        for (var i = 0; i < suppliers.Count; i++)
        {
            result[supplierSlot[i]] = value(suppliers[i]);
        }

        return result;
    }

    private static int[] RunningCount(int length, Func<int, int> count)
    {
        var result = new int[length + 1];
        for (var i = 0; i < length; i++)
        {
            result[i + 1] = result[i] + count(i);
        }

        return result;
    }

    private static int[] Inverse(int[] permutation)
    {
        var result = new int[permutation.Length];
        for (var i = 0; i < permutation.Length; i++)
        {
            result[permutation[i]] = i;
        }

        return result;
    }

    private sealed class UseLists
    {
        public UseLists(
            List<MarketProblemBuilder.SupplierEntry> suppliers,
            int[] supplierSlot,
            int[] marketSlot,
            int[] productOfMarket,
            int slots)
        {
            var entryOfSlot = new MarketProblemBuilder.SupplierEntry?[slots];
            for (var i = 0; i < suppliers.Count; i++)
            {
                entryOfSlot[supplierSlot[i]] = suppliers[i];
            }

            Start = new int[slots + 1];
            MixStart = new int[slots + 1];
            for (var s = 0; s < slots; s++)
            {
                Start[s] = Market.Count;
                MixStart[s] = Mixes.Count;
                if (entryOfSlot[s] is not { } entry)
                {
                    continue;
                }

                // Inputs in the order of the chain, so that results do not depend on the order in which they were given.
                foreach (var input in entry.Inputs.OrderBy(input => productOfMarket[marketSlot[input.Market.Index]]))
                {
                    Add(s, input, marketSlot);
                }

                foreach (var (exponent, alternatives) in entry.Mixes)
                {
                    Mixes.Add(new MixRange(Market.Count, alternatives.Length, exponent));
                    foreach (var alternative in alternatives)
                    {
                        Add(s, alternative, marketSlot);
                    }
                }
            }

            Start[slots] = Market.Count;
            MixStart[slots] = Mixes.Count;
        }

        public int[] Start { get; }

        public int[] MixStart { get; }

        public List<int> Market { get; } = [];

        public List<double> Quantity { get; } = [];

        public List<double> Preference { get; } = [];

        public List<int> Supplier { get; } = [];

        public List<MixRange> Mixes { get; } = [];

        private void Add(int supplier, MixAlternative use, int[] marketSlot)
        {
            Market.Add(marketSlot[use.Market.Index]);
            Quantity.Add(use.Quantity);
            Preference.Add(use.Preference);
            Supplier.Add(supplier);
        }
    }
}
