namespace Cellcast.Technology;

/// <summary>Knowledge in patents: from families filed a year to the stock that still counts.</summary>
public static class PatentStock
{
    /// <summary>Stock of families that lose worth: K(t) = (1 - d) K(t-1) + F(t).</summary>
    /// <param name="filed">F: families by year, consecutive.</param>
    /// <param name="depreciation">d: share of its worth that a family loses a year, 0 to 1.</param>
    /// <remarks>Equation T33; perpetual inventory from the first year of the series.</remarks>
    public static double[] Depreciated(IReadOnlyList<double> filed, double depreciation)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentOutOfRangeException.ThrowIfNegative(depreciation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depreciation, 1);
        var stock = new double[filed.Count];
        for (var t = 0; t < stock.Length; t++)
        {
            stock[t] = filed[t] + (t > 0 ? (1 - depreciation) * stock[t - 1] : 0);
        }

        return stock;
    }

    /// <summary>Families filed within the last years, each counted whole: the stock as reports count it.</summary>
    /// <param name="filed">Families by year, consecutive.</param>
    /// <param name="years">How long one counts, at least 1.</param>
    public static double[] Within(IReadOnlyList<double> filed, int years)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        return [.. Enumerable.Range(0, filed.Count).Select(t => filed.Skip(Math.Max(0, t - years + 1)).Take(Math.Min(years, t + 1)).Sum())];
    }

    /// <summary>
    /// Share of a country in all families, where a filter keeps those filed abroad and the country files abroad a part that is smaller than others' by a factor:
    /// k s / (k s + 1 - s), s its share behind the filter.
    /// </summary>
    /// <param name="share">s: share behind the filter, 0 to 1.</param>
    /// <param name="lessAbroad">k: the others' part filed abroad over the country's, above 0.</param>
    /// <remarks>Equation T34.</remarks>
    public static double WithoutFilter(double share, double lessAbroad)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lessAbroad);
        return lessAbroad * share / ((lessAbroad * share) + 1 - share);
    }
}
