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
    /// <remarks>Demand equation Q1: geometric between two known years; straight where one of them is 0, which has no logarithm.</remarks>
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
        var share = (double)(year - years[next - 1]) / (years[next] - years[next - 1]);
        return from > 0 && to > 0 ? from * Math.Pow(to / from, share) : from + (share * (to - from));
    }
}
