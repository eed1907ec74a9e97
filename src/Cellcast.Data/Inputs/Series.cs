using Cellcast.World;

namespace Cellcast.Data;

/// <summary>The rows in use of one input in one region, in order of year, in one unit.</summary>
internal sealed class Series
{
    private readonly int[] years;
    private readonly double[] values;
    private readonly double[] lows;
    private readonly double[] highs;

    /// <param name="region">The region the rows are for; empty where place does not matter.</param>
    /// <param name="data">The rows, at least one; all dated or, if there is only one, timeless.</param>
    /// <param name="unit">The unit to keep them in, if they can be converted to it; otherwise that of the first.</param>
    public Series(string region, IEnumerable<StoredDatum> data, Unit unit)
    {
        Region = region;
        Data = [.. data.OrderBy(datum => datum.Year)];
        Unit = Data[0].Unit.IsCompatible(unit) ? unit : Data[0].Unit;
        years = [.. Data.Select(datum => datum.Year ?? 0)];
        values = new double[years.Length];
        lows = new double[years.Length];
        highs = new double[years.Length];
        for (var i = 0; i < years.Length; i++)
        {
            var datum = Data[i];
            Problem ??= datum.Problem ?? (datum.Unit.IsCompatible(Unit) ? null : OfTwoCurrencies(datum.Full, Unit));
            var factor = datum.Unit.IsCompatible(Unit) ? datum.Unit.FactorTo(Unit) : double.NaN;
            values[i] = datum.Value * factor;
            lows[i] = datum.Low * factor;
            highs[i] = datum.High * factor;
        }
    }

    public string Region { get; }

    /// <summary>The unit of the values.</summary>
    public Unit Unit { get; }

    /// <summary>The rows, in order of year.</summary>
    public IReadOnlyList<StoredDatum> Data { get; }

    /// <summary>Why the series cannot be used, such as money that cannot be converted; <see langword="null"/> when it can.</summary>
    public DataProblem? Problem { get; }

    /// <summary>Whether a value depends on the year asked for.</summary>
    public bool VariesByYear => years.Length > 1;

    /// <summary>The value of a year: on a straight line between the dated rows around it, flat before the first and after the last.</summary>
    public double ValueAt(int year)
    {
        if (years.Length == 1)
        {
            return values[0];
        }

        var (first, second, share) = Around(year);
        return Between(values, first, second, share);
    }

    /// <summary>The value of a year with its range, both interpolated as the value is.</summary>
    public InputRange RangeAt(int year)
    {
        var (first, second, share) = Around(year);
        return new(Between(lows, first, second, share), Between(values, first, second, share), Between(highs, first, second, share));
    }

    /// <summary>The rows a year's value rests on, and the weight of the second.</summary>
    public (int First, int Second, double Share) Around(int year)
    {
        var index = Array.BinarySearch(years, year);
        if (index >= 0)
        {
            return (index, index, 0);
        }

        var next = ~index;
        if (next == 0 || next == years.Length)
        {
            var edge = next == 0 ? 0 : years.Length - 1;
            return (edge, edge, 0);
        }

        return (next - 1, next, (double)(year - years[next - 1]) / (years[next] - years[next - 1]));
    }

    private static DataProblem OfTwoCurrencies(Datum datum, Unit unit) =>
        new(datum.File, datum.Line, DatumColumns.Unit, ProblemList.Quote(datum.Unit.Symbol), $"'{unit}', as other rows of {datum.Parameter} have, to read it at face value", null);

    private static double Between(double[] at, int first, int second, double share) => at[first] + (share * (at[second] - at[first]));
}
