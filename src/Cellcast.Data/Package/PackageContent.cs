using Cellcast.World;

namespace Cellcast.Data;

/// <summary>The tables of a package as the rules see them: read, overlays laid on, not yet known to be valid.</summary>
internal sealed class PackageContent
{
    private readonly Dictionary<string, Table> tables;
    private readonly Dictionary<int, Unit?> units = [];

    /// <param name="descriptionFile">The package's description, for messages.</param>
    /// <param name="schema">Its content.</param>
    /// <param name="tables">The tables that were read, by name.</param>
    /// <param name="pool">Their texts.</param>
    public PackageContent(string descriptionFile, PackageSchema schema, Dictionary<string, Table> tables, TextPool pool)
    {
        this.tables = tables;
        DescriptionFile = descriptionFile;
        Schema = schema;
        Pool = pool;
        DatumTables = [.. tables.Values.Select(DatumTable.Of).OfType<DatumTable>()];
    }

    public string DescriptionFile { get; }

    public PackageSchema Schema { get; }

    public TextPool Pool { get; }

    /// <summary>Whether all tables the package lists are here.</summary>
    public bool IsWhole => Schema.Tables.All(table => tables.ContainsKey(table.Name));

    public IReadOnlyCollection<Table> Tables => tables.Values;

    public IReadOnlyList<DatumTable> DatumTables { get; }

    public bool Has(string table) => tables.ContainsKey(table);

    public Table this[string table] => tables[table];

    /// <summary>A column of a table, if both are there and the column is text.</summary>
    public TextColumn? Texts(string table, string column) => tables.GetValueOrDefault(table)?.Find<TextColumn>(column);

    /// <summary>The unit with this number in the pool; <see langword="null"/> when the text is no unit.</summary>
    public Unit? UnitOf(int id)
    {
        if (!units.TryGetValue(id, out var unit))
        {
            _ = Unit.TryParse(Pool[id], out unit, out _);
            units.Add(id, unit);
        }

        return unit;
    }
}
