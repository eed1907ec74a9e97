using Cellcast.Policy;
using Cellcast.Simulation;

namespace Cellcast.Data.Accounts;

/// <summary>A scenario as if instruments ended before a year; what they replaced does not come back.</summary>
public static class EndedInstruments
{
    /// <summary>The scenario without instruments from a year on; history keeps them.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="book">Its law.</param>
    /// <param name="ids">Ids of what ends.</param>
    /// <param name="from">First year without.</param>
    public static Scenario In(Scenario scenario, PolicyBook book, IReadOnlyCollection<string> ids, int from)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(ids);
        var last = new DateOnly(from - 1, 12, 31);
        return scenario with
        {
            Instruments =
            [
                .. scenario.Instruments.Where(instrument => !ids.Contains(instrument.Id)),
                .. ids.Order(StringComparer.Ordinal).Select(id => book[id]).Select(row => row with { End = row.End is { } end && end < last ? end : last }),
            ],
        };
    }
}
