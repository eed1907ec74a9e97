namespace Cellcast.Markets;

/// <summary>A demand from outside the chain.</summary>
/// <param name="Index">Place in the order in which the builder was given them, from 0.</param>
public readonly record struct DemandId(int Index);
