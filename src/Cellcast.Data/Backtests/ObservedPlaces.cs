using Cellcast.Simulation;

namespace Cellcast.Data.Backtests;

/// <summary>The places observations speak of, as model regions: regions themselves, countries that are a region, and sets of whole regions.</summary>
internal sealed class ObservedPlaces
{
    private readonly HashSet<string> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> countryAlone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> regionOfCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> sets = new(StringComparer.Ordinal);

    public ObservedPlaces(DataPackage package)
    {
        var table = package.Tables["regions"];
        for (var row = 0; row < table.RowCount; row++)
        {
            regions.Add(table.Text(row, "id"));
            countryAlone.Add(table.Text(row, "code"), table.Text(row, "id"));
        }

        var countries = package.Tables["countries"];
        for (var row = 0; row < countries.RowCount; row++)
        {
            regionOfCountry[countries.Text(row, "alpha_3")] = countries.Text(row, "region");
        }

        var members = package.Tables["region_sets"];
        var byName = Enumerable.Range(0, members.RowCount).GroupBy(row => members.Text(row, "set"));
        foreach (var set in byName.Where(set => set.All(row => regions.Contains(members.Text(row, "member")))))
        {
            sets[set.Key] = [.. set.Select(row => members.Text(row, "member"))];
        }
    }

    /// <summary>The tables it reads.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["regions", "countries", "region_sets"];

    /// <summary>Sets that are made of whole model regions.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sets => sets;

    /// <summary>Every name that <see cref="Exactly"/> knows.</summary>
    public IEnumerable<string> Names => regions.Concat(sets.Keys).Append(ChainVariables.World).Distinct(StringComparer.Ordinal);

    /// <summary>The model region, the world or the set of regions that is just this place; null where it is a part or a mixture of regions.</summary>
    public string? Exactly(string place) =>
        place == ChainVariables.World || regions.Contains(place) || sets.ContainsKey(place) ? place : countryAlone.GetValueOrDefault(place);

    /// <summary>The model region a region or country lies in; null for the world and for sets.</summary>
    public string? RegionOf(string place) => regions.Contains(place) ? place : regionOfCountry.GetValueOrDefault(place);
}
