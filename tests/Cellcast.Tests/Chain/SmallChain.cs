using Cellcast.Chain;
using Cellcast.Markets;
using Cellcast.Policy;
using Cellcast.Tests.Policy;
using Cellcast.World;

namespace Cellcast.Tests.Chain;

/// <summary>
/// A chain small enough to follow: ore goes into two cells that share lines, and packs take the cells their buyers ask for. East and West make everything, South
/// mines and packs only; every capacity belongs half to firms of the East, half to firms of the West.
/// </summary>
internal sealed class SmallChain : IDemandModel, ILaneCosts
{
    public const int Ore = 0, First = 1, Second = 2, Pack = 3;
    public const int East = 0, West = 1, South = 2;
    public const int FirstYear = 2020, LastYear = 2024;

    // Freight abroad, as a share of the price of 2020.
    private const double FreightShare = 0.02;

    private static readonly ProductGraph Graph = new(
        [
            new Product("ore", "Ore", "mined", 0, "kg") { Variable = "Mined|Ore", FlowUnit = "kt" },
            new Product("cell_first", "First cell", "cell", 3, "kWh") { Variable = "Cell|First", FlowUnit = "GWh" },
            new Product("cell_second", "Second cell", "cell", 3, "kWh") { Variable = "Cell|Second", FlowUnit = "GWh" },
            new Product("pack", "Pack", "pack", 4, "kWh") { Variable = "Pack|All", FlowUnit = "GWh" },
        ],
        [
            new ProductLink("ore", "cell_first", 0.45, 0.9),
            new ProductLink("ore", "cell_second", 0.72, 0.9),
            new ProductLink("cell_first", "pack", 0.98, 0.98, ProductLinkKind.Mix, 0.6),
            new ProductLink("cell_second", "pack", 0.98, 0.98, ProductLinkKind.Mix, 0.4),
        ]);

    // By region: East, West, South.
    private static readonly double[][] Capacities = [[60, 40, 60], [80, 30, 0], [40, 20, 0], [100, 60, 20]];

    public SmallChain(double[]? owners = null)
    {
        var groups = new[] { new LineGroup("ore", [Ore]), new LineGroup("family", [First, Second]), new LineGroup("pack", [Pack]) };
        owners ??= [0.5, 0.5];
        var nodes = new List<ChainNode>();
        var shares = new List<double>();
        for (var g = 0; g < groups.Length; g++)
        {
            for (var r = 0; r < 3; r++)
            {
                for (var o = 0; o < owners.Length && groups[g].Products.Any(p => Capacities[p][r] > 0); o++)
                {
                    nodes.Add(new ChainNode(g, r, o));
                    shares.AddRange(Enumerable.Repeat(owners[o], LastYear - FirstYear + 1));
                }
            }
        }

        var curve = new PriceCurve(1.5, 0.85);
        Inputs = new ChainInputs
        {
            Graph = Graph,
            Regions = ["East", "West", "South"],
            Owners = [.. new[] { "East", "West" }.Take(owners.Length)],
            FirstYear = FirstYear,
            LastYear = LastYear,
            Groups = groups,
            GroupOf = [0, 1, 1, 2],
            Nodes = nodes,
            OwnerShare = [.. shares],
            Terms = [new(curve, 0.4, 6, 3, 0), new(curve, 0.3, 5, 3, 1), new(curve, 0.3, 5, 3, 1), new(curve, 0.2, 5, 3, 1)],
            Rules = new MarketRules
            {
                LastResortMultiple = 40,
                PreferenceHalfLife = 6,
                PreferenceLimit = 3,
                PriorWeight = 0.02,
                CountedPriorWeight = 0.001,
                OwnRegionNearness = 3,
                NeighbourNearness = 1.5,
                LeastValueAdded = 0.03,
                LargestBaseUse = 0.95,
                InputMixExponent = 0.5,
                NonBatteryElasticity = 0.3,
                ChokeRatio = 3,
                ChokeExponent = 3,
                PriceResidualHalfLife = 2,
            },
            UsesOf =
            [
                [],
                [new ChainUse(Ore, First, 0.5, false, 1)],
                [new ChainUse(Ore, Second, 0.8, false, 1)],
                [new ChainUse(First, Pack, 1, true, 0.6), new ChainUse(Second, Pack, 1, true, 0.4)],
            ],
            Purchased = Always(4, _ => 0),
            RegionFactor = [1, 1.3, 1.1],
            Conversion = new double[]?[4],
            FixedCost = new double[]?[4],
            PlantCost = new double[]?[4],
            CapitalYears = [6, 6, 6, 6],
            Effective = Always(12, place => Capacities[place / 3][place % 3]),
            Nameplate = Always(12, place => 1.25 * Capacities[place / 3][place % 3]),
            LastObservedCapacity = LastYear,
            Sourcing = new ObservedSourcing?[4],
            ObservedPrices = [new(Ore, -1, 2020, 20), new(First, East, 2020, 100), new(Second, East, 2020, 90), new(Pack, -1, 2020, 130)],
            StatedValueAdded = Always(4, _ => 0),
            StatedIn = null,
            Learning = Always(4, _ => 1),
            StockCover = [0, 0, 0, 0.2],
            OpeningStock = [.. Enumerable.Repeat(double.NaN, 12)],
            OpeningStockOfWorld = [double.NaN, double.NaN, double.NaN, double.NaN],
            StockRules = new StockRules { Elasticity = 2, WorkingShare = 0.25, PriceLearning = 0.3 },
            StockAdjustment = 0.5,
            LargestStockDraw = 0.5,
            Lanes = [.. Enumerable.Range(0, 9).Select(lane => lane / 3 == lane % 3 ? FreightLane.Domestic : FreightLane.Other)],
            Freight = Always(4 * Enum.GetValues<FreightLane>().Length, _ => 0),
            NonBatteryUse = Always(12, place => place == South ? 8 : 0),
            ApplicationCount = 1,
            AlternativeCount = 2,
        };
    }

