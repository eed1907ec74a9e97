using Cellcast.World;

namespace Cellcast.Data.Scenarios;

/// <summary>Takes the names that scenarios may use from a data package.</summary>
public static class ScenarioVocabularyOfPackage
{
    private const string Id = "id";

    /// <summary>The vocabulary of the tables that were loaded.</summary>
    public static ScenarioVocabulary Vocabulary(this DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var regions = Names(package, "regions", Id);
        var sets = Names(package, "region_sets", "set");
        return new(() => Inputs(package))
        {
            Regions = [.. regions, .. sets],
            Jurisdictions = [.. regions, .. sets, .. Names(package, "countries", "alpha_3")],
            OtherRegions = OtherRegions(package),
            Countries = Countries(package),
            Outlooks = OutlooksToRun(package),
            Products = Names(package, "products", Id),
            Stages = Names(package, "stages", Id),
            Chemistries = Names(package, "chemistries", Id),
            Applications = Names(package, "applications", Id),
            OwnerGroups = Names(package, "owner_groups", Id),
            InstrumentKinds = package.Tables.TryGetValue("policies", out var policies) ? policies["kind"].Field.Allowed : [],
        };
    }

    private static List<string> OutlooksToRun(DataPackage package)
    {
        if (!package.Tables.TryGetValue("outlooks", out var table))
        {
            return [];
        }

        return [.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "role") == "scenario").Select(row => table.Text(row, Id))];
    }

    // The names the command line takes for a region.
    private static Dictionary<string, string> OtherRegions(DataPackage package)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (package.Tables.TryGetValue("regions", out var table))
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                var id = table.Text(row, Id);
                foreach (var name in table.Text(row, "aliases").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(table.Text(row, "name")).Append(id))
                {
                    names.TryAdd(name, id);
                }
            }
        }

        return names;
    }

    // Whoever writes law as that of the EU means its members, not the wider region that goes by the name elsewhere. A country of that name comes before a region.
    private static Dictionary<string, string> Countries(DataPackage package)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (package.Tables.ContainsKey("region_sets"))
        {
            foreach (var name in (string[])["EU", "EU27", "EU-27"])
            {
                names.Add(name, "European Union");
            }
        }

        if (package.Tables.TryGetValue("countries", out var table))
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                names.TryAdd(table.Text(row, "name"), table.Text(row, "alpha_3"));
            }
        }

        foreach (var (name, region) in OtherRegions(package))
        {
            names.TryAdd(name, region);
        }

        return names;
    }

    private static List<string> Names(DataPackage package, string tableName, string column)
    {
        if (!package.Tables.TryGetValue(tableName, out var table))
        {
            return [];
        }

        var names = table.Texts(column);
        return [.. Enumerable.Range(0, table.RowCount).Where(row => !names.IsBlank(row)).Select(row => names[row]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Every parameter, parameter with subject, alone and with the table's own dimensions, and lever, with its unit; the first row of each decides.</summary>
    private static Dictionary<string, Unit> Inputs(DataPackage package)
    {
        var inputs = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var table in package.Tables.Values.Select(DatumTable.Of).OfType<DatumTable>())
        {
            var seen = new HashSet<(string, string)>();
            for (var row = 0; row < table.RowCount; row++)
            {
                var subject = StoredDatum.SubjectOf(table, row);
                if (seen.Add((table.Parameter[row], subject)))
                {
                    var unit = Unit.Parse(table.Unit[row]);
                    inputs.TryAdd(table.Parameter[row], unit);
                    if (table.Subject[row].Length > 0)
                    {
                        inputs.TryAdd($"{table.Parameter[row]}.{table.Subject[row]}", unit);
                    }

                    inputs.TryAdd(subject.Length == 0 ? table.Parameter[row] : $"{table.Parameter[row]}.{subject}", unit);
                }
            }
        }

        if (package.Tables.TryGetValue("levers", out var levers))
        {
            for (var row = 0; row < levers.RowCount; row++)
            {
                inputs[levers.Text(row, "lever")] = Unit.Parse(levers.Text(row, DatumColumns.Unit));
            }
        }

        return inputs;
    }
}
