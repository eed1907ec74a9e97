namespace Cellcast.Data.Technologies;

/// <summary>
/// What counts as next generation. The reports mean different things, and the number hangs on it: lithium-metal anodes (report 000), sodium-ion and solid-state together (003), all
/// that follows graphite and lithium iron phosphate, silicon blends included (001). LMFP is a better LFP on the same lines and in none of them.
/// </summary>
/// <param name="Id">Short word.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Products">Cells of the chain that count.</param>
public sealed record NextGeneration(string Id, string Name, IReadOnlyList<string> Products)
{
    /// <summary>Cells with lithium-metal anode: semi-solid, all-solid-state, lithium-sulphur.</summary>
    public const string LithiumMetal = "lithium_metal";

    /// <summary>Sodium-ion cells.</summary>
    public const string Sodium = "sodium";

    /// <summary>Sodium-ion and lithium metal.</summary>
    public const string WithSodium = "sodium_and_lithium_metal";

    /// <summary>Sodium-ion, lithium metal and silicon blends.</summary>
    public const string WithSilicon = "with_silicon_blends";

    /// <summary>The definitions, narrow to wide.</summary>
    /// <param name="package">The package, for its cells and their chemistries.</param>
    public static IReadOnlyList<NextGeneration> All(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var table = package.Tables["products"];
        string[] Of(params ReadOnlySpan<string> groups)
        {
            var wanted = groups.ToArray();
            return [.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "stage") == "cell" && wanted.Contains(NextGenPipeline.GroupOf(table.Text(row, "chemistry")))).Select(row => table.Text(row, "id"))];
        }

        string[] metal = Of("semi-solid", "all-solid-state", "lithium-sulfur"), sodium = Of("sodium-ion"), silicon = Of("silicon-anode");
        return
        [
            new(LithiumMetal, "lithium-metal anodes", metal),
            new(Sodium, "sodium-ion", sodium),
            new(WithSodium, "sodium-ion and lithium metal", [.. sodium, .. metal]),
            new(WithSilicon, "the same and silicon blends", [.. sodium, .. metal, .. silicon]),
        ];
    }
}
