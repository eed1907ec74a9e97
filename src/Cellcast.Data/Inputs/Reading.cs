namespace Cellcast.Data;

/// <summary>Something worked out of inputs as they stand, with the addresses that were read for it.</summary>
/// <param name="value">What came out.</param>
/// <param name="reads">What was read.</param>
internal sealed class Reading(object value, ReadAddresses reads)
{
    private readonly Dictionary<(string Parameter, string Subject), List<(string Asked, string Found)>> regionsOf = reads.BySubject();

    /// <summary>What came out.</summary>
    public object Value { get; } = value;

    /// <summary>What was read, to be noted where this reading is part of another.</summary>
    public ReadAddresses Reads { get; } = reads;

    /// <summary>Whether a change bears on anything that was read; the years do not count, which may say yes too often but never no.</summary>
    /// <param name="changes">Changes by the input they act on.</param>
    public bool IsTouchedBy(Dictionary<(string Parameter, string Subject), List<Override>> changes)
    {
        foreach (var (input, list) in changes)
        {
            if (regionsOf.TryGetValue(input, out var regions))
            {
                foreach (var change in list)
                {
                    foreach (var (asked, found) in regions)
                    {
                        if (change.IsFor(asked, found))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }
}
