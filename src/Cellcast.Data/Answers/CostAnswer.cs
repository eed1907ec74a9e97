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
    /// <summary>The inputs behind the data: the years of a path are one input, told by the row nearest the question's year.</summary>
    public IReadOnlyList<Datum> Inputs { get; } =
    [
        .. Data.GroupBy(datum => (datum.Parameter, datum.Subject, datum.Region))
            .Select(rows => rows.MinBy(datum => Math.Abs((datum.Year ?? Question.Year) - Question.Year))!),
    ];

    /// <summary>Share of the inputs that are assumed, 0 to 1, each counted once whatever its weight.</summary>
    public double AssumedShare => Inputs.Count == 0 ? 0 : (double)Inputs.Count(datum => datum.Basis == Basis.Assumed) / Inputs.Count;

    /// <summary>Keys of the sources, those with most inputs first, with their number of inputs.</summary>
    public IReadOnlyList<(string Source, int Count)> Sources =>
    [
        .. Inputs.SelectMany(datum => datum.Source.Split(';', StringSplitOptions.TrimEntries))
            .GroupBy(source => source, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count())),
    ];
}
