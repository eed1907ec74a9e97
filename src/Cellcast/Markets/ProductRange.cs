namespace Cellcast.Markets;

/// <summary>Where the sellers, markets and lanes of a product are.</summary>
internal readonly record struct ProductRange(
    int SupplierStart,
    int SupplierCount,
    int Stride,
    int MarketStart,
    int MarketCount,
    int LaneStart,
    int ResponseStart,
    int GroupStart,
    int GroupCount);
