namespace Cellcast.Chain;

/// <summary>
/// A supplier: all plants of one owner group in one region that make one product or, for cells, the products of one line family. Owners of a region share
/// wages, energy and building cost; they differ in investment and in what rules on ownership say of them.
/// </summary>
/// <param name="Group">Index of the line group (<see cref="ChainInputs.Groups"/>).</param>
/// <param name="Region">Index of the region.</param>
/// <param name="Owner">Index of the owner group.</param>
public readonly record struct ChainNode(int Group, int Region, int Owner);
