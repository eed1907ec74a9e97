namespace Cellcast.Markets;

/// <summary>Products made by the same plants, and these plants.</summary>
/// <param name="ProductStart">First product.</param>
/// <param name="ProductCount">Number of products.</param>
/// <param name="PlantStart">First plant.</param>
/// <param name="PlantCount">Number of plants.</param>
/// <param name="PlantStride">Padded number of plants.</param>
/// <param name="InverseStart">Where the block's matrix starts in the preconditioner.</param>
/// <param name="IsSimple">One product, its sellers and plants in the same order.</param>
internal readonly record struct MarketBlock(
    int ProductStart,
    int ProductCount,
    int PlantStart,
    int PlantCount,
    int PlantStride,
    int InverseStart,
    bool IsSimple);
