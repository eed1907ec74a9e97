namespace Cellcast.Markets;

/// <summary>What a plant sells of one product.</summary>
/// <param name="Index">Place in the order in which the builder was given them, from 0.</param>
public readonly record struct SupplierId(int Index);
