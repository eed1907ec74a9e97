using Cellcast.Costing;

namespace Cellcast.Data.Answers;

/// <summary>A cost with everything that belongs to it, kept apart: what it costs, what it would sell for, what was paid.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Tree">Full cost by component, USD of 2024 per kWh; holds the cash cost too.</param>
/// <param name="Case">The cell's case; null for storage without cells.</param>
/// <param name="Price">Modelled price; null for storage without cells.</param>
/// <param name="Observed">Observed prices of the same kind of thing, nearest years first.</param>
/// <param name="Data">Every datum the cost rests on.</param>
public sealed record CostAnswer(
    CostQuestion Question, CostNode Tree, CellCostCase? Case, ModelledPrice? Price, IReadOnlyList<ObservedPrice> Observed, IReadOnlyList<Datum> Data)
{
    /// <summary>Share of the data that are assumed, 0 to 1, each counted once whatever its weight.</summary>
    public double AssumedShare => Data.Count == 0 ? 0 : (double)Data.Count(datum => datum.Basis == Basis.Assumed) / Data.Count;

    /// <summary>Keys of the sources, those with most data first, with their number of data.</summary>
    public IReadOnlyList<(string Source, int Count)> Sources =>
    [
        .. Data.SelectMany(datum => datum.Source.Split(';', StringSplitOptions.TrimEntries))
            .GroupBy(source => source, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count())),
    ];
}
