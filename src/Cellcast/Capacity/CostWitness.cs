namespace Cellcast.Capacity;

/// <summary>What an investor reckons with for one product of a node (K7), USD per unit.</summary>
/// <param name="Node">Index of the node.</param>
/// <param name="Product">Index of the product.</param>
/// <param name="Full">Full cost before what the law gives.</param>
/// <param name="Support">What the law is expected to give over the plant's life (L8, L10).</param>
/// <param name="Expected">Full cost expected: at least a part of it, whatever the law promises.</param>
/// <param name="Fetches">What the output would fetch at normal use; 0 where nothing stands.</param>
/// <param name="Relative">Cost over what is fetched, or what buyers all over the world pay where nothing stands, ratio.</param>
/// <param name="MayEnter">What the law lets a screened owner order of what he would, share.</param>
/// <param name="Weight">What the world uses of the product, units/yr: products of one family are averaged by it.</param>
public readonly record struct CostWitness(int Node, int Product, double Full, double Support, double Expected, double Fetches, double Relative, double MayEnter, double Weight);
