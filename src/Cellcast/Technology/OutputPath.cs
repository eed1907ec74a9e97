namespace Cellcast.Technology;

/// <summary>Cumulative output of one technology by year: history, then a scenario. Output does not fall, so the path never decreases.</summary>
/// <remarks>
/// Between dated points the path grows at a constant rate (cumulative output of batteries has grown by a steady 27% a year since 2000), or by equal
/// amounts where it starts from nothing; before the first and after the last point it stays flat, so that nothing is learnt from years for which no
/// output is given.
/// </remarks>
public sealed class OutputPath
{
    private readonly int[] _years;
    private readonly double[] _cumulative;

    /// <summary>A path through dated points.</summary>
    /// <param name="points">Year and cumulative output by the end of that year in GWh, not negative; years ascending, output never falling.</param>
    /// <exception cref="ArgumentException">No points, years out of order, or output falling or negative.</exception>
    public OutputPath(IEnumerable<(int Year, double CumulativeGwh)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var all = points.ToArray();
        if (all.Length == 0)
        {
            throw new ArgumentException("An output path needs at least one dated point.", nameof(points));
        }

        for (var i = 0; i < all.Length; i++)
        {
            if (!(all[i].CumulativeGwh >= 0) || double.IsInfinity(all[i].CumulativeGwh))
            {
                throw new ArgumentException($"Cumulative output of {all[i].Year} must be finite and not negative.", nameof(points));
            }

            if (i > 0 && all[i].Year <= all[i - 1].Year)
            {
                throw new ArgumentException($"The year {all[i].Year} comes after {all[i - 1].Year}: years must ascend.", nameof(points));
            }

            if (i > 0 && all[i].CumulativeGwh < all[i - 1].CumulativeGwh)
            {
                throw new ArgumentException($"Cumulative output falls from {all[i - 1].Year} to {all[i].Year}; is it yearly output?", nameof(points));
            }
        }

        _years = [.. all.Select(p => p.Year)];
        _cumulative = [.. all.Select(p => p.CumulativeGwh)];
    }

    /// <summary>A path from the cumulative output at a start and the yearly output after it.</summary>
    /// <param name="year">Year of the start.</param>
    /// <param name="cumulativeGwh">Cumulative output by the end of that year, GWh, not negative.</param>
    /// <param name="yearlyGwh">Output of each following year, GWh, not negative.</param>
    public static OutputPath FromYearly(int year, double cumulativeGwh, IEnumerable<double> yearlyGwh)
    {
        ArgumentNullException.ThrowIfNull(yearlyGwh);
        var points = new List<(int, double)> { (year, cumulativeGwh) };
        foreach (var output in yearlyGwh)
        {
            cumulativeGwh += output;
            points.Add((++year, cumulativeGwh));
        }

        return new OutputPath(points);
    }

    /// <summary>Cumulative output by the end of a year, GWh.</summary>
    public double Cumulative(int year)
    {
        var index = Array.BinarySearch(_years, year);
        if (index >= 0)
        {
            return _cumulative[index];
        }

        var after = ~index;
        if (after == 0)
        {
            return _cumulative[0];
        }

        if (after == _years.Length)
        {
            return _cumulative[^1];
        }

        var share = (double)(year - _years[after - 1]) / (_years[after] - _years[after - 1]);
        var (before, next) = (_cumulative[after - 1], _cumulative[after]);
        return before > 0 ? before * Math.Pow(next / before, share) : next * share;
    }

    /// <summary>Output of one year, GWh.</summary>
    public double Yearly(int year) => Cumulative(year) - Cumulative(year - 1);

    /// <summary>Number of doublings of cumulative output (infinite from nothing) from the end of one year to the end of another.</summary>
    public double Doublings(int fromYear, int toYear) => Math.Log2(Cumulative(toYear) / Cumulative(fromYear));
}
