using Cellcast.World;

namespace Cellcast.Data;

/// <summary>The rows in use of one parameter and subject, by region, all in one unit.</summary>
internal sealed class SubjectSeries
{
    /// <summary>The region that stands in where a region has no rows of its own.</summary>
    public const string FallbackRegion = "World";

    private readonly Dictionary<string, Series> regions = new(StringComparer.Ordinal);

    public SubjectSeries(string name, List<StoredDatum> data)
    {
        Name = name;
        // A row whose money could not be converted keeps its own currency; the unit is that of a row that could.
        Unit = (data.Find(datum => datum.Problem is null) ?? data[0]).Unit;
        foreach (var region in data.GroupBy(datum => datum.Region, StringComparer.Ordinal))
        {
            regions.Add(region.Key, new Series(region.Key, region, Unit));
        }
    }

    public string Name { get; }

    /// <summary>The unit of all values: that of the first row.</summary>
    public Unit Unit { get; }

    public IReadOnlyDictionary<string, Series> Regions => regions;

    /// <summary>The rows that answer for a region: its own, else the world's, else those without region.</summary>
    public Series? For(string region) =>
        regions.TryGetValue(region, out var series)
        || (region != FallbackRegion && regions.TryGetValue(FallbackRegion, out series))
        || regions.TryGetValue("", out series)
            ? series
            : null;
}
