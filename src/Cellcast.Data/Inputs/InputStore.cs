using System.Collections.Concurrent;

namespace Cellcast.Data;

/// <summary>
/// The rows of a package as inputs, shared by all views on them. A parameter is indexed when it is first asked for: most answers need few of them.
/// </summary>
internal sealed class InputStore
{
    private readonly Dictionary<string, (DatumTable Table, int[] Rows)> rowsOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ParameterSeries> indexed = new(StringComparer.Ordinal);
    private readonly Func<string, ParameterSeries> index;

    public InputStore(DataPackage package, PriceBasis basis)
    {
        var tables = package.Tables.Values.Select(DatumTable.Of).OfType<DatumTable>().ToArray();
        foreach (var table in tables)
        {
            foreach (var (parameter, rows) in RowsByParameter(table))
            {
                rowsOf.Add(table.Parameter.Pool[parameter], (table, [.. rows]));
            }
        }

        var conversion = new Lazy<MoneyConversion>(() => new MoneyConversion(package.Tables, tables));
        var classes = new RangeClasses(package.Tables);
        Levers = Lever.ReadAll(package.Tables);
        ModelRegions = ReadModelRegions(package.Tables);
        RegionSets = ReadRegionSets(package.Tables);
        index = parameter =>
        {
            var (table, rows) = rowsOf[parameter];
            return new ParameterSeries(parameter, table.Table.Name, rows.Select(row => new StoredDatum(table, row, basis, conversion.Value, classes)));
        };
    }

    /// <summary>The names of all parameters.</summary>
    public IReadOnlyCollection<string> Parameters => rowsOf.Keys;

    public IReadOnlyDictionary<string, Lever> Levers { get; }

    /// <summary>The regions of the model.</summary>
    public IReadOnlySet<string> ModelRegions { get; }

    /// <summary>The members of each set of regions.</summary>
    public IReadOnlyDictionary<string, List<string>> RegionSets { get; }

    /// <summary>The rows of a parameter; <see langword="null"/> when there is none of this name.</summary>
    public ParameterSeries? Find(string parameter) =>
        indexed.TryGetValue(parameter, out var series) ? series : rowsOf.ContainsKey(parameter) ? indexed.GetOrAdd(parameter, index) : null;

    private static Dictionary<int, List<int>> RowsByParameter(DatumTable table)
    {
        var rows = new Dictionary<int, List<int>>();
        var parameters = table.Parameter.Ids;
        List<int>? current = null;
        for (var row = 0; row < parameters.Length; row++)
        {
            // Rows of a parameter mostly stand together.
            if (current is null || parameters[row] != parameters[row - 1])
            {
                if (!rows.TryGetValue(parameters[row], out current))
                {
                    rows.Add(parameters[row], current = []);
                }
            }

            current.Add(row);
        }

        return rows;
    }

    private static HashSet<string> ReadModelRegions(IReadOnlyDictionary<string, Table> tables) =>
        tables.TryGetValue("regions", out var table) ? Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, "id")).ToHashSet(StringComparer.Ordinal) : [];

    private static Dictionary<string, List<string>> ReadRegionSets(IReadOnlyDictionary<string, Table> tables)
    {
        var sets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (tables.TryGetValue("region_sets", out var table))
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                var name = table.Text(row, "set");
                if (!sets.TryGetValue(name, out var members))
                {
                    sets.Add(name, members = []);
                }

                members.Add(table.Text(row, "member"));
            }
        }

        return sets;
    }
}
