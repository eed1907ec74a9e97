using Cellcast.Chain;
using Cellcast.Markets;
using Cellcast.Simulation;
using Cellcast.World;

namespace Cellcast.Data;

/// <summary>
/// From the data package to what a run of the value chain is given. No number stands here: each is a row of the package and answers to an override of the
/// scenario.
/// </summary>
public sealed class ChainReader
{
    private const string World = "World";

    private const double KwhPerGwh = 1e6;

    private readonly DataPackage package;
    private readonly Inputs inputs;
    private readonly ProductTables products;
    private readonly string[] regions;
    private readonly string[] owners;
    private readonly int firstYear;
    private readonly int lastYear;

    /// <param name="package">The package.</param>
    /// <param name="inputs">Its inputs with the scenario's changes laid on.</param>
    /// <param name="firstYear">First year of the run.</param>
    /// <param name="lastYear">Last year of the run.</param>
    public ChainReader(DataPackage package, Inputs inputs, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(inputs);
        this.package = package;
        this.inputs = inputs;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        products = inputs.Once("product tables", view => new ProductTables(view.Package));
        regions = Ids(package, "regions");
        owners = Ids(package, "owner_groups");
    }

    /// <summary>Reads everything.</summary>
    /// <param name="costs">Costs of cells of the scenario.</param>
    /// <param name="knowsQuotes">Whether the run may know the value added that quotes later than its base year state.</param>
    /// <exception cref="DataException">An input is missing.</exception>
    public ChainInputs Read(ICostModel costs, bool knowsQuotes)
    {
        ArgumentNullException.ThrowIfNull(costs);
        var graph = products.Graph;
        var years = lastYear - firstYear + 1;
        var capacity = Part("capacity", reader => reader.Capacity(years));
        var (conversion, fixedCost, plantCost, jobs) = CellCosts(costs, years);
        var added = Part("value added", reader => reader.ReadValueAdded(years));
        return new ChainInputs
        {
            Graph = graph,
            Regions = regions,
            Owners = owners,
            FirstYear = firstYear,
            LastYear = lastYear,
            Groups = products.Groups,
            GroupOf = products.GroupOf,
            Nodes = capacity.Nodes.Nodes,
            OwnerShare = capacity.Nodes.OwnerShare,
            Terms = Part("terms", reader => graph.Products.Select(reader.Terms).ToArray()),
            Rules = Part("rules", reader => reader.Rules()),
            UsesOf = products.UsesOf,
            Purchased = Part("purchased", reader => reader.Purchased(years)),
            RegionFactor = Part("region factors", reader => regions.Select(region => reader.inputs.Value("conversion_multiplier", "", region, lastYear)).ToArray()),
            Conversion = conversion,
            FixedCost = fixedCost,
            PlantCost = plantCost,
            Jobs = jobs,
            CapitalYears = Part("capital years", reader => graph.Products.Select(product => reader.OfProduct("capital_of_fixed_cost", product)).ToArray()),
            Effective = capacity.Effective,
            Nameplate = capacity.Nameplate,
            LastObservedCapacity = capacity.LastObserved,
            Sourcing = Part("sourcing", reader => reader.Sourcing()),
            ObservedPrices = Part("prices", reader => reader.Prices()),
            StatedValueAdded = added.Stated,
            StatedIn = knowsQuotes ? added.StatedIn : null,
            Learning = added.Learning,
            StockCover = Part("stock cover", reader => graph.Products.Select(reader.StockCover).ToArray()),
            OpeningStock = Part("opening stocks", reader => reader.OpeningStocks()),
            OpeningStockOfWorld = Part("opening stocks of the world", reader => graph.Products.Select(product => reader.OpeningStock(product, World)).ToArray()),
            StockRules = new StockRules
            {
                Elasticity = inputs.Value("stock_elasticity"),
                WorkingShare = inputs.Value("working_stock_share"),
                PriceLearning = inputs.Value("stock_price_learning"),
            },
            StockAdjustment = inputs.Value("stock_adjustment"),
            LargestStockDraw = inputs.Value("largest_stock_draw"),
            Lanes = Part("lanes", reader => reader.products.Lanes(regions)),
            Freight = Part("freight", reader => reader.Freight(years)),
            NonBatteryUse = Part("use outside batteries", reader => reader.NonBatteryUse(years)),
            ApplicationCount = products.Applications,
            AlternativeCount = products.Alternatives,
        };
    }

