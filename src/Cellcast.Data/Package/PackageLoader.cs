using Cellcast.World;

namespace Cellcast.Data;

/// <summary>Reads a package's tables, lays overlays on them and checks the whole, collecting problems on the way.</summary>
internal sealed class PackageLoader
{
    private const string DescriptionFile = "datapackage.json";

    // Tables that data rows point to by convention rather than by a foreign key of their schema.
    private static readonly string[] Conventions = ["sources", "units", "regions", "region_sets", "countries", "ranges", "deflators", "exchange_rates"];

    private readonly ProblemList problems = new();
    private readonly TextPool pool = new();
    private readonly PackageFolder folder;
    private readonly List<OverlayReport> reports = [];
    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);

    public PackageLoader(string folder)
    {
        this.folder = new PackageFolder(folder);
    }

    /// <summary>Loads and checks; throws with every problem.</summary>
    /// <param name="overlays">Folders of the user's own rows, laid on in this order.</param>
    /// <param name="wanted">The tables wanted; <see langword="null"/> for all.</param>
    public (PackageSchema Schema, Dictionary<string, Table> Tables, IReadOnlyList<OverlayReport> Overlays, Func<string> Hash) Load(
        IReadOnlyList<string> overlays, IReadOnlyCollection<string>? wanted)
    {
        var description = folder.Read(DescriptionFile, problems);
        if (description is null)
        {
            problems.ThrowIfAny();
        }

        var schema = SchemaReader.Read(description, folder.NameOf(DescriptionFile), problems);
        if (schema.Tables.Count == 0)
        {
            // Nothing more can be said of a package that cannot say what its tables are.
            problems.ThrowIfAny();
        }

        foreach (var table in Chosen(schema, wanted))
        {
            if (table.Path.Length > 0 && folder.Read(table.Path, problems) is { } bytes)
            {
                var read = TableReader.Read(bytes, folder.NameOf(table.Path), table, pool, problems);
                PrimaryKeyRule.Check(read, problems);
                tables.Add(table.Name, read);
            }
        }

        if (wanted is null)
        {
            ReportUnknownFiles(folder, schema, "a table that datapackage.json lists");
        }

        foreach (var overlay in overlays)
        {
            Lay(new PackageFolder(overlay), schema);
        }

        PackageRules.Check(new PackageContent(folder.NameOf(DescriptionFile), schema, tables, pool), problems);
        problems.ThrowIfAny();
        return (schema, tables, reports, () => HashOf(schema));
    }

    private IEnumerable<TableSchema> Chosen(PackageSchema schema, IReadOnlyCollection<string>? wanted)
    {
        if (wanted is null)
        {
            return schema.Tables;
        }

        var byName = schema.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(wanted.Concat(Conventions.Where(byName.ContainsKey)));
        while (open.TryPop(out var name))
        {
            if (!byName.TryGetValue(name, out var table))
            {
                problems.Add(folder.NameOf(DescriptionFile), 0, null, $"no table '{name}'", "a table of the package", NearestName.Of(name, byName.Keys));
            }
            else if (chosen.Add(name))
            {
                foreach (var key in table.ForeignKeys.Where(key => byName.ContainsKey(key.Table)))
                {
                    open.Push(key.Table);
                }
            }
        }

        return schema.Tables.Where(table => chosen.Contains(table.Name));
    }

    private void Lay(PackageFolder overlay, PackageSchema schema)
    {
        if (!overlay.Exists)
        {
            problems.Add(overlay.Name, 0, null, "no such folder", "a folder with tables of the names of the package's");
            return;
        }

        ReportUnknownFiles(overlay, schema, "a table of the package");
        if (overlay.CsvFiles.Count == 0)
        {
            problems.Add(overlay.Name, 0, null, "a folder without tables", "at least one CSV file named as a table of the package, such as region_factors.csv");
        }

        var touched = new List<OverlayTable>();
        var hashes = new List<string>();
        var additions = new List<(Table Ours, Table Theirs)>();
        foreach (var table in schema.Tables.Where(table => overlay.Has(table.Path)).OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            if (overlay.Read(table.Path, problems) is not { } bytes)
            {
                continue;
            }

            hashes.Add(PackageHash.OfTable(table, bytes));
            if (tables.TryGetValue(table.Name, out var ours))
            {
                var theirs = TableReader.Read(bytes, overlay.NameOf(table.Path), table, pool, problems);
                PrimaryKeyRule.Check(theirs, problems);
                additions.Add((ours, theirs));
            }
        }

        // Reference tables first, so that the names an overlay brings are known when its data rows are looked at.
        foreach (var (ours, theirs) in additions.OrderBy(pair => pair.Ours.Schema.Kind == TableKind.Reference ? 0 : 1))
        {
            OverlayNames.Check(ours, theirs, References(), !BringsUnreadReferences(overlay, schema), problems);
            touched.Add(LayTable(ours, theirs));
        }

        touched.Sort((one, other) => string.CompareOrdinal(one.Table, other.Table));
        reports.Add(new OverlayReport(overlay.Name, PackageHash.Combine(hashes), touched));
    }

    private List<Table> References() => [.. tables.Values.Where(table => table.Schema.Kind == TableKind.Reference)];

    // A command that reads few tables may leave out the very table in which the user's folder declares a new id.
    private bool BringsUnreadReferences(PackageFolder overlay, PackageSchema schema) =>
        schema.Tables.Any(table => table.Kind == TableKind.Reference && !tables.ContainsKey(table.Name) && overlay.Has(table.Path));

    private static OverlayTable LayTable(Table ours, Table theirs)
    {
        var index = new KeyIndex(ours);
        for (var row = 0; row < ours.RowCount; row++)
        {
            index.AddOrFind(row);
        }

        var (replaced, added) = (0, 0);
        for (var row = 0; row < theirs.RowCount; row++)
        {
            var place = index.Find(theirs, row);
            ours.Lay(theirs, row, place);
            (replaced, added) = place < 0 ? (replaced, added + 1) : (replaced + 1, added);
        }

        return new OverlayTable(ours.Name, replaced, added);
    }

    private void ReportUnknownFiles(PackageFolder place, PackageSchema schema, string allowed)
    {
        if (!place.Exists)
        {
            return;
        }

        foreach (var file in place.CsvFiles.Where(file => !schema.Tables.Any(table => table.Path == file)))
        {
            problems.Add(place.NameOf(file), 0, null, "a file of no table", allowed, NearestName.Of(file, schema.Tables.Select(table => table.Path)));
        }

        foreach (var file in place.OtherTables)
        {
            var nearest = NearestName.Of(Path.ChangeExtension(file, ".csv"), schema.Tables.Select(table => table.Path));
            problems.Add(place.NameOf(file), 0, null, "a file that is not read", "tables as CSV text, with the ending .csv", nearest);
        }
    }

    private string HashOf(PackageSchema schema)
    {
        var unreadable = new ProblemList();
        List<string> parts = [];
        foreach (var table in schema.Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            if (folder.Read(table.Path, unreadable) is { } bytes)
            {
                parts.Add(PackageHash.OfTable(table, bytes));
            }
        }

        unreadable.ThrowIfAny();
        return PackageHash.Combine(parts.Concat(reports.Select(report => report.Hash)));
    }
}
