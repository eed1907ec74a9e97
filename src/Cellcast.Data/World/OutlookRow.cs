namespace Cellcast.Data;

/// <summary>An outlook of demand: a dated draw, not a fact.</summary>
/// <param name="Id">Key, as a scenario names it.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Edition">Year of publication.</param>
/// <param name="CanBeRun">Whether it is a scenario; otherwise it only tells what investors of its time could read.</param>
/// <param name="StartsFrom">Outlook of the package that gives the split by application and region; empty for those of the package.</param>
/// <param name="Labels">Names it goes by in demand_observed.</param>
/// <param name="Policies">Ids of the policies it contains.</param>
/// <param name="Source">Key in <c>sources.csv</c>.</param>
/// <param name="Note">What it covers, and how the rest is filled.</param>
public sealed record OutlookRow(
    string Id,
    string Name,
    string Publisher,
    int Edition,
    bool CanBeRun,
    string StartsFrom,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> Policies,
    string Source,
    string Note);
