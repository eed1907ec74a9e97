namespace Cellcast.Demand;

/// <summary>
/// What investors expect of demand in each year, from what can be known in it: the growth they have seen and the outlooks on the table. In the backtest this
/// keeps them from knowing how the story went on.
/// </summary>
/// <remarks>
/// Demand equation Q3: g = w g_outlook + (1 - w) g_seen; Q(t + h) = Q(t) (1 + g)^h. g_outlook is the mean over the outlooks published by t and not older than the
/// rule allows of (total / demand in t)^(1 / years to it) - 1. When none is left to read, the path of the run itself stands for the outlooks of its time.
/// </remarks>
public sealed class DemandExpectations
{
    private readonly DemandPaths paths;
    private readonly double[] growth;

    /// <summary>Computes the growth expected in every year.</summary>
    /// <param name="paths">Demand; a year's own value is known in it.</param>
    /// <param name="beliefs">Published outlooks.</param>
    /// <param name="rule">How views are formed.</param>
    public DemandExpectations(DemandPaths paths, IReadOnlyList<OutlookBelief> beliefs, ExpectationRule rule)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(beliefs);
        this.paths = paths;
        var (applications, regions, years) = (paths.Applications.Count, paths.Regions.Count, paths.LastYear - paths.FirstYear + 1);
        growth = new double[applications * regions * years];
        for (var application = 0; application < applications; application++)
        {
            for (var year = paths.FirstYear; year <= paths.LastYear; year++)
            {
                var fromOutlooks = FromOutlooks(beliefs, rule, application, year);
                for (var region = 0; region < regions; region++)
                {
                    var outlook = double.IsNaN(fromOutlooks) ? FromPath(rule, application, region, year) : fromOutlooks;
                    var seen = Seen(rule, application, region, year);
                    growth[Slot(application, region, year)] = double.IsNaN(seen) ? outlook : (rule.OutlookWeight * outlook) + ((1 - rule.OutlookWeight) * seen);
                }
            }
        }
    }

    /// <summary>Growth a year that investors expect, as a share.</summary>
    /// <param name="application">Index of the application.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="knownIn">The year in which they look ahead.</param>
    public double Growth(int application, int region, int knownIn) => growth[Slot(application, region, knownIn)];

    /// <summary>Demand investors expect, GWh/yr.</summary>
    /// <param name="application">Index of the application.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="knownIn">The year in which they look ahead.</param>
    /// <param name="horizonYears">How far, 0 or more.</param>
    public double Expected(int application, int region, int knownIn, int horizonYears) =>
        paths.Quantity(application, region, knownIn) * Math.Pow(1 + Growth(application, region, knownIn), horizonYears);

    /// <summary>Growth a year of all demand of the world that investors expect, as a share.</summary>
    /// <param name="knownIn">The year in which they look ahead.</param>
    /// <param name="horizonYears">How far, above 0.</param>
    public double WorldGrowth(int knownIn, int horizonYears)
    {
        var total = 0.0;
        for (var application = 0; application < paths.Applications.Count; application++)
        {
            for (var region = 0; region < paths.Regions.Count; region++)
            {
                total += Expected(application, region, knownIn, horizonYears);
            }
        }

        return Math.Pow(total / paths.Total(knownIn), 1.0 / horizonYears) - 1;
    }

    private double FromOutlooks(IReadOnlyList<OutlookBelief> beliefs, ExpectationRule rule, int application, int year)
    {
        var (sum, count) = (0.0, 0);
        foreach (var belief in beliefs)
        {
            if (belief.Edition > year || year - belief.Edition > rule.OutlookAge || belief.Year <= year || !belief.Applications.Contains(application))
            {
                continue;
            }

            var now = belief.Applications.Sum(each => paths.World(each, year));
            sum += Math.Pow(belief.Gwh / now, 1.0 / (belief.Year - year)) - 1;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private double FromPath(ExpectationRule rule, int application, int region, int year)
    {
        var end = Math.Min(year + rule.LookAhead, paths.LastYear);
        var (from, to) = (paths.Quantity(application, region, year), paths.Quantity(application, region, end));
        return end > year && from > 0 ? Math.Pow(to / from, 1.0 / (end - year)) - 1 : 0;
    }

    private double Seen(ExpectationRule rule, int application, int region, int year)
    {
        var before = Math.Max(paths.FirstYear, year - rule.TrailingYears);
        var (from, to) = (paths.Quantity(application, region, before), paths.Quantity(application, region, year));
        return before < year && from > 0 && to > 0 ? Math.Clamp(Math.Pow(to / from, 1.0 / (year - before)) - 1, -rule.TrailingCap, rule.TrailingCap) : double.NaN;
    }

    private int Slot(int application, int region, int year) => year >= paths.FirstYear && year <= paths.LastYear
        ? (((application * paths.Regions.Count) + region) * (paths.LastYear - paths.FirstYear + 1)) + year - paths.FirstYear
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"the path runs from {paths.FirstYear} to {paths.LastYear}");
}
