using System.Runtime.CompilerServices;

namespace Cellcast.Data;

/// <summary>
/// The inputs read while something was worked out: each series with the region it was asked for, and the readings within this one, which say for themselves
/// what they read. Safe to note in from several threads.
/// </summary>
internal sealed class ReadAddresses
{
    private readonly HashSet<Address> read = [];
    private readonly HashSet<ReadAddresses> parts = [];

    // Made when a change is first held against the reading: a run without changes never asks.
    private Dictionary<(string Parameter, string Subject), List<(string Asked, string Found)>>? bySubject;

    /// <summary>Notes a read.</summary>
    /// <param name="series">The rows that answered.</param>
    /// <param name="region">The region asked for.</param>
    public void Add(Series series, string region)
    {
        lock (read)
        {
            if (read.Add(new(series, region)))
            {
                bySubject = null;
            }
        }
    }

    /// <summary>Notes a reading within this one.</summary>
    public void Add(ReadAddresses part)
    {
        lock (read)
        {
            parts.Add(part);
        }
    }

    /// <summary>Whether a change bears on anything that was read; the years do not count, which may say yes too often but never no.</summary>
    /// <param name="changes">Changes by the input they act on.</param>
    public bool AreTouchedBy(Dictionary<(string Parameter, string Subject), List<Override>> changes) => AreTouchedBy(changes, []);

    // Readings share parts: each is looked at once.
    private bool AreTouchedBy(Dictionary<(string Parameter, string Subject), List<Override>> changes, HashSet<ReadAddresses> seen)
    {
        lock (read)
        {
            bySubject ??= BySubject();
            foreach (var (input, list) in changes)
            {
                if (bySubject.TryGetValue(input, out var regions) && list.Exists(change => regions.Exists(region => change.IsFor(region.Asked, region.Found))))
                {
                    return true;
                }
            }

            foreach (var part in parts)
            {
                if (seen.Add(part) && part.AreTouchedBy(changes, seen))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The regions asked for, and those whose rows answered, by parameter and subject.
    private Dictionary<(string Parameter, string Subject), List<(string Asked, string Found)>> BySubject()
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
