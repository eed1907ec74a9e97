namespace Cellcast.Capacity;

/// <summary>
/// What the investment rule read and decided for one group at the end of one year (K2, K3, K5 to K9), written down by the rule itself while it decides. For whoever asks why; a run that nobody
/// watches has none.
/// </summary>
/// <param name="group">Index of the group.</param>
/// <param name="year">The year at whose end is decided.</param>
public sealed class InvestmentWitness(int group, int year)
{
    /// <summary>Index of the group.</summary>
    public int Group => group;

    /// <summary>The year at whose end was decided.</summary>
    public int Year => year;

    /// <summary>How the group is invested in; null as long as nobody decided: capacity of the year after was observed.</summary>
    public GroupInvestment? Behaviour { get; internal set; }

    /// <summary>Growth of the year behind, 1/yr (K2).</summary>
    public double GrowthSeen { get; internal set; }

    /// <summary>Growth of the outlook known, 1/yr (K2).</summary>
    public double GrowthOfOutlook { get; internal set; }

    /// <summary>Growth expected the year before, 1/yr (K2).</summary>
    public double GrowthBefore { get; internal set; }

    /// <summary>Growth expected, 1/yr (K2).</summary>
    public double Growth { get; internal set; }

    /// <summary>What the world made of the group for use, units/yr (K5).</summary>
    public double Output { get; internal set; }

    /// <summary>Mature capacity of the world, units/yr.</summary>
    public double Mature { get; internal set; }

    /// <summary>Mean margin of the world, in units of the fixed cost (K5).</summary>
    public double Margin { get; internal set; }

    /// <summary>Mean years from order to first day (K8).</summary>
    public double Lead { get; internal set; }

    /// <summary>Price over full cost, ratio (K5).</summary>
    public double PriceOverCost { get; internal set; }

    /// <summary>Demand that prices hide, ratio of 1 or more (K5).</summary>
    public double Latent { get; internal set; }

    /// <summary>What buyers asked for over what found a place, ratio of 1 or more (K5, Q11).</summary>
    public double Wanted { get; internal set; }

    /// <summary>Years ahead that capacity ordered now meets (K5).</summary>
    public double Horizon { get; internal set; }

    /// <summary>Output expected then, units/yr (K5).</summary>
    public double ExpectedOutput { get; internal set; }

    /// <summary>Mature capacity left after the lead time, units/yr (K6).</summary>
    public double Left { get; internal set; }

    /// <summary>Mature capacity left a year after that, units/yr (K6).</summary>
    public double LeftLater { get; internal set; }

    /// <summary>Under construction, converting and announced within the lead time, nameplate, units/yr (K6).</summary>
    public double Coming { get; internal set; }

    /// <summary>Effective over nameplate capacity of mature lines, share (K1).</summary>
    public double MatureShare { get; internal set; }

    /// <summary>What is lacking, mature, units/yr: below 0 what is too much (K6).</summary>
    public double Need { get; internal set; }

    /// <summary>What conversions left of it (K10).</summary>
    public double NeedAfterConversions { get; internal set; }

    /// <summary>Growth counted in steady orders, 1/yr: what is expected, at least 0 (K6).</summary>
    public double SteadyGrowth { get; internal set; }

    /// <summary>What one more year of growth and age takes, units/yr (K6).</summary>
    public double Steady { get; internal set; }

    /// <summary>Part of it that is lacking and ordered in full, units/yr (K6).</summary>
    public double SteadyOrders { get; internal set; }

    /// <summary>What the margin makes of the orders, ratio (K6).</summary>
    public double MarginFactor { get; internal set; }

    /// <summary>Orders of the world before its limit, mature, units/yr (K6).</summary>
    public double WantedOrders { get; internal set; }

    /// <summary>Orders of the world, mature, without strategic ones, units/yr (K6).</summary>
    public double WorldOrders { get; internal set; }

    /// <summary>What was left to split over regions below their limit (K7).</summary>
    public double LeftToSplit { get; internal set; }

    /// <summary>The pull of those regions together (K7).</summary>
    public double OpenPull { get; internal set; }

    /// <summary>Growth of capacity that strategic orders are counted on, units/yr (K9).</summary>
    public double GrowthOfCapacity { get; internal set; }

    /// <summary>How much of strategic over-investment is left in the year, share (K9).</summary>
    public double Fade { get; internal set; }

    /// <summary>What was seen of each region, by index.</summary>
    public IReadOnlyList<RegionWitness> Regions => regions;

    /// <summary>What was seen of each owner in each region.</summary>
    public IReadOnlyList<NodeWitness> Nodes => nodes;

    /// <summary>What was seen of each product that a node may make (K7).</summary>
    public IReadOnlyList<CostWitness> Costs => costs;

    private readonly Dictionary<int, double> rememberedBefore = [];
    private readonly List<RegionWitness> regions = [];
    private readonly List<NodeWitness> nodes = [];
    private readonly List<CostWitness> costs = [];

    /// <summary>Whether this is what is watched.</summary>
    internal bool Watches(int ofGroup, int inYear) => ofGroup == group && inYear == year;

    internal void Remember(int node, double margin) => rememberedBefore[node] = margin;

    internal double RememberedBefore(int node) => rememberedBefore[node];

    internal void Add(RegionWitness seen) => regions.Add(seen);

    internal void Add(NodeWitness seen) => nodes.Add(seen);

    internal void Add(CostWitness seen) => costs.Add(seen);
}
