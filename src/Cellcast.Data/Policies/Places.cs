namespace Cellcast.Data.Policies;

/// <summary>How the places laws name - countries, sets of countries, regions - lie in the regions of the model.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, string> _regionOfCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _regionOfCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);

    private Places()
    {
    }

    public static Places Of(DataPackage package)
    {
        var places = new Places();
        var regions = package.Tables["regions"];
        for (var row = 0; row < regions.RowCount; row++)
        {
            places._regions.Add(regions.Text(row, "id"));
            places._regionOfCode.Add(regions.Text(row, "code"), regions.Text(row, "id"));
        }

        var countries = package.Tables["countries"];
        for (var row = 0; row < countries.RowCount; row++)
        {
            places._regionOfCountry.Add(countries.Text(row, "alpha_3"), countries.Text(row, "region"));
        }

        var sets = package.Tables["region_sets"];
        for (var row = 0; row < sets.RowCount; row++)
        {
            var set = sets.Text(row, "set");
            if (!places._members.TryGetValue(set, out var members))
            {
                places._members.Add(set, members = []);
            }

            members.Add(sets.Text(row, "member"));
        }

        return places;
    }

    /// <summary>The region of a country; anything else is returned as it is.</summary>
    public string RegionOf(string place) => _regionOfCountry.GetValueOrDefault(place, place);

    /// <summary>Share of a region or country that lies in a place.</summary>
    /// <param name="place">Country, set or region a law names.</param>
    /// <param name="where">Region or country asked about.</param>
    /// <param name="stated">The share of a country or set in its region that the data state; null where they state none.</param>
    /// <returns>0 to 1; null where the place is part of the region and its share is not stated.</returns>
    public double? Share(string place, string where, Func<string, double?> stated)
    {
        if (Certain(place, where) is { } certain)
        {
            return certain;
        }

        return _regionOfCountry.ContainsKey(place) ? stated(place) : OfSet(place, _members[place], where, stated);
    }

    /// <summary>The same where it takes no stated share to know it, which is mostly so; otherwise null.</summary>
    public double? Certain(string place, string where)
    {
        if (place == where)
        {
            return 1;
        }

        _members.TryGetValue(place, out var members);
        if (_regionOfCountry.TryGetValue(where, out var home))
        {
            return place == home || (members is not null && (members.Contains(where) || members.Contains(home))) ? 1 : 0;
        }

        if (_regions.Contains(place))
        {
            return 0;
        }

        if (_regionOfCountry.TryGetValue(place, out var region))
        {
            // A country that gives its region the code is the whole of it.
            return region != where ? 0 : _regionOfCode.GetValueOrDefault(place) == where ? 1 : null;
        }

        if (members is null || members.Contains(where))
        {
            return members is null ? 0 : 1;
        }

        foreach (var member in members)
        {
            if (_regionOfCountry.GetValueOrDefault(member) == where)
            {
                return null;
            }
        }

        return 0;
    }

    private double? OfSet(string place, List<string> members, string where, Func<string, double?> stated)
    {
        var inside = members.Where(member => _regionOfCountry.GetValueOrDefault(member) == where).ToList();
        if (stated(place) is { } whole)
        {
            return whole;
        }

        if (inside.Exists(member => _regionOfCode.GetValueOrDefault(member) == where) || inside.Count == _regionOfCountry.Count(country => country.Value == where))
        {
            return 1;
        }

        // Members without a share of their own are the small ones.
        var shares = inside.Select(stated).Where(share => share is not null).ToList();
        return shares.Count == 0 ? null : Math.Min(1, shares.Sum(share => share!.Value));
    }
}
