namespace Cellcast.Costing.Storage;

/// <summary>A vehicle pack: its cells and everything around them.</summary>
/// <remarks>Cost model (g): the adder is what separates a cell from a pack, about 15 to 25 USD/kWh; packs are 18-30% pack and the rest cell.</remarks>
public static class EvPack
{
    /// <summary>Name of the part that is not cells.</summary>
    public const string Adder = "pack parts and assembly";

    private const string Unit = "USD/kWh";

    /// <summary>Cost of a pack per kWh.</summary>
    /// <param name="cell">Cost of the cell, USD/kWh.</param>
    /// <param name="parts">Management electronics, heating and cooling, housing, assembly ..., USD/kWh each; at least one.</param>
    /// <param name="learning">Pack learning factor, 1 in the year of the inputs.</param>
    /// <returns>Cell and adder as one tree, USD/kWh.</returns>
    /// <exception cref="ArgumentException">No part, or the cell in another unit.</exception>
    public static CostNode Of(CostNode cell, IReadOnlyList<StoragePart> parts, double learning = 1)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var leaves = new CostNode[parts.Count];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = CostNode.Leaf(parts[i].Name, parts[i].After(learning), Unit);
        }

        return CostNode.Sum("pack", cell, CostNode.Sum(Adder, leaves));
    }
}
