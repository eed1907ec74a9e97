using System.Collections;

namespace Cellcast.Data.Backtests;

/// <summary>
/// Observations that parameters may be fitted to: none is dated later than <see cref="Observation.LastCalibrationYear"/>. Whatever is fitted takes this
/// type and not a list of observations, so that it cannot read what it is later scored on.
/// </summary>
public sealed class CalibrationRows : IReadOnlyList<Observation>
{
    private readonly Observation[] rows;

    /// <summary>Takes rows that are all dated early enough.</summary>
    /// <exception cref="ArgumentException">A row is dated later; names the first.</exception>
    public CalibrationRows(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        rows = [.. observations];
        if (Array.Find(rows, row => row.IsScoreOnly) is { } late)
        {
            throw new ArgumentException(
                $"{late.Measure.Name}, {late.Region}, {late.Year} ({late.Place}) is later than {Observation.LastCalibrationYear} and may only be scored", nameof(observations));
        }
    }

    /// <summary>The rows among observations that may be fitted to; the later ones are left out.</summary>
    public static CalibrationRows Of(IEnumerable<Observation> observations) => new(observations.Where(row => !row.IsScoreOnly));

    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <inheritdoc/>
    public Observation this[int index] => rows[index];

    /// <inheritdoc/>
    public IEnumerator<Observation> GetEnumerator() => ((IEnumerable<Observation>)rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