    /// <summary>The chain; a test may change it before the first year is asked for.</summary>
    public ChainInputs Inputs { get; set; }

    /// <summary>Packs wanted in the base year.</summary>
    public double[] Wanted { get; } = [60, 45, 10];

    /// <summary>Multiple of it in a year.</summary>
    public Func<int, double> Growth { get; set; } = _ => 1;

    public double Elasticity { get; set; }

    /// <summary>Share of the first cell in what every region buys; by default it differs between them.</summary>
    public double? FirstShare { get; set; }

    /// <summary>Observed change of the stock of packs in a region and year; none by default.</summary>
    public Func<int, int, double> Stocked { get; set; } = (_, year) => year == FirstYear ? 0 : double.NaN;

    /// <summary>Duty on a product from an origin to a buyer in a year.</summary>
    public Func<int, int, int, int, double> Duty { get; set; } = (_, _, _, _) => 0;

    public Func<int, int, int, int, bool> Banned { get; set; } = (_, _, _, _) => false;

    /// <summary>Credit to the producers of a product in a region and year, USD per unit.</summary>
    public Func<int, int, int, double> ProductionCredit { get; set; } = (_, _, _) => 0;

    /// <summary>What exporters of a region pay on top of the price, as a share of it.</summary>
    public Func<int, double> Wedge { get; set; } = _ => 0;

    /// <summary>Years of use of ore that a state stores in a region and year.</summary>
    public Func<int, int, double> Reserve { get; set; } = (_, _) => 0;

    /// <summary>What comes back; nothing by default.</summary>
    public RecyclingInputs? Recycling { get; set; }

    public IReadOnlyList<QuotaMeasure> Quotas { get; set; } = [];

    public IReadOnlyList<SourcingRule> SourcingRules { get; set; } = [];

    /// <summary>A rule on the inputs of a product's plants in a region: firms of the East are barred, and the credit hangs on it.</summary>
    public static SourcingRule Sourcing(int product, int region, double credit, double threshold, int from, int to = LastYear, double adjustment = 0.5, PurchaseTerms? purchases = null, bool[]? owners = null, double[]?[]? places = null)
    {
        const int Years = LastYear - FirstYear + 1;
        var slots = new int[12];
        Array.Fill(slots, -1);
        slots[(product * 3) + region] = 0;
        return new SourcingRule(
            PolicyWorld.Rule("content", InstrumentKind.ForeignEntityRule, threshold, "share"),
            new SourcingTerms(0.9, 0.1, 0.01, adjustment),
            3,
            FirstYear,
            [.. Enumerable.Range(FirstYear, Years).Select(year => year >= from && year <= to ? threshold : double.NaN)],
            owners ?? [true, false],
            places ?? new double[]?[4],
            slots,
            [.. Enumerable.Repeat(new ProducerCredit(credit, 0), 2 * Years)],
            purchases);
    }

    /// <summary>The same on what projects of a region install, of which a share was begun before it.</summary>
    public static SourcingRule OnPurchases(int product, int region, double credit, double threshold, int from, double begun = 0, double elasticity = 0) =>
        Sourcing(product, region, credit, threshold, from, purchases: new PurchaseTerms(FirstYear, [.. Enumerable.Repeat(begun, LastYear - FirstYear + 1)], elasticity));

    /// <summary>A rule on a bonus on top of another: of products that count what is made outside of the region of the buyers is barred.</summary>
    public static SourcingRule OnBonus(int product, int region, double credit, double threshold, int from, SourcingRule under, int[] counts)
    {
        var elsewhere = Enumerable.Range(0, 3).SelectMany(place => Enumerable.Repeat(place == region ? 0.0 : 1, LastYear - FirstYear + 1)).ToArray();
        return Sourcing(
            product, region, credit, threshold, from, purchases: new PurchaseTerms(FirstYear, [.. Enumerable.Repeat(0.0, LastYear - FirstYear + 1)], 0, under), owners: [false, false],
            places: [.. Enumerable.Range(0, 4).Select(of => counts.Contains(of) ? elsewhere : null)]);
    }

