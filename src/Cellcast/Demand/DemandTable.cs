namespace Cellcast.Demand;

/// <summary>Final demand at the years for which it is known: history, and the years an outlook speaks of. Everything between is interpolated.</summary>
public sealed class DemandTable
{
    private readonly int[] years;
    private readonly double[] gwh;

    /// <summary>Takes the values.</summary>
    /// <param name="applications">Names of the applications, in the order of the values.</param>
    /// <param name="regions">Names of the regions, in the order of the values.</param>
    /// <param name="years">Years known, rising.</param>
    /// <param name="lastObservedYear">Last year that is history; one of <paramref name="years"/>.</param>
    /// <param name="gwh">GWh/yr by application, region and known year, the last index running fastest; 0 or more.</param>
    /// <exception cref="ArgumentException">The lengths do not match, years do not rise, or a value is negative or not finite.</exception>
    public DemandTable(IReadOnlyList<string> applications, IReadOnlyList<string> regions, ReadOnlySpan<int> years, int lastObservedYear, ReadOnlySpan<double> gwh)
    {
        ArgumentNullException.ThrowIfNull(applications);
        ArgumentNullException.ThrowIfNull(regions);
        if (gwh.Length != applications.Count * regions.Count * years.Length || years.Length == 0)
        {
            throw new ArgumentException($"{gwh.Length} values for {applications.Count} applications, {regions.Count} regions and {years.Length} years", nameof(gwh));
        }

        for (var i = 1; i < years.Length; i++)
        {
            if (years[i] <= years[i - 1])
            {
                throw new ArgumentException($"year {years[i]} stands after {years[i - 1]}", nameof(years));
            }
        }

        foreach (var value in gwh)
        {
            if (!(value >= 0) || !double.IsFinite(value))
            {
                throw new ArgumentException($"demand of {value} GWh/yr", nameof(gwh));
            }
        }

        if (years.IndexOf(lastObservedYear) < 0)
        {
            throw new ArgumentException($"{lastObservedYear} is none of the years known", nameof(lastObservedYear));
        }

        Applications = applications;
        Regions = regions;
        LastObservedYear = lastObservedYear;
        this.years = years.ToArray();
        this.gwh = gwh.ToArray();
    }

    /// <summary>Names of the applications, by index.</summary>
    public IReadOnlyList<string> Applications { get; }

    /// <summary>Names of the regions, by index.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Years known, rising.</summary>
    public ReadOnlySpan<int> Years => years;

    /// <summary>Last year that is history.</summary>
    public int LastObservedYear { get; }

    /// <summary>GWh/yr of a buyer in any year; before the first and after the last known year that of the nearest.</summary>
    /// <param name="application">Index of the application.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">Calendar year.</param>
    /// <remarks>Demand equation Q1: growth changes smoothly from one known year to the next; a straight line where one of them is 0, which has no logarithm.</remarks>
    public double At(int application, int region, int year)
    {
        var row = gwh.AsSpan(((application * Regions.Count) + region) * years.Length, years.Length);
        var next = 0;
        while (next < years.Length && years[next] < year)
        {
            next++;
        }

        if (next == 0 || next == years.Length)
        {
            return row[Math.Min(next, years.Length - 1)];
        }

        var (from, to) = (row[next - 1], row[next]);
        var length = years[next] - years[next - 1];
        var share = (double)(year - years[next - 1]) / length;
        return from > 0 && to > 0 ? from * Math.Exp(GrownSince(row, next - 1, share) * length) : from + (share * (to - from));
    }

    // Cubic Hermite polynomial of ln Q over one stretch, per year of it.
    private double GrownSince(ReadOnlySpan<double> row, int known, double share)
    {
        var mean = MeanGrowth(row, known);
        var (first, last) = (GrowthIn(row, known), GrowthIn(row, known + 1));
        (first, last) = (double.IsNaN(first), double.IsNaN(last)) switch
        {
            (true, true) => (mean, mean),
            (true, false) => (Evenly(mean, last), last),
            (false, true) => (first, Evenly(mean, first)),
            _ => (first, last),
        };
        return share * ((first * (1 - share) * (1 - share)) + (mean * share * (3 - (2 * share))) - (last * share * (1 - share)));
    }

    // Growth at an open end: what makes it change by the same amount each year, but never turn.
    private static double Evenly(double mean, double other) => mean > 0 ? Math.Max(0, (2 * mean) - other) : Math.Min(0, (2 * mean) - other);

    // Growth in a known year between two stretches: their mean, weighted as Fritsch and Butland do (SIAM J. Sci. Stat. Comput. 5, 1984, 300-304), which lets the path neither
    // overshoot a known value nor turn between two. Not a number at an end of what is known, and beside a stretch from nothing or to nothing.
    private double GrowthIn(ReadOnlySpan<double> row, int known)
    {
        var before = known > 0 ? MeanGrowth(row, known - 1) : double.NaN;
        var after = known < years.Length - 1 ? MeanGrowth(row, known) : double.NaN;
        if (double.IsNaN(before) || double.IsNaN(after))
        {
            return double.NaN;
        }

        if (before * after <= 0)
        {
            return 0;
        }

        double lengthBefore = years[known] - years[known - 1], lengthAfter = years[known + 1] - years[known];
        var (weightBefore, weightAfter) = ((2 * lengthAfter) + lengthBefore, lengthAfter + (2 * lengthBefore));
        return (weightBefore + weightAfter) / ((weightBefore / before) + (weightAfter / after));
    }

    // Growth a year, in logarithms, over the stretch that begins with a known year; not a number where the stretch begins or ends at nothing.
    private double MeanGrowth(ReadOnlySpan<double> row, int known) =>
        row[known] > 0 && row[known + 1] > 0 ? Math.Log(row[known + 1] / row[known]) / (years[known + 1] - years[known]) : double.NaN;
}
