using Cellcast.Technology;

namespace Cellcast.Data.Studies;

/// <summary>A follower behind a leader on one experience curve, at several shares of spillover (systems B6).</summary>
public static class Follower
{
    private const int UsualYear = 2025;

    // Below this a gap is rounding.
    private const double NoGap = 1e-9;

    // A grid over the parameter that the conclusion hangs on.
    private static readonly double[] Spillovers = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Runs leader and follower with a share of experience spilling over.</summary>
    public static LeaderFollower Of(StudyDesk desk, double spillover, int year)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var inputs = desk.Inputs;
        var (first, growth) = (inputs.Value("shared_market", "", "", year), inputs.Value("shared_market_growth", "", "", year));
        double[] market = [.. Enumerable.Range(0, (int)inputs.Value("follower_horizon", "", "", year)).Select(ahead => first * Math.Pow(1 + growth, ahead))];
        return LeaderFollower.Run(
            ExperienceCurve.OfLearningRate(desk.Figures["follower_verdict"].Number), spillover, inputs.Value("start_output", "leader", "", year), inputs.Value("start_output", "follower", "", year), market,
            inputs.Value("buyer_price_response", "", "", year));
    }

    /// <summary>Answers the study.</summary>
    public static StudyPage Page(StudyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var year = desk.Year(UsualYear);
        var runs = Spillovers.Select(share => Of(desk, share, year)).ToList();
        var (none, half, all) = (runs[0], runs[2], runs[^1]);
        var years = none.FollowerCostGap.Count - 1;
        var answer = $"It hangs on spillover. With nothing shared the follower goes from {none.FollowerCostGap[0]:0%} to {none.FollowerCostGap[^1]:0%} dearer in {years} years; with half shared from {half.FollowerCostGap[0]:0%} to "
            + $"{half.FollowerCostGap[^1]:0%}; with everything shared there is {(all.FollowerCostGap[0] < NoGap ? "no gap at all" : $"a gap of {all.FollowerCostGap[^1]:0%}")}.";
        return new(
            answer,
            [
                new(
                    $"Follower's gap over {years} years",
                    [new("spillover"), new("dearer at the start", "share"), new("dearer at the end", "share"), new("leader's share at the end", "share"), new("")],
                    [
                        .. runs.Select(run => (IReadOnlyList<StudyCell>)
                            [$"{run.Spillover:0%}", run.FollowerCostGap[0], run.FollowerCostGap[^1], run.LeaderShare[^1], run.Widens ? "widens" : run.FollowerCostGap[0] > NoGap ? "closes" : "no gap"]),
                    ],
                    Bar: 2),
            ],
            [
                desk.Figures["follower_verdict"].Judged(
                    none.Widens && !all.Widens ? Verdict.OppositeSides : none.Widens ? Verdict.Confirmed : Verdict.Refuted,
                    $"a losing proposition where little spills over, none where much does: the gap {(none.Widens ? "widens" : "closes")} at 0% and {(half.Widens ? "widens" : "closes")} at 50%; the report's figure alone decides nothing"),
            ],
            ["both makers learn on the same curve; neither builds ahead, fails or is subsidised"]);
    }
}