    /// <summary>A quota on products from origins to a buyer from a year on, all of which counts.</summary>
    public static QuotaMeasure Quota(string id, QuotaKind kind, int[] products, int[] origins, int[] buyers, double quantity, int from, double duty = 0)
    {
        const int Years = LastYear - FirstYear + 1;
        var slots = new int[4];
        Array.Fill(slots, -1);
        var covered = new double[products.Length * 9 * Years];
        for (var slot = 0; slot < products.Length; slot++)
        {
            slots[products[slot]] = slot;
            foreach (var (origin, buyer) in origins.SelectMany(origin => buyers.Select(buyer => (origin, buyer))))
            {
                Array.Fill(covered, 1, ((((slot * 3) + origin) * 3) + buyer) * Years, Years);
            }
        }

        var holds = Enumerable.Range(FirstYear, Years).Select(year => year >= from ? 1.0 : 0);
        return new QuotaMeasure(id, kind, 0, duty, products, origins, buyers, FirstYear, [.. holds.Select(_ => quantity)], [.. holds], 3, slots, covered);
    }

    public BaseState State => BaseYear.Of(Inputs, this, this, FirstYear);

    public ChainRun Solved(int to = LastYear, double[]? reference = null, EquilibriumSettings? settings = null, ICapacityModel? capacity = null, double[]? relief = null)
    {
        var state = State;
        var run = new ChainRun(Inputs, state, this, this, capacity ?? new ObservedCapacity(Inputs, state), FirstYear, to, reference, settings: settings, recycling: Recycling, outlookRelief: relief);
        run.Solve();
        return run;
    }

    public void Fill(ChainYear year, ChainYear? last, IReadOnlyList<ChainSeller> sellers, BuyersMix demand)
    {
        double[] first = FirstShare is { } share ? [share, share, share] : [0.7, 0.5, 0.4];
        for (var r = 0; r < 3; r++)
        {
            demand.Final[Inputs.At(Pack, r)] = Wanted[r] * Growth(year.Year);
            demand.Elasticity[Inputs.At(Pack, r)] = Elasticity;
            if (year.ApplicationDemand.Length > 0)
            {
                year.ApplicationDemand[r] = demand.Final[Inputs.At(Pack, r)];
                year.ChemistryShares[2 * r] = first[r];
                year.ChemistryShares[(2 * r) + 1] = 1 - first[r];
            }

            demand.Mix[demand.MixAt(Pack, r)] = first[r];
            demand.Mix[demand.MixAt(Pack, r) + 1] = 1 - first[r];
        }
    }

    public double WorldFinal(int product, int year) => product == Pack ? Wanted.Sum() * Growth(year) : 0;

    public double ExpectedGrowth(int product, int knownIn, int horizon) => 0;

    public BuyersMix? Wished => null;

    public double ObservedStockBuild(int product, int region, int year) => product == Pack ? Stocked(region, year) : double.NaN;

    public LandedCost Cost(int product, int origin, int buyer, int year) =>
        LandedCost.Of(Duty(product, origin, buyer, year), origin == buyer ? 0 : FreightShare * Inputs.ObservedPrices[product].Price);

    public double ExportWedge(int product, int origin, int buyer, int year) => Wedge(origin);

    public double ReserveYears(int product, int region, int year) => product == Ore ? Reserve(region, year) : 0;

    public double OpenShare(int product, int origin, int buyer, int year) => Banned(product, origin, buyer, year) ? 0 : 1;

    public double Credit(int product, ChainNode node, int year, double productionCost) => ProductionCredit(product, node.Region, year);

    /// <summary>What buyers are paid is what hangs on the rule on their purchases; beside a block stand 50 USD.</summary>
    public double PaidToBuyers(int product, int region, int year, double price, ReadOnlySpan<double> kept)
    {
        var paid = 0.0;
        foreach (var (place, rule) in SourcingRules.Where(rule => rule.Purchases is not null).Index())
        {
            paid += rule.Covers(product, region) ? (kept.IsEmpty ? 1 : kept[place]) * rule.Credit(product, region, 0, year).PerUnit : 0;
        }

        return paid;
    }

    public double SiteCost(int region, int year) => 50;

    public double ReceivedCredit(int product, ChainNode node, int year, double productionCost, double keptShare) => keptShare * ProductionCredit(product, node.Region, year);

    /// <summary>Output of a product in a region.</summary>
    public double Output(ChainRun run, int year, int product, int region) => Sellers(run, product, region).Sum(s => run.Years[year - FirstYear].Output[s]);

    /// <summary>Gate price of a product in a region; owners of a region sell at one price.</summary>
    public double Price(ChainRun run, int year, int product, int region) => run.Years[year - FirstYear].Price[Sellers(run, product, region).First()];

    public double Flow(ChainRun run, int year, int product, int origin, int buyer) => run.Years[year - FirstYear].Flows[(Inputs.At(product, buyer) * 3) + origin];

    public IEnumerable<int> Sellers(ChainRun run, int product, int region) =>
        Enumerable.Range(0, run.Sellers.Count).Where(s => run.Sellers[s].Product == product && Inputs.Nodes[run.Sellers[s].Node].Region == region);

    private static double[] Always(int places, Func<int, double> value) =>
        [.. Enumerable.Range(0, places).SelectMany(place => Enumerable.Repeat(value(place), LastYear - FirstYear + 1))];
}
