namespace Cellcast.Data.Decisions;

/// <summary>A stage of the chain as value is counted: what one kind of firm does.</summary>
/// <param name="Id">Key, also of the report's figure (<c>value_pool_...</c>).</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Stages">Ids of the stages of products in it; empty for recycling, which sells what others make.</param>
public sealed record ValueStage(string Id, string Name, IReadOnlyList<string> Stages)
{
    /// <summary>The stages from mines on. Packs and storage systems stand together: which cells went into which of them is not recorded.</summary>
    public static IReadOnlyList<ValueStage> All { get; } =
    [
        new("mining", "mining", ["mined"]),
        new("refining", "refining", ["refined"]),
        new("materials", "active materials and components", ["precursor", "active_material", "component"]),
        new("cells", "cells", ["cell"]),
        new("packs", "packs and systems", ["pack", "system", "non_cell_storage"]),
        new("recycling", "recycling", []),
    ];
}
