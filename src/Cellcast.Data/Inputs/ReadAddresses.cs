using System.Runtime.CompilerServices;

namespace Cellcast.Data;

/// <summary>The inputs read while something was worked out: each series with the region it was asked for. Safe to note in from several threads.</summary>
internal sealed class ReadAddresses
{
    private readonly HashSet<Address> read = [];

    /// <summary>Notes a read.</summary>
    /// <param name="series">The rows that answered.</param>
    /// <param name="region">The region asked for.</param>
    public void Add(Series series, string region)
    {
        lock (read)
        {
            read.Add(new(series, region));
        }
    }

    /// <summary>Notes what a reading within this one read.</summary>
    public void Add(ReadAddresses part)
    {
        lock (read)
        {
            read.UnionWith(part.read);
        }
    }

    /// <summary>The regions asked for, and those whose rows answered, by parameter and subject.</summary>
    public Dictionary<(string Parameter, string Subject), List<(string Asked, string Found)>> BySubject()
    {
        var found = new Dictionary<(string Parameter, string Subject), List<(string Asked, string Found)>>();
        foreach (var (series, region) in read)
        {
            var key = (series.Data[0].Parameter, series.Data[0].Subject);
            if (!found.TryGetValue(key, out var regions))
            {
                found.Add(key, regions = []);
            }

            regions.Add((region, series.Region));
        }

        return found;
    }

    private readonly record struct Address(Series Series, string Region)
    {
        public bool Equals(Address other) => ReferenceEquals(Series, other.Series) && Region == other.Region;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Series), Region.GetHashCode(StringComparison.Ordinal));
    }
}
