namespace Cellcast.Costing;

/// <summary>What the builder of a plant brings to it: where its yield starts and how fast plant and yield come up.</summary>
public enum PlantExperience
{
    /// <summary>The first plant of a firm new to the trade.</summary>
    Newcomer,

    /// <summary>A further plant of a firm that runs one like it, with its people.</summary>
    Transfer,
}
