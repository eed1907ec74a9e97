namespace Cellcast.Data;

/// <summary>A set of texts by their numbers in the pool; one array access per question.</summary>
internal sealed class IdSet
{
    private readonly bool[] members;

    public IdSet(TextPool pool)
    {
        members = new bool[pool.Count];
    }

    /// <summary>The texts of a column, as they are when this is called.</summary>
    public static IdSet Of(TextColumn column)
    {
        var set = new IdSet(column.Pool);
        set.AddAll(column);
        return set;
    }

    public void AddAll(TextColumn column)
    {
        foreach (var id in column.Ids)
        {
            members[id] = true;
        }
    }

    public bool Add(int id)
    {
        var isNew = !members[id];
        members[id] = true;
        return isNew;
    }

    /// <summary>The numbers of a few texts; -1 for those no cell holds.</summary>
    public static int[] Few(TextPool pool, IReadOnlyList<string> texts)
    {
        var ids = new int[texts.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = pool.Find(texts[i]);
        }

        return ids;
    }

    /// <summary>Whether a number is among a few. A plain loop: the vectorised search of the runtime is compiled only once the program runs.</summary>
    public static bool IsOneOf(int id, int[] few)
    {
        foreach (var candidate in few)
        {
            if (candidate == id)
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(int id) => (uint)id < (uint)members.Length && members[id];
}
