using Cellcast.Simulation;

namespace Cellcast.Data.Backtests;

/// <summary>
/// What two simple minds would say. Like calibration they know nothing after <see cref="Observation.LastCalibrationYear"/>: one repeats the value of the
/// last year it knows, the other takes shares proportional to the capacity of that year.
/// </summary>
/// <param name="observations">All observations, assumed ones included.</param>
/// <param name="capacity">Observed capacity, as <see cref="KnownCapacity"/> reads it.</param>
/// <param name="capacityMeasures">The same, to read measures from.</param>
public sealed class NaiveRivals(IEnumerable<Observation> observations, Results capacity, Measures capacityMeasures)
{
    private readonly Dictionary<(string Measure, string Region), SortedList<int, double>> known = Known(CalibrationRows.Of(observations));

    /// <summary>
    /// The value of the last year before the observation's that the rival knows: an observation of the same measure and region, or for capacity what the
    /// table of observed capacity makes of it; null where there is none.
    /// </summary>
    public double? LastValue(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        double? last = null;
        if (known.TryGetValue((observation.Measure.Name, observation.Region), out var years))
        {
            foreach (var (year, value) in years)
            {
                last = year < observation.Year ? value : last;
            }
        }

        for (var index = capacity.Years.Count - 1; last is null && IsOfCapacity(observation.Measure) && index >= 0; index--)
        {
            last = capacity.Years[index] < observation.Year ? capacityMeasures.Value(observation.Measure, observation.Region, capacity.Years[index]) : null;
        }

        return last;
    }

    /// <summary>The share proportional to capacity in the last year the rival knows, the observation's own at the latest; null where the measure is no such share.</summary>
    public double? ByCapacity(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        for (var index = capacity.Years.Count - 1; index >= 0; index--)
        {
            if (capacity.Years[index] <= observation.Year && capacityMeasures.ValueByCapacity(observation.Measure, observation.Region, capacity.Years[index]) is { } share)
            {
                return share;
            }
        }

        return null;
    }

    private static bool IsOfCapacity(Measure measure) => measure.Quantity == ChainVariables.Capacity.Name;

    // Two sources of one year: the rival takes their mean.
    private static Dictionary<(string Measure, string Region), SortedList<int, double>> Known(CalibrationRows rows)
    {
        var bySeries = new Dictionary<(string Measure, string Region), SortedList<int, double>>();
        foreach (var series in rows.GroupBy(row => (row.Measure.Name, row.Region)))
        {
            var years = new SortedList<int, double>();
            foreach (var year in series.GroupBy(row => row.Year))
            {
                years.Add(year.Key, year.Average(row => row.Value));
            }

            bySeries.Add(series.Key, years);
        }

        return bySeries;
    }
}
