namespace Cellcast.Technology;

/// <summary>
/// Two makers on one experience curve, with buyers who prefer the cheaper: does the one who starts with more output run away, or does the other
/// catch up? It hangs on the share of experience that spills over.
/// </summary>
/// <remarks>
/// Learning note (12), systems B6. Each maker's cost is (E / E0)^-b of its own effective experience E = Q_own + a Q_other; yearly output is divided
/// by cost^-gamma. With a = 0 and gamma b above 1 the leader's advantage feeds itself; with a = 1 both know the same and the gap is gone.
/// </remarks>
public sealed class LeaderFollower
{
    private const double NoGap = 1e-9;

    private LeaderFollower(double spillover, IReadOnlyList<double> followerCostGap, IReadOnlyList<double> leaderShare)
    {
        Spillover = spillover;
        FollowerCostGap = followerCostGap;
        LeaderShare = leaderShare;
    }

    /// <summary>a: share of the other's experience that counts, 0 to 1.</summary>
    public double Spillover { get; }

    /// <summary>By year, the first being the start: how much dearer the follower is, as a share of the leader's cost.</summary>
    public IReadOnlyList<double> FollowerCostGap { get; }

    /// <summary>By year: the leader's share of output.</summary>
    public IReadOnlyList<double> LeaderShare { get; }

    /// <summary>Whether the follower is further behind at the end than at the start.</summary>
    public bool Widens => FollowerCostGap[^1] > FollowerCostGap[0];

    /// <summary>The conclusion with the assumption it hangs on.</summary>
    public string Conclusion =>
        $"With {Spillover:0%} of experience shared, the follower is {FollowerCostGap[0]:0.0%} dearer at the start and {FollowerCostGap[^1]:0.0%} after "
        + $"{FollowerCostGap.Count - 1} years: {(FollowerCostGap[0] <= NoGap ? "there is no gap to close" : Widens ? "the gap widens" : "the gap closes")}.";

    /// <summary>Runs the two makers forward.</summary>
    /// <param name="curve">Experience curve of both.</param>
    /// <param name="spillover">a: share of the other's experience that counts, 0 to 1.</param>
    /// <param name="leaderGwh">The leader's cumulative output at the start, GWh, above 0.</param>
    /// <param name="followerGwh">The follower's, above 0 and not above the leader's.</param>
    /// <param name="marketGwh">Output of both together in each following year, GWh.</param>
    /// <param name="priceResponse">gamma: how strongly buyers prefer the cheaper, not negative; 0 divides the market evenly.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value out of range.</exception>
    public static LeaderFollower Run(
        ExperienceCurve curve, double spillover, double leaderGwh, double followerGwh, IReadOnlyList<double> marketGwh, double priceResponse)
    {
        ArgumentNullException.ThrowIfNull(marketGwh);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(followerGwh);
        ArgumentOutOfRangeException.ThrowIfLessThan(leaderGwh, followerGwh);
        ArgumentOutOfRangeException.ThrowIfNegative(priceResponse);
        var gap = new double[marketGwh.Count + 1];
        var share = new double[marketGwh.Count + 1];
        for (var year = 0; year <= marketGwh.Count; year++)
        {
            var leaderExperience = Experience.OfChemistry(leaderGwh, (spillover, followerGwh));
            var followerExperience = Experience.OfChemistry(followerGwh, (spillover, leaderGwh));
            var relativeCost = curve.Factor(followerExperience, leaderExperience);
            gap[year] = relativeCost - 1;
            share[year] = 1 / (1 + Math.Pow(relativeCost, -priceResponse));
            if (year < marketGwh.Count)
            {
                leaderGwh += marketGwh[year] * share[year];
                followerGwh += marketGwh[year] * (1 - share[year]);
            }
        }

        return new LeaderFollower(spillover, gap, share);
    }
}
