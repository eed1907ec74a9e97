namespace Cellcast.Capacity;

/// <summary>
/// The places capacity can stand: a node is a product or line family (group) in a region, owned by one group of owners. Compiled once to small integers,
/// so that nothing is looked up while a run goes on.
/// </summary>
public sealed class CapacityNodes
{
    private readonly int[] groupOf;
    private readonly int[] regionOf;
    private readonly int[] ownerOf;
    private readonly int[] ordered;
    private readonly int[] starts;

    /// <summary>Compiles the nodes.</summary>
    /// <param name="groupOfNode">Group of each node, 0 to below <paramref name="groups"/>.</param>
    /// <param name="regionOfNode">Region of each node.</param>
    /// <param name="ownerOfNode">Owner of each node.</param>
    /// <param name="groups">Number of groups: products, and line families of cells.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="owners">Number of owners.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index lies outside its range.</exception>
    public CapacityNodes(
        ReadOnlySpan<int> groupOfNode, ReadOnlySpan<int> regionOfNode, ReadOnlySpan<int> ownerOfNode, int groups, int regions, int owners)
    {
        if (regionOfNode.Length != groupOfNode.Length || ownerOfNode.Length != groupOfNode.Length)
        {
            throw new ArgumentException("every node needs a group, a region and an owner", nameof(regionOfNode));
        }

        groupOf = Checked(groupOfNode, groups, nameof(groupOfNode));
        regionOf = Checked(regionOfNode, regions, nameof(regionOfNode));
        ownerOf = Checked(ownerOfNode, owners, nameof(ownerOfNode));
        (Groups, Regions, Owners) = (groups, regions, owners);

        // Nodes sorted by group and, within it, by region: the rule walks them in that order.
        starts = new int[(groups * regions) + 1];
        for (var node = 0; node < Count; node++)
        {
            starts[Place(groupOf[node], regionOf[node]) + 1]++;
        }

        for (var place = 0; place < groups * regions; place++)
        {
            starts[place + 1] += starts[place];
        }

        ordered = new int[Count];
        var next = starts.AsSpan(0, groups * regions).ToArray();
        for (var node = 0; node < Count; node++)
        {
            ordered[next[Place(groupOf[node], regionOf[node])]++] = node;
        }
    }

    /// <summary>Number of nodes.</summary>
    public int Count => groupOf.Length;

    /// <summary>Number of groups.</summary>
    public int Groups { get; }

    /// <summary>Number of regions.</summary>
    public int Regions { get; }

    /// <summary>Number of owners.</summary>
    public int Owners { get; }

    /// <summary>Group of a node.</summary>
    public int GroupOf(int node) => groupOf[node];

    /// <summary>Region of a node.</summary>
    public int RegionOf(int node) => regionOf[node];

    /// <summary>Owner of a node.</summary>
    public int OwnerOf(int node) => ownerOf[node];

    /// <summary>The nodes of a group, region by region.</summary>
    public ReadOnlySpan<int> OfGroup(int group) => ordered.AsSpan(starts[Place(group, 0)]..starts[Place(group + 1, 0)]);

    /// <summary>The nodes of a group in a region: its owners there.</summary>
    public ReadOnlySpan<int> At(int group, int region) => ordered.AsSpan(starts[Place(group, region)]..starts[Place(group, region) + 1]);

    /// <summary>Index of a group in a region in arrays of group times region.</summary>
    internal int Place(int group, int region) => (group * Regions) + region;

    private static int[] Checked(ReadOnlySpan<int> indices, int count, string name)
    {
        foreach (var index in indices)
        {
            if (index < 0 || index >= count)
            {
                throw new ArgumentOutOfRangeException(name, index, $"an index from 0 to {count - 1}");
            }
        }

        return indices.ToArray();
    }
}
