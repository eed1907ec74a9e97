namespace Cellcast.Finance;

/// <summary>Compares what plants cost per GWh, by firm and by host country, and says which of the two explains more.</summary>
/// <remarks>
/// Systems B5. Announced totals are averages, not marginal costs, and leave out working capital and ramp-up; a mean that is not weighted by
/// capacity counts a small plant as much as a large one.
/// </remarks>
public sealed class CapexComparison
{
    private readonly CapexProject[] _projects;

    /// <summary>A comparison of projects.</summary>
    /// <param name="projects">At least one.</param>
    /// <exception cref="ArgumentException">No project.</exception>
    public CapexComparison(IEnumerable<CapexProject> projects)
    {
        ArgumentNullException.ThrowIfNull(projects);
        _projects = [.. projects];
        if (_projects.Length == 0)
        {
            throw new ArgumentException("There is no project to compare.", nameof(projects));
        }
    }

    /// <summary>All projects, cheapest per GWh first.</summary>
    public IReadOnlyList<CapexProject> Ranked => [.. _projects.OrderBy(p => p.MusdPerGwh)];

    /// <summary>One group per firm, cheapest first.</summary>
    public IReadOnlyList<CapexGroup> ByFirm => GroupsBy(p => p.Firm);

    /// <summary>One group per host country, cheapest first.</summary>
    public IReadOnlyList<CapexGroup> ByHost => GroupsBy(p => p.Host);

    /// <summary>
    /// Share of the variance between projects that the host country explains (between-group over total sum of squares, each project counting once).
    /// </summary>
    public double ShareExplainedByHost => ShareExplained(p => p.Host);

    /// <summary>The same for the firm. Where every project has its own firm or host the share says nothing: compare within a firm.</summary>
    public double ShareExplainedByFirm => ShareExplained(p => p.Firm);

    /// <summary>The projects that fulfil a condition as one group.</summary>
    /// <param name="name">Name of the group.</param>
    /// <param name="condition">Which projects belong to it.</param>
    /// <exception cref="ArgumentException">No project fulfils it.</exception>
    public CapexGroup Group(string name, Func<CapexProject, bool> condition) => GroupOf(name, [.. _projects.Where(condition)]);

    private static CapexGroup GroupOf(string name, CapexProject[] members)
    {
        if (members.Length == 0)
        {
            throw new ArgumentException($"No project belongs to '{name}'.", nameof(members));
        }

        var gwh = members.Sum(p => p.Gwh ?? 0);
        var total = members.Sum(p => (p.Gwh ?? 0) * p.MusdPerGwh);
        return new CapexGroup(name, members.Length, gwh, total, members.Average(p => p.MusdPerGwh), gwh > 0 ? total / gwh : null);
    }

    private List<CapexGroup> GroupsBy(Func<CapexProject, string> key) =>
        [.. _projects.GroupBy(key, StringComparer.Ordinal).Select(g => GroupOf(g.Key, [.. g])).OrderBy(g => g.MusdPerGwh)];

    private double ShareExplained(Func<CapexProject, string> key)
    {
        var mean = _projects.Average(p => p.MusdPerGwh);
        var total = _projects.Sum(p => (p.MusdPerGwh - mean) * (p.MusdPerGwh - mean));
        var between = GroupsBy(key).Sum(g => g.Projects * (g.SimpleMeanMusdPerGwh - mean) * (g.SimpleMeanMusdPerGwh - mean));
        return total > 0 ? between / total : 0;
    }
}
