namespace Cellcast.Capacity;

/// <summary>The parameters of the investment rule: by group, by region, and by both.</summary>
public sealed class InvestmentParameters
{
    /// <summary>Behaviour of each group.</summary>
    public required IReadOnlyList<GroupInvestment> Groups { get; init; }

    /// <summary>Build time of each region over that of the reference region (China), ratio.</summary>
    public required IReadOnlyList<double> BuildTimeRatio { get; init; }

    /// <summary>sigma: strategic over-investment of each group in each region, at [group x regions + region]; 1 is none (K9).</summary>
    public required IReadOnlyList<double> StrategicFactor { get; init; }

    /// <summary>Share of a group's orders in a region that can take the fast track in scarcity, at [group x regions + region] (K8).</summary>
    public required IReadOnlyList<double> FastTrackShare { get; init; }

    /// <summary>Last year of full strategic over-investment (K9).</summary>
    public required double StrategicFadeFrom { get; init; }

    /// <summary>First year without it (K9).</summary>
    public required double StrategicFadeTo { get; init; }

    /// <summary>The least part of full cost that investors reckon with, whatever the law promises, share (K7).</summary>
    public required double LeastExpectedCost { get; init; }

    /// <summary>How much of strategic over-investment is left in a year, 1 to 0 on a straight line (K9).</summary>
    public double StrategicFade(int year) =>
        StrategicFadeTo > StrategicFadeFrom
            ? Math.Clamp((StrategicFadeTo - year) / (StrategicFadeTo - StrategicFadeFrom), 0, 1)
            : year > StrategicFadeFrom ? 0 : 1;

    /// <exception cref="ArgumentException">A list does not fit the nodes, or a lead time is under a year.</exception>
    internal void Check(CapacityNodes nodes)
    {
        if (Groups.Count != nodes.Groups)
        {
            throw new ArgumentException($"{Groups.Count} groups of parameters for {nodes.Groups} groups of nodes", nameof(nodes));
        }

        if (BuildTimeRatio.Count != nodes.Regions || StrategicFactor.Count != nodes.Groups * nodes.Regions || FastTrackShare.Count != StrategicFactor.Count)
        {
            throw new ArgumentException("build times are needed by region, strategic factors and fast tracks by group and region", nameof(nodes));
        }

        foreach (var group in Groups)
        {
            if (!(group.LeadYears >= 1 && group.FastLeadYears >= 1 && group.PlannedUtilisation is > 0 and <= 1 && group.MarginFloor > 0 && group.MatureShare > 0))
            {
                throw new ArgumentException(
                    "lead times are at least a year, planned utilisation lies above 0 and up to 1, the least margin and the mature share lie above 0", nameof(nodes));
            }
        }
    }
}
