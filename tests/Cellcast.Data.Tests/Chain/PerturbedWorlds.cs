using Cellcast.Chain;
using Cellcast.Data.Answers;
using Cellcast.Markets;
using Cellcast.Policy;

namespace Cellcast.Data.Tests.Chain;

/// <summary>
/// Violently changed years of the real chain. Every year of a run is another world, drawn from a seed: demand, mix of cells, capacity and trade measures of some
/// year of the baseline, then changed; so each is solved from the solution of a world that has little to do with it.
/// </summary>
/// <remarks>
/// Demand 0.3 to 6 times, sometimes none of a product, seldom none at all; noise in capacity; one producer in twenty gone, some products left with one supplier;
/// tariffs to 150% on one lane in ten, bans, export bans; production credits to 25% of cost; steeper or flatter price curves and larger trade elasticities by run.
/// </remarks>
internal sealed class PerturbedWorlds : IDemandModel, ILaneCosts, ICapacityModel
{
    private readonly ChainInputs inputs;
    private readonly ChainScenario scenario;
    private readonly Baseline baseline;
    private readonly int seed;
    private readonly bool[] isFinal;
    private World world;

    private PerturbedWorlds(ChainScenario scenario, Baseline baseline, int seed)
    {
        this.scenario = scenario;
        this.baseline = baseline;
        this.seed = seed;
        inputs = scenario.Chain;
        isFinal = [.. Enumerable.Range(0, inputs.ProductCount).Select(p => inputs.Graph.UsesOf(p).Count == 0)];
        world = Draw(inputs.FirstYear);
    }

    /// <summary>A run of as many worlds as the chain has years.</summary>
    /// <param name="scenario">The chain.</param>
    /// <param name="baseline">What its years were.</param>
    /// <param name="seed">Seed of all worlds of the run.</param>
    /// <param name="years">Number of worlds, if not all.</param>
    public static ChainRun Run(ChainScenario scenario, Baseline baseline, int seed, int? years = null)
    {
        var worlds = new PerturbedWorlds(scenario, baseline, seed);
        var chain = scenario.Chain;
        var random = new Random(seed);
        var changed = chain with
        {
            Terms = [.. chain.Terms.Select(terms => terms with
            {
                Curve = new PriceCurve(
                    Math.Clamp(terms.Curve.Beta * Math.Exp(0.3 * Normal(random)), 0.6, 3), Math.Clamp(terms.Curve.NormalUtilisation + (0.05 * Normal(random)), 0.6, 0.95)),
                TradeElasticity = terms.TradeElasticity * (1 + (0.8 * random.NextDouble())),
            })],
        };
        return new ChainRun(
            changed, scenario.State, worlds, worlds, worlds, chain.FirstYear, years is { } count ? chain.FirstYear + count - 1 : chain.LastYear, baseline.Indices,
            recycling: scenario.Recycling);
    }

    public void Fill(ChainYear year, ChainYear? last, IReadOnlyList<ChainSeller> sellers, BuyersMix demand)
    {
        var now = At(year.Year);
        var wanted = baseline.Demand[now.Like - inputs.FirstYear];
        wanted.Mix.CopyTo(demand.Mix, 0);
        wanted.Elasticity.CopyTo(demand.Elasticity, 0);
        for (var place = 0; place < demand.Final.Length; place++)
        {
            demand.Final[place] = wanted.Final[place] * now.Demand[place / inputs.RegionCount];
        }
    }

    public double WorldFinal(int product, int year) => 0;

    public double ExpectedGrowth(int product, int knownIn, int horizon) => 0;

    public BuyersMix? Wished => null;

    public double ObservedStockBuild(int product, int region, int year) => double.NaN;

    public void Fill(int year, Span<double> nameplate, Span<double> effective)
    {
        var now = At(year);
        var like = baseline.Years[now.Like - inputs.FirstYear];
        for (var n = 0; n < effective.Length; n++)
        {
            effective[n] = like.Effective[n] * now.Capacity[n];
            nameplate[n] = like.Capacity[n] * now.Capacity[n];
        }
    }

    public void Observe(ChainYear year, IReadOnlyList<ChainSeller> sellers, BuyersMix demand)
    {
        // The next world has nothing to do with this one.
    }

    public CapacityChange? ChangeAfter(int year) => null;

    public LandedCost Cost(int product, int origin, int buyer, int year)
    {
        var now = At(year);
        var cost = scenario.Lanes.Cost(product, origin, buyer, now.Like);
        return cost with { AdValorem = cost.AdValorem * (1 + now.Tariff[Lane(product, origin, buyer)]) };
    }

