namespace Cellcast.Markets;

/// <summary>A producer's capacity: a node that owns one utilisation and one margin.</summary>
/// <param name="Index">Place in the order in which the builder was given them, from 0.</param>
public readonly record struct PlantId(int Index);
