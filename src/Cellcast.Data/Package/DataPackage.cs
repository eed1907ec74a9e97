namespace Cellcast.Data;

/// <summary>
/// The data package: every table read, checked and in memory. Immutable. Loading is strict and reports all problems of all tables at once.
/// </summary>
public sealed class DataPackage
{
    private readonly Lazy<string> hash;

    private DataPackage(PackageSchema schema, Dictionary<string, Table> tables, IReadOnlyList<OverlayReport> overlays, Func<string> hash)
    {
        Schema = schema;
        Tables = tables;
        Overlays = overlays;
        this.hash = new Lazy<string>(hash);
    }

    /// <summary>The version <c>datapackage.json</c> states; empty when it states none.</summary>
    public string Version => Schema.Version;

    /// <summary>
    /// SHA-256 over what all tables of the package say, whatever the order of their rows, and over the overlays; lower-case hexadecimal. It is that of
    /// the whole package also when only some tables were loaded. Computed when first asked for.
    /// </summary>
    public string Hash => hash.Value;

    /// <summary>The overlays laid on the package, in their order.</summary>
    public IReadOnlyList<OverlayReport> Overlays { get; }

    /// <summary>The tables that were loaded, by name.</summary>
    public IReadOnlyDictionary<string, Table> Tables { get; }

    /// <summary>What the package says of all its tables, loaded or not.</summary>
    public PackageSchema Schema { get; }

    /// <summary>Loads the whole package.</summary>
    /// <param name="folder">The folder with <c>datapackage.json</c> and the tables.</param>
    /// <param name="overlays">Folders of the user's own rows, in CSV files named as the package's: rows with a known key replace ours, others are added.</param>
    /// <exception cref="DataException">There is a problem; the exception carries every problem of every table.</exception>
    public static DataPackage Load(string folder, IReadOnlyList<string>? overlays = null) => Load(folder, overlays, tables: null);

    /// <summary>Loads some tables, with the reference tables they need, for a fast start. Rules that need other tables are not checked.</summary>
    /// <param name="folder">The folder with <c>datapackage.json</c> and the tables.</param>
    /// <param name="overlays">Folders of the user's own rows.</param>
    /// <param name="tables">The names of the tables wanted; <see langword="null"/> for all.</param>
    /// <exception cref="DataException">There is a problem; the exception carries every problem of the tables read.</exception>
    public static DataPackage Load(string folder, IReadOnlyList<string>? overlays, IReadOnlyCollection<string>? tables)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var (schema, read, reports, hash) = new PackageLoader(folder).Load(overlays ?? [], tables);
        return new DataPackage(schema, read, reports, hash);
    }
}
