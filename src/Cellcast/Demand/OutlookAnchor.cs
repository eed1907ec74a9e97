namespace Cellcast.Demand;

/// <summary>A total that a published outlook states: so many GWh for some applications in some regions in one year.</summary>
/// <param name="Applications">Indices of the applications it adds up.</param>
/// <param name="Regions">Indices of the regions it adds up.</param>
/// <param name="Year">The year it speaks of.</param>
/// <param name="Gwh">The total, GWh/yr, above 0.</param>
public sealed record OutlookAnchor(IReadOnlyList<int> Applications, IReadOnlyList<int> Regions, int Year, double Gwh)
{
    /// <summary>How many buyers it adds up.</summary>
    public int Size => Applications.Count * Regions.Count;

    /// <summary>Whether it adds up this buyer.</summary>
    public bool Holds(int application, int region) => Applications.Contains(application) && Regions.Contains(region);

    /// <summary>Whether every buyer of another total of the same year is in this one.</summary>
    public bool Contains(OutlookAnchor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Year == other.Year && other.Applications.All(Applications.Contains) && other.Regions.All(Regions.Contains);
    }

    /// <summary>Whether a buyer is in both.</summary>
    public bool Meets(OutlookAnchor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Year == other.Year && other.Applications.Any(Applications.Contains) && other.Regions.Any(Regions.Contains);
    }
}
