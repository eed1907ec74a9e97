namespace Cellcast.Demand;

/// <summary>
/// Fits an outlook that gives few totals to an outlook that has every application and region: each total is met exactly, and within it the proportions of the
/// full outlook hold.
/// </summary>
/// <remarks>
/// Demand equation Q2: Q(a, r, t) = Q_full(a, r, t) rho(a, r, t). At a total's year rho = (total - totals within it) / (demand of the buyers no smaller total
/// holds). From the last observed year, where rho = 1, it runs geometrically to the first total and between totals; after the last it stays.
/// </remarks>
public static class OutlookScaling
{
    /// <summary>Scales a full outlook to the totals of another.</summary>
    /// <param name="full">The outlook that gives the split.</param>
    /// <param name="anchors">Totals to be met; those of observed years are left out, for history is not an outlook's to change.</param>
    /// <returns>The scaled outlook.</returns>
    /// <exception cref="ArgumentException">Totals overlap without one holding the other, or the totals within one exceed it.</exception>
    public static DemandTable Scale(DemandTable full, IReadOnlyList<OutlookAnchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(full);
        ArgumentNullException.ThrowIfNull(anchors);
        var used = anchors.Where(anchor => anchor.Year > full.LastObservedYear).OrderBy(anchor => anchor.Year).ThenBy(anchor => anchor.Size).ToList();
        int[] years = [.. full.Years.ToArray().Concat(used.Select(anchor => anchor.Year)).Distinct().Order()];
        int[] anchored = [.. used.Select(anchor => anchor.Year).Distinct().Order()];
        var buyers = full.Applications.Count * full.Regions.Count;
        var logRatio = new double[buyers * anchored.Length];
        Array.Fill(logRatio, double.NaN);
        for (var i = 0; i < anchored.Length; i++)
        {
            Fit(full, [.. used.Where(anchor => anchor.Year == anchored[i])], anchored, i, logRatio);
        }

        var gwh = new double[buyers * years.Length];
        for (var buyer = 0; buyer < buyers; buyer++)
        {
            for (var i = 0; i < years.Length; i++)
            {
                var log = LogRatioAt(logRatio.AsSpan(buyer * anchored.Length, anchored.Length), anchored, full.LastObservedYear, years[i]);
                gwh[(buyer * years.Length) + i] = full.At(buyer / full.Regions.Count, buyer % full.Regions.Count, years[i]) * Math.Exp(log);
            }
        }

        return new DemandTable(full.Applications, full.Regions, years, full.LastObservedYear, gwh);
    }

    // Smallest first: what a larger total holds beyond the smaller ones within it is spread over the buyers that none of them holds.
    private static void Fit(DemandTable full, List<OutlookAnchor> anchors, int[] anchored, int year, double[] logRatio)
    {
        for (var i = 0; i < anchors.Count; i++)
        {
            var anchor = anchors[i];
            var left = anchor.Gwh;
            for (var j = 0; j < i; j++)
            {
                if (anchor.Contains(anchors[j]))
                {
                    // A total within a smaller total that is itself within this one is already subtracted with it.
                    left -= anchors.Take(i).Any(between => !ReferenceEquals(between, anchors[j]) && between.Size > anchors[j].Size && between.Contains(anchors[j]) && anchor.Contains(between))
                        ? 0
                        : anchors[j].Gwh;
                }
                else if (anchor.Meets(anchors[j]))
                {
                    throw new ArgumentException($"two totals of {anchor.Year} overlap, and neither holds the other", nameof(anchors));
                }
            }

            var open = 0.0;
            foreach (var (application, region) in Buyers(anchor))
            {
                open += double.IsNaN(logRatio[Slot(application, region)]) ? full.At(application, region, anchor.Year) : 0;
            }

            if (!(left > 0) || !(open > 0))
            {
                throw new ArgumentException($"a total of {anchor.Gwh} GWh in {anchor.Year} leaves {left} GWh for buyers who want {open} GWh", nameof(anchors));
            }

            foreach (var (application, region) in Buyers(anchor))
            {
                ref var slot = ref logRatio[Slot(application, region)];
                slot = double.IsNaN(slot) ? Math.Log(left / open) : slot;
            }
        }

        int Slot(int application, int region) => (((application * full.Regions.Count) + region) * anchored.Length) + year;
    }

    private static IEnumerable<(int Application, int Region)> Buyers(OutlookAnchor anchor) =>
        anchor.Applications.SelectMany(application => anchor.Regions.Select(region => (application, region)));

    private static double LogRatioAt(ReadOnlySpan<double> logRatio, int[] anchored, int lastObserved, int year)
    {
        var (fromYear, from) = (lastObserved, 0.0);
        if (year <= lastObserved)
        {
            return 0;
        }

        for (var i = 0; i < anchored.Length; i++)
        {
            if (double.IsNaN(logRatio[i]))
            {
                continue;
            }

            if (anchored[i] >= year)
            {
                return from + ((logRatio[i] - from) * (year - fromYear) / (anchored[i] - fromYear));
            }

            (fromYear, from) = (anchored[i], logRatio[i]);
        }

        return from;
    }
}
