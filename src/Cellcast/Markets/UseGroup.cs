namespace Cellcast.Markets;

/// <summary>Uses of one product by the sellers of another, a range of the list of group uses.</summary>
internal readonly record struct UseGroup(int InputProduct, int Start, int Count);
