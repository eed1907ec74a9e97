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

    public bool Contains(int id) => (uint)id < (uint)members.Length && members[id];
}
