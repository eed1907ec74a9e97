namespace Cellcast.Demand;

/// <summary>Final demand of every application and region in every year of a run, as one outlook has it: what is put to use, before any answer to prices.</summary>
/// <remarks>Demand equations Q1 and Q2. A flat array: reading it allocates nothing.</remarks>
public sealed class DemandPaths
{
    private readonly double[] gwh;
    private readonly int years;

    /// <summary>Lays out a table year by year.</summary>
    /// <param name="outlook">Name of the outlook.</param>
    /// <param name="table">What is known.</param>
    /// <param name="firstYear">First year wanted.</param>
    /// <param name="lastYear">Last year wanted, not before the first.</param>
    public DemandPaths(string outlook, DemandTable table, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        Outlook = outlook;
        Applications = table.Applications;
        Regions = table.Regions;
        LastObservedYear = table.LastObservedYear;
        FirstYear = firstYear;
        LastYear = lastYear;
        years = lastYear - firstYear + 1;
        gwh = new double[Applications.Count * Regions.Count * years];
        var at = 0;
        for (var application = 0; application < Applications.Count; application++)
        {
            for (var region = 0; region < Regions.Count; region++)
            {
                for (var year = firstYear; year <= lastYear; year++)
                {
                    gwh[at++] = table.At(application, region, year);
                }
            }
        }
    }

    private DemandPaths(DemandPaths paths, double[] gwh)
    {
        this.gwh = gwh;
        years = paths.years;
        (Outlook, Applications, Regions) = (paths.Outlook, paths.Applications, paths.Regions);
        (LastObservedYear, FirstYear, LastYear) = (paths.LastObservedYear, paths.FirstYear, paths.LastYear);
    }

    /// <summary>The same paths with every quantity multiplied.</summary>
    /// <param name="factor">Of an application, a region (both by index) and a year.</param>
    public DemandPaths Times(Func<int, int, int, double> factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        var changed = new double[gwh.Length];
        for (var at = 0; at < changed.Length; at++)
        {
            var place = at / years;
            changed[at] = gwh[at] * factor(place / Regions.Count, place % Regions.Count, FirstYear + (at % years));
        }

        return new DemandPaths(this, changed);
    }

    /// <summary>Name of the outlook.</summary>
    public string Outlook { get; }

    /// <summary>Names of the applications, by index.</summary>
    public IReadOnlyList<string> Applications { get; }

    /// <summary>Names of the regions, by index.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>First year.</summary>
    public int FirstYear { get; }

    /// <summary>Last year.</summary>
    public int LastYear { get; }

    /// <summary>Last year that is history; later ones are the outlook's.</summary>
    public int LastObservedYear { get; }

    /// <summary>Demand of one buyer, GWh/yr.</summary>
    /// <param name="application">Index of the application.</param>
    /// <param name="region">Index of the region.</param>
    /// <param name="year">A year from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    public double Quantity(int application, int region, int year) => gwh[(((application * Regions.Count) + region) * years) + Index(year)];

    /// <summary>Demand of an application in the world, GWh/yr.</summary>
    /// <param name="application">Index of the application.</param>
    /// <param name="year">A year of the path.</param>
    public double World(int application, int year)
    {
        var total = 0.0;
        for (var region = 0; region < Regions.Count; region++)
        {
            total += Quantity(application, region, year);
        }

        return total;
    }

    /// <summary>Demand of all applications in the world, GWh/yr.</summary>
    /// <param name="year">A year of the path.</param>
    public double Total(int year)
    {
        var total = 0.0;
        for (var application = 0; application < Applications.Count; application++)
        {
            total += World(application, year);
        }

        return total;
    }

    private int Index(int year) => year >= FirstYear && year <= LastYear
        ? year - FirstYear
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"the path runs from {FirstYear} to {LastYear}");
}
