namespace Cellcast.Technology;

/// <summary>
/// The fastest believable growth of a new chemistry's output: a yearly limit that tightens as the output gets larger, plus whatever comes from
/// converting existing lines.
/// </summary>
/// <remarks>Learning note (14) and section 6: output Q(t) &lt;= Q(t-1) (1 + G(Q(t-1))) + convertible stock.</remarks>
public sealed class GrowthLadder
{
    private const int LargestMultiple = 10;

    private readonly (double BelowGwh, double Growth)[] _rungs;

    /// <summary>A ladder of growth limits.</summary>
    /// <param name="rungs">
    /// For each rung the output below which it holds (GWh a year, ascending, the last infinite) and the largest yearly growth there (2 = output
    /// triples), not negative.
    /// </param>
    /// <exception cref="ArgumentException">No rung, rungs out of order, the last not open upwards, or a negative growth.</exception>
    public GrowthLadder(IEnumerable<(double BelowGwh, double Growth)> rungs)
    {
        ArgumentNullException.ThrowIfNull(rungs);
        _rungs = [.. rungs];
        if (_rungs.Length == 0 || !double.IsPositiveInfinity(_rungs[^1].BelowGwh))
        {
            throw new ArgumentException("The last rung must hold for any larger output (infinity).", nameof(rungs));
        }

        for (var i = 0; i < _rungs.Length; i++)
        {
            if (!(_rungs[i].Growth >= 0))
            {
                throw new ArgumentException($"The growth limit of rung {i + 1} is below 0.", nameof(rungs));
            }

            if (i > 0 && !(_rungs[i].BelowGwh > _rungs[i - 1].BelowGwh))
            {
                throw new ArgumentException("The rungs must ascend by output.", nameof(rungs));
            }
        }
    }

    /// <summary>The same ladder with every limit multiplied: 0.7 for a slow, 1.4 for a fast world.</summary>
    public GrowthLadder Scaled(double factor) => new(_rungs.Select(r => (r.BelowGwh, r.Growth * factor)));

    /// <summary>Largest growth in the year after one with this output; 1 doubles it.</summary>
    public double LimitAt(double outputGwh)
    {
        foreach (var (below, growth) in _rungs)
        {
            if (outputGwh < below)
            {
                return growth;
            }
        }

        return _rungs[^1].Growth;
    }

    /// <summary>Largest output of the following year, GWh.</summary>
    /// <param name="outputGwh">Output of this year, GWh.</param>
    /// <param name="convertedGwh">Output added on lines converted from other chemistries, GWh: it comes on top of the limit.</param>
    public double Next(double outputGwh, double convertedGwh = 0) => (outputGwh * (1 + LimitAt(outputGwh))) + convertedGwh;

    /// <summary>Largest output of each year from a start year to an end year, both included, GWh.</summary>
    public IReadOnlyList<double> Path(int startYear, double outputGwh, int endYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(endYear, startYear);
        var path = new double[endYear - startYear + 1];
        path[0] = outputGwh;
        for (var i = 1; i < path.Length; i++)
        {
            path[i] = Next(path[i - 1]);
        }

        return path;
    }

    /// <summary>
    /// The least multiple of every limit that gets from one output to another, to the nearest hundredth: above 1, a target is faster than the
    /// ladder allows; infinite beyond ten times the limits.
    /// </summary>
    /// <param name="startYear">Year of the first output.</param>
    /// <param name="outputGwh">First output, GWh, above 0.</param>
    /// <param name="targetYear">Year of the target, after the start.</param>
    /// <param name="targetGwh">Target output, GWh, at least the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">Years or outputs out of order.</exception>
    public double MultipleNeeded(int startYear, double outputGwh, int targetYear, double targetGwh)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputGwh);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(targetYear, startYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetGwh, outputGwh);

        // A faster ladder can end lower where it crosses early into a tighter rung, so the multiples are tried in turn rather than bisected.
        for (var hundredths = 0; hundredths <= LargestMultiple * 100; hundredths++)
        {
            if (Scaled(hundredths / 100.0).Path(startYear, outputGwh, targetYear)[^1] >= targetGwh)
            {
                return hundredths / 100.0;
            }
        }

        return double.PositiveInfinity;
    }
}