    public double OpenShare(int product, int origin, int buyer, int year) => At(year).Banned[Lane(product, origin, buyer)] ? 0 : 1;

    public IReadOnlyList<QuotaMeasure> Quotas => scenario.Lanes.Quotas;

    public double Credit(int product, ChainNode node, int year, double productionCost) =>
        At(year).CreditShare[(node.Group * inputs.RegionCount) + node.Region] * Math.Max(0, productionCost);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private int Lane(int product, int origin, int buyer) => (((product * inputs.RegionCount) + buyer) * inputs.RegionCount) + origin;

    private World At(int year) => world.Year == year ? world : world = Draw(year);

    private World Draw(int year)
    {
        var random = new Random((seed * 1_000) + year);
        var like = inputs.FirstYear + random.Next(inputs.YearCount);
        var lanes = inputs.ProductCount * inputs.RegionCount * inputs.RegionCount;
        var drawn = new World(
            year, like, new double[inputs.ProductCount], new double[inputs.Nodes.Count], new double[lanes], new bool[lanes], new double[inputs.Groups.Count * inputs.RegionCount]);
        var all = 0.3 * Math.Pow(20, random.NextDouble());
        var none = random.Next(50) == 0;
        for (var p = 0; p < inputs.ProductCount; p++)
        {
            drawn.Demand[p] = none || (isFinal[p] && random.Next(8) == 0) ? 0 : Math.Clamp(all * Math.Exp(0.3 * Normal(random)), 0.3, 6);
        }

        DrawCapacity(random, drawn);
        DrawTrade(random, drawn);
        return drawn;
    }

    private void DrawCapacity(Random random, World drawn)
    {
        for (var n = 0; n < drawn.Capacity.Length; n++)
        {
            drawn.Capacity[n] = random.Next(20) == 0 ? 0 : Math.Exp(0.7 * Normal(random));
        }

        var effective = baseline.Years[drawn.Like - inputs.FirstYear].Effective;
        for (var g = 0; g < inputs.Groups.Count; g++)
        {
            int[] working = [.. Enumerable.Range(0, drawn.Capacity.Length).Where(n => inputs.Nodes[n].Group == g && effective[n] > 0)];
            if (random.Next(25) == 0 && working.Length > 0)
            {
                var left = working[random.Next(working.Length)];
                foreach (var n in working)
                {
                    drawn.Capacity[n] = n == left ? 1 : 0;
                }
            }
        }

        for (var place = 0; place < drawn.CreditShare.Length; place++)
        {
            drawn.CreditShare[place] = random.Next(20) == 0 ? 0.25 * random.NextDouble() : 0;
        }
    }

    private void DrawTrade(Random random, World drawn)
    {
        for (var lane = 0; lane < drawn.Tariff.Length; lane++)
        {
            drawn.Tariff[lane] = random.Next(10) == 0 ? 1.5 * random.NextDouble() : 0;
            drawn.Banned[lane] = random.Next(50) == 0;
        }

        for (var p = 0; p < inputs.ProductCount; p++)
        {
            if (random.Next(12) > 0)
            {
                continue;
            }

            // An export ban, mostly of the origin that made most in the base year.
            var origin = random.Next(4) == 0 ? random.Next(inputs.RegionCount) : Enumerable.Range(0, inputs.RegionCount).MaxBy(o => scenario.State.Output[inputs.At(p, o)]);
            for (var d = 0; d < inputs.RegionCount; d++)
            {
                drawn.Banned[Lane(p, origin, d)] |= d != origin;
            }
        }
    }

    /// <summary>The years of a solved run, with what buyers wanted in each.</summary>
    internal sealed class Baseline
    {
        public Baseline(SolvedChain solved)
        {
            Years = solved.Run.Years;
            Indices = solved.Run.Indices();
            var model = solved.Scenario.NewDemand();
            Demand = [.. Years.Select((year, t) =>
            {
                var wanted = new BuyersMix(solved.Scenario.Chain);
                model.Fill(year, t > 0 ? Years[t - 1] : null, solved.Run.Sellers, wanted);
                return wanted;
            })];
        }

        public IReadOnlyList<ChainYear> Years { get; }

        public IReadOnlyList<BuyersMix> Demand { get; }

        public double[] Indices { get; }
    }

    /// <summary>One world: the year it is like, and what is changed: demand [p], capacity [n], duties and bans by lane, credits [g, r].</summary>
    private sealed record World(int Year, int Like, double[] Demand, double[] Capacity, double[] Tariff, bool[] Banned, double[] CreditShare);
}
