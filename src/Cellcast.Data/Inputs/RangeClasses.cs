namespace Cellcast.Data;

/// <summary>The ranges that rows without one of their own take, by the class their table names: the <c>ranges</c> table.</summary>
internal sealed class RangeClasses
{
    private readonly Dictionary<string, (double Low, double High)> classes = new(StringComparer.Ordinal);

    public RangeClasses(IReadOnlyDictionary<string, Table> tables)
    {
        if (!tables.TryGetValue("ranges", out var table))
        {
            return;
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            classes[table.Text(row, "class")] = (table.Numbers("relative_low").Values[row], table.Numbers("relative_high").Values[row]);
        }
    }

    /// <summary>The range around a value: relative ends are shares of its size, the low one negative or zero.</summary>
    public (double Low, double High) RangeOf(string? name, double value) =>
        name is not null && classes.TryGetValue(name, out var relative)
            ? (value + (relative.Low * Math.Abs(value)), value + (relative.High * Math.Abs(value)))
            : (value, value);
}
