using Cellcast.Data.Names;

namespace Cellcast.Data.Technologies;

/// <summary>Words for applications of the run: an id or name, a segment (vehicles, storage, special uses), or a kind (ev, grid).</summary>
public static class AdoptionScopes
{
    /// <summary>The scope a word means; <see langword="null"/> where it means none.</summary>
    /// <param name="package">The package.</param>
    /// <param name="word">The word.</param>
    /// <param name="region">Id of the region; <see langword="null"/> for the world.</param>
    /// <param name="problem">What is wrong with the word, with what is allowed.</param>
    public static AdoptionScope? Find(DataPackage package, string word, string? region, out string problem)
    {
        ArgumentNullException.ThrowIfNull(package);
        var table = package.Tables["applications"];
        var rows = Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "segment") != "non_battery").ToList();
        string[] Of(Func<int, bool> wanted) => [.. rows.Where(wanted).Select(row => table.Text(row, "id"))];
        var groups = new Dictionary<string, (string Name, string[] Ids)>(StringComparer.Ordinal)
        {
            ["vehicles"] = ("vehicles", Of(row => table.Text(row, "segment") == "vehicle")),
            ["ev"] = ("electric cars", Of(row => table.Text(row, "id").StartsWith("ev_", StringComparison.Ordinal))),
            ["stationary"] = ("stationary storage", Of(row => table.Text(row, "segment") == "stationary")),
            ["grid"] = ("grid storage", Of(row => table.Text(row, "id").StartsWith("grid_", StringComparison.Ordinal))),
            ["special"] = ("special uses", Of(row => table.Text(row, "segment") == "special")),
        };
        var names = new NameIndex("application",
        [
            .. rows.Select(row => (table.Text(row, "id"), (IEnumerable<string>)[table.Text(row, "name")])),
            .. groups.Select(group => (group.Key, (IEnumerable<string>)(group.Key == "vehicles" ? ["vehicle"] : group.Key == "ev" ? ["cars", "evs"] : group.Key == "stationary" ? ["storage", "bess"] : Array.Empty<string>()))),
        ]);
        if (names.Find(word) is not { } id)
        {
            problem = names.Unknown(word);
            return null;
        }

        problem = "";
        return groups.TryGetValue(id, out var group) ? new(group.Name, group.Ids, region) : new(table.Text(rows.First(row => table.Text(row, "id") == id), "name"), [id], region);
    }
}