    // Scenarios share the parts they do not change.
    private T Part<T>(string name, Func<ChainReader, T> read)
        where T : notnull =>
        inputs.Once(("chain", name, firstYear, lastYear), view => read(new ChainReader(view.Package, view, firstYear, lastYear)));

    private ObservedChain Capacity(int years)
    {
        var observed = LastObservedCapacity();
        var nameplate = Observed("nameplate_capacity", observed);
        return new ObservedChain(
            observed, Observed("effective_capacity", observed), nameplate, new ChainNodeReader(inputs, products, regions, owners, firstYear, years, nameplate));
    }

    private ValueAdded ReadValueAdded(int years)
    {
        var reader = new ValueAddedReader(package, inputs, products, regions[0], firstYear, years);
        var learning = reader.Learning();
        return new ValueAdded(reader.Stated(product => OfProduct("fixed_cost_share", product), learning), reader.StatedIn, learning);
    }

    private static string[] Ids(DataPackage package, string name)
    {
        var table = package.Tables[name];
        return [.. Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, table.Schema.PrimaryKey[0]))];
    }

    private double OfProduct(string parameter, Product product) =>
        inputs.Value(parameter, inputs.TryValue(parameter, product.Id, "", 0, out _) ? product.Id : product.Stage);

    private ProductTerms Terms(Product product) => new(
        new PriceCurve(OfProduct("price_steepness", product), OfProduct("normal_use", product)),
        OfProduct("fixed_cost_share", product),
        OfProduct("trade_elasticity", product),
        inputs.Value("home_preference", inputs.TryValue("home_preference", product.Id, "", 0, out _) ? product.Id : ""),
        inputs.TryValue("conversion_follows_region", product.Stage, "", 0, out var follows) ? follows : 1);

    private MarketRules Rules() => new()
    {
        LastResortMultiple = inputs.Value("last_resort_multiple"),
        PreferenceHalfLife = inputs.ValueIn(Units.Years, "preference_half_life"),
        PreferenceLimit = inputs.Value("preference_limit"),
        PriorWeight = inputs.Value("prior_trade_weight"),
        CountedPriorWeight = inputs.Value("prior_trade_weight", "counted"),
        OwnRegionNearness = inputs.Value("nearness_own_region"),
        NeighbourNearness = inputs.Value("nearness_neighbour"),
        LeastValueAdded = inputs.Value("least_value_added"),
        LargestBaseUse = inputs.Value("largest_base_use"),
        InputMixExponent = inputs.Value("input_mix_exponent"),
        NonBatteryElasticity = inputs.Value("non_battery_elasticity"),
        ChokeRatio = inputs.Value("choke_ratio"),
        ChokeExponent = inputs.Value("choke_exponent"),
        PriceResidualHalfLife = inputs.ValueIn(Units.Years, "price_residual_half_life"),
    };

    private double StockCover(Product product) =>
        inputs.TryValue("stock_cover", product.Id, "", 0, out _) ? inputs.ValueIn(Units.Years, "stock_cover", product.Id) : 0;

    private double[] OpeningStocks() => [.. products.Graph.Products.SelectMany(product => regions.Select(region => OpeningStock(product, region)))];

    // A row of exactly that region and year, at the end of which it counts.
    private double OpeningStock(Product product, string region) =>
        inputs.HasRows("opening_stock", product.Id, region) ? inputs.ValueIn(Unit.Parse(product.FlowUnit), "opening_stock", product.Id, region, firstYear) : double.NaN;

    private int LastObservedCapacity() => inputs.Find("effective_capacity").Max(datum => datum.Year ?? 0);

    private double[] Observed(string parameter, int lastObserved)
    {
        var years = lastYear - firstYear + 1;
        var values = new double[products.Graph.Products.Count * regions.Length * years];
        Array.Fill(values, double.NaN);
        var at = 0;
        foreach (var product in products.Graph.Products)
        {
            foreach (var region in regions)
            {
                for (var t = 0; t < years && firstYear + t <= lastObserved; t++)
                {
                    values[at + t] = inputs.Value(parameter, product.Id, region, firstYear + t);
                }

                at += years;
            }
        }

        return values;
    }

    // What the cost model says of a cell beside the inputs that the chain makes; scrap credits stay with the cell.
    private (double[]?[] Conversion, double[]?[] FixedCost, double[]?[] PlantCost, double[]?[] Jobs) CellCosts(ICostModel costs, int years)
    {
        var count = products.Graph.Products.Count;
        var conversion = new double[]?[count];
        var fixedCost = new double[]?[count];
        var plantCost = new double[]?[count];
        var perHour = Part("jobs per hour", reader => reader.JobsPerHour());
        var jobs = Part("jobs of packs", reader => reader.PackJobs(perHour, years)).ToArray();
        for (var p = 0; p < count; p++)
        {
            if (products.CellChemistry(p) is not { } chemistry || !costs.CellChemistries.Contains(chemistry))
            {
                continue;
            }

            // The chain buys what the bill asks for at the bill's yields, everywhere. What a plant of the region wastes beyond it is paid as part of its conversion, as scrap that it sells is.
            var bill = products.Graph.Links.Where(link => link.Output == products.Graph.Products[p].Id && link.Kind == ProductLinkKind.Input).ToDictionary(link => link.Input, link => link.Yield, StringComparer.Ordinal);
            var activeMass = bill.Where(link => products.Graph.Products[products.Graph.IndexOf(link.Key)].Stage == "active_material").Min(link => link.Value);
            double Billed(string input, double own) => own / bill.GetValueOrDefault(input, own);
            var cash = new double[regions.Length * years];
            var capital = new double[regions.Length * years];
            var plant = new double[regions.Length * years];
            var workers = new double[regions.Length * years];
            Parallel.For(0, regions.Length, r =>
            {
                for (var t = 0; t < years; t++)
                {
                    var cost = costs.CellCost(chemistry, regions[r], firstYear + t);
                    var own = cost.Yields;
                    cash[(r * years) + t] = cost.Cash
                        - ((cost.CathodeActive + cost.AnodeActive) * own.ActiveMass / activeMass) - (cost.LithiumFoil * Billed("aam_li", own.Lithium))
                        - (cost.CopperFoil * Billed("foil_cu", own.Foil)) - (cost.AluminiumFoil * Billed("foil_al", own.Foil)) - (cost.Separator * Billed("sep", own.Separator))
                        - (cost.Electrolyte * Billed(bill.ContainsKey("ely_na") ? "ely_na" : "ely_liq", own.Electrolyte)) - (cost.SolidElectrolyte * Billed("ely_sol", own.ActiveMass));
                    capital[(r * years) + t] = cost.Full - cost.Cash;
                    plant[(r * years) + t] = cost.EquipmentUsdPerKwhYear + cost.BuildingUsdPerKwhYear;
                    workers[(r * years) + t] = cost.HoursPerKwh * KwhPerGwh * perHour[r];
                }
            });
            conversion[p] = cash;
            fixedCost[p] = capital;
            plantCost[p] = plant;
            jobs[p] = workers;
        }

        return (conversion, fixedCost, plantCost, jobs);
    }

    private double[] JobsPerHour() => [.. regions.Select(region => 1 / inputs.ValueIn(Units.HoursPerYear, "worker_hours", "", region, firstYear))];

    // J2. The hours of module and pack assembly of the published plant; they do not learn and do not scale.
    private double[]?[] PackJobs(double[] perHour, int years)
    {
        var steps = package.Tables["steps"];
        var hours = Enumerable.Range(0, steps.RowCount).Where(row => steps.Text(row, "plant_part") != "cell").Sum(row => inputs.ValueIn(Units.HoursPerYear, "labour_hours", steps.Text(row, "id")));
        var perGwh = hours / inputs.ValueIn(Units.KwhPerYear, "baseline_energy") * KwhPerGwh;
        var jobs = new double[years * regions.Length];
        for (var r = 0; r < regions.Length; r++)
        {
            for (var t = 0; t < years; t++)
            {
                jobs[(r * years) + t] = perGwh / inputs.Value("labour_productivity", "", regions[r], firstYear + t) * perHour[r];
            }
        }

        return [.. products.Graph.Products.Select(product => product.Stage == "pack" ? jobs : null)];
    }

    private double[] Purchased(int years)
    {
        var costs = new double[products.Graph.Products.Count * years];
        foreach (var (input, output, perUnit) in products.Bought)
        {
            // Parts without a price of their own (casings, pack parts) are part of the conversion cost.
            if (!inputs.TryValue("purchased_price", input, World, firstYear, out _))
            {
                continue;
            }

            for (var t = 0; t < years; t++)
            {
                costs[(output * years) + t] += perUnit * inputs.ValueIn(Units.UsdPerKg, "purchased_price", input, World, firstYear + t);
            }
        }

        if (!ReferenceEquals(inputs.Unchanged, inputs))
        {
            AddRents(costs, years);
        }

        return costs;
    }

    // A scenario that sets the price of a metal says what its mines earn besides what the market of the run gives them: the difference to the package's own path is a rent
    // at the mine (B6). The base year stays as it was.
    private void AddRents(double[] costs, int years)
    {
        var unchanged = inputs.Unchanged.Untraced;
        foreach (var (metal, refined, mined) in Metals)
        {
            var (product, mine) = (products.Graph.IndexOf(refined), products.Graph.IndexOf(mined));
            var perUnit = products.UsesOf[product].First(use => use.Input == mine).PerUnit;
            for (var t = 1; t < years; t++)
            {
                var difference = inputs.ValueIn(Units.UsdPerKg, "metal_price", metal, World, firstYear + t)
                    - unchanged.ValueIn(Units.UsdPerKg, "metal_price", metal, World, firstYear + t);
                costs[(mine * years) + t] += difference / perUnit;
            }
        }
    }

    // Price series of the deck, the refined product it prices and what is mined for it.
    private static readonly (string Metal, string Refined, string Mined)[] Metals =
        [("lithium_carbonate", "li2co3", "li_mined"), ("nickel", "ni_int", "ni_mined"), ("cobalt", "co_chem", "co_mined")];

    // By product, of the year of its first row; null for a product without rows.
    private ObservedSourcing?[] Sourcing()
    {
        const string parameter = "sourcing_share";
        var years = new Dictionary<string, int>(StringComparer.Ordinal);
        var counted = new HashSet<(string Product, string Buyer)>();
        foreach (var datum in inputs.Find(parameter))
        {
            var product = datum.Subject[..datum.Subject.IndexOf('.', StringComparison.Ordinal)];
            years.TryAdd(product, datum.Year ?? 0);
            if (datum.Basis != Basis.Assumed)
            {
                counted.Add((product, datum.Region));
            }
        }

        var all = new ObservedSourcing?[products.Graph.Products.Count];
        for (var p = 0; p < all.Length; p++)
        {
            var product = products.Graph.Products[p].Id;
            if (!years.TryGetValue(product, out var year))
            {
                continue;
            }

            var shares = new double[regions.Length * regions.Length];
            all[p] = new ObservedSourcing(shares, [.. regions.Select(buyer => counted.Contains((product, buyer)))]);
            for (var o = 0; o < regions.Length; o++)
            {
                var subject = $"{product}.{regions[o]}";
                for (var d = 0; d < regions.Length; d++)
                {
                    shares[(d * regions.Length) + o] = inputs.Value(parameter, subject, regions[d], year);
                }
            }
        }

        return all;
    }

    private List<ObservedPrice> Prices()
    {
        var prices = new List<ObservedPrice>();
        var rows = inputs.Find("price").ToLookup(datum => datum.Subject, StringComparer.Ordinal);
        for (var p = 0; p < products.Graph.Products.Count; p++)
        {
            foreach (var datum in rows[products.Graph.Products[p].Id])
            {
                if (datum.Year is { } year && (datum.Region == World || Array.IndexOf(regions, datum.Region) >= 0))
                {
                    prices.Add(new ObservedPrice(p, Array.IndexOf(regions, datum.Region), year, inputs.Value("price", datum.Subject, datum.Region, year)));
                }
            }
        }

        return prices;
    }

    private double[] Freight(int years)
    {
        var lanes = Enum.GetValues<FreightLane>();
        var freight = new double[products.Graph.Products.Count * lanes.Length * years];
        for (var p = 0; p < products.Graph.Products.Count; p++)
        {
            foreach (var lane in lanes)
            {
                var subject = $"{products.Graph.Products[p].Id}.{ProductTables.IdOf(lane)}";
                for (var t = 0; t < years; t++)
                {
                    freight[(((p * lanes.Length) + (int)lane) * years) + t] = inputs.Value("freight", subject, "", firstYear + t);
                }
            }
        }

        return freight;
    }

    private double[] NonBatteryUse(int years)
    {
        var use = new double[products.Graph.Products.Count * regions.Length * years];
        foreach (var subject in inputs.SubjectsOf("non_battery_use"))
        {
            var product = products.Graph.IndexOf(subject[..subject.IndexOf('.', StringComparison.Ordinal)]);
            for (var r = 0; r < regions.Length; r++)
            {
                for (var t = 0; t < years; t++)
                {
                    use[(((product * regions.Length) + r) * years) + t] += inputs.Value("non_battery_use", subject, regions[r], firstYear + t);
                }
            }
        }

        return use;
    }

    private sealed record ValueAdded(double[] Stated, int StatedIn, double[] Learning);

    private sealed record ObservedChain(int LastObserved, double[] Effective, double[] Nameplate, ChainNodeReader Nodes);
}
