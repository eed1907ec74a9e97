using Cellcast.World;

namespace Cellcast.Data.Names;

/// <summary>
/// Finds what users mean by a name: an id, a name or an alias of a reference table, whatever its case; for a name that fits
/// nothing, the nearest one that does.
/// </summary>
public sealed class NameIndex
{
    private readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="what">What the names are names of, for messages: "chemistry".</param>
    /// <param name="names">Each id, in the order to show them, with its other names.</param>
    public NameIndex(string what, IEnumerable<(string Id, IEnumerable<string> Others)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        What = what;
        var all = names.Select(name => (name.Id, Others: name.Others.ToList())).ToList();
        Ids = [.. all.Select(name => name.Id)];
        Typed = [.. all.Select(name => name.Others.Prepend(name.Id).FirstOrDefault(other => !other.Contains(' ', StringComparison.Ordinal)) ?? name.Id)];

        // An id wins over an alias, and the first to claim an alias keeps it.
        foreach (var (id, _) in all)
        {
            ids.TryAdd(id, id);
        }

        foreach (var (id, others) in all)
        {
            foreach (var other in others)
            {
                ids.TryAdd(other, id);
            }
        }
    }

    /// <summary>What the names are names of.</summary>
    public string What { get; }

    /// <summary>The ids, in order.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>A name for each id that can be typed without quotes, where there is one; in the order of the ids.</summary>
    public IReadOnlyList<string> Typed { get; }

    /// <summary>The id meant by a name, or null.</summary>
    public string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ids.GetValueOrDefault(name.Trim());
    }

    /// <summary>The sentence for a name that is not known, with the nearest one or, where none is near, the whole list.</summary>
    public string Unknown(string name)
    {
        // Two slips in three letters leave nothing of a name: then the whole list says more.
        const int TooShort = 3;
        var nearest = name.Trim().Length <= TooShort ? null : NearestName.Of(name, ids.Keys);
        var shown = nearest is null ? null : Ids.Contains(nearest) ? nearest : ids[nearest];
        return shown is null
            ? $"unknown {What} '{name}', allowed: {string.Join(", ", Ids)}"
            : $"unknown {What} '{name}', did you mean '{shown}'?";
    }
}
