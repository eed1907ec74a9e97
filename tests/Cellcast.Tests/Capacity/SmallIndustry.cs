using Cellcast.Capacity;
using Cellcast.Markets;

namespace Cellcast.Tests.Capacity;

/// <summary>A small industry with the parameters of the engine study (section 6), and a market in which the margin follows utilisation.</summary>
internal sealed class SmallIndustry
{
    public const int BaseYear = 2020;
    public static readonly PriceCurve Curve = new(1.5, 0.85);

    public static readonly GroupInvestment Plants = new()
    {
        LeadYears = 2,
        FastLeadYears = 1,
        PlannedUtilisation = 0.85,
        AdjustmentSpeed = 0.55,
        MarginExponent = 0.25,
        MarginFactorCap = 1.5,
        LatentExponent = 0.15,
        LatentPrice = 2,
        FixedCostShare = 0.3,
        MarginCap = 60,
        MarginFloor = 0.01,
        MarginSmoothing = 0.5,
        WorldBuildLimit = 0.8,
        RegionBuildLimit = 0.7,
        EntryBuildLimit = 0.02,
        PresenceFloor = 0.01,
        PresenceExponent = 0.9,
        CostExponent = 4,
        ForeignInvestmentShare = 0.2,
        StrategicFadeMargin = 0.1,
        CancellationMargin = 0.25,
        CancellationRate = 0.25,
        ClosureMargin = 0.15,
        ClosureRate = 0.08,
        RetirementRate = 0.02,
        LateRetirementRate = 0.2,
        LifeYears = 15,
        Qualification = [0.5, 0.85],
        MatureShare = 0.8,
        ConversionUtilisation = 0.5,
        ConversionRate = 0.3,
        ConversionMargin = 0.25,
    };

    public SmallIndustry(
        CapacityNodes nodes,
        double[] nameplate,
        GroupInvestment? behaviour = null,
        double sigma = 1,
        double pastGrowth = 0.2,
        int lastYear = 2045,
        double[]? buildTime = null,
        double fastTrack = 0,
        double effectiveShare = 0.7,
        params ConversionRoute[] routes)
    {
        Nodes = nodes;
        Parameters = new InvestmentParameters
        {
            Groups = [.. Enumerable.Repeat(behaviour ?? Plants, nodes.Groups)],
            BuildTimeRatio = buildTime ?? [.. Enumerable.Repeat(1.0, nodes.Regions)],
            StrategicFactor = [.. Enumerable.Repeat(sigma, nodes.Groups * nodes.Regions)],
            FastTrackShare = [.. Enumerable.Repeat(fastTrack, nodes.Groups * nodes.Regions)],
            StrategicFadeFrom = 2060,
            StrategicFadeTo = 2061,
            LeastExpectedCost = 0.05,
        };
        Stock = new CapacityStock(
            nodes, Parameters, BaseYear, lastYear, nameplate, [.. nameplate.Select(k => k * effectiveShare)], [.. Enumerable.Repeat(pastGrowth, nodes.Groups)]);
        Pipeline = new CapacityPipeline(nodes, BaseYear, lastYear);
        Rule = new InvestmentRule(nodes, Parameters, Pipeline, routes);
        Flows = new CapacityFlows(nodes.Count);
        Output = new double[nodes.Count];
        Margin = new double[nodes.Count];
        Cost = [.. Enumerable.Repeat(60.0, nodes.Count)];
        Growth = new double[nodes.Groups];
    }

    public CapacityNodes Nodes { get; }

    public InvestmentParameters Parameters { get; }

    public CapacityStock Stock { get; }

    public CapacityPipeline Pipeline { get; }

    public InvestmentRule Rule { get; }

    public CapacityFlows Flows { get; }

    public double[] Output { get; }

    public double[] Margin { get; }

    public double[] Cost { get; }

    public double[] Growth { get; }

    public double[] Wanted { get; set; } = [];

    /// <summary>One group, one region, one owner.</summary>
    public static CapacityNodes OneNode { get; } = new([0], [0], [0], 1, 1, 1);

    /// <summary>Two groups, three regions, two owners: every combination.</summary>
    public static CapacityNodes Grid { get; } = GridOf(2, 3, 2);

    /// <summary>Every combination of group, region and owner.</summary>
    public static CapacityNodes GridOf(int groups, int regions, int owners)
    {
        var all = (from g in Enumerable.Range(0, groups) from r in Enumerable.Range(0, regions) from o in Enumerable.Range(0, owners) select (g, r, o)).ToArray();
        return new CapacityNodes([.. all.Select(n => n.g)], [.. all.Select(n => n.r)], [.. all.Select(n => n.o)], groups, regions, owners);
    }

    /// <summary>Serves a group's demand from all its nodes alike, up to their capacity; the margin follows utilisation.</summary>
    /// <returns>Utilisation.</returns>
    public double Serve(int group, double demand)
    {
        var capacity = 0.0;
        foreach (var node in Nodes.OfGroup(group))
        {
            capacity += Stock.Effective(node);
        }

        var used = capacity > 0 ? Math.Min(0.995, demand / capacity) : 0;
        foreach (var node in Nodes.OfGroup(group))
        {
            Output[node] = used * Stock.Effective(node);
            Margin[node] = Curve.MarginAt(used);
        }

        return used;
    }

    public void Advance() => Rule.Advance(Stock.Year, Output, Margin, Cost, Growth, Wanted, Stock, Flows);

    public double Nameplate(int group)
    {
        var sum = 0.0;
        foreach (var node in Nodes.OfGroup(group))
        {
            sum += Stock.Nameplate(node);
        }

        return sum;
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
