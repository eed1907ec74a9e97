namespace Cellcast.Markets;

/// <summary>A buyer's market for one product.</summary>
/// <param name="Index">Place in the order in which the builder was given them, from 0.</param>
public readonly record struct MarketId(int Index);
