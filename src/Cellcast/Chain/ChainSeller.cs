using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>What a node sells of one product.</summary>
/// <param name="Product">Index of the product.</param>
/// <param name="Node">Index of the node.</param>
/// <param name="Id">Its id in the compiled problem.</param>
public readonly record struct ChainSeller(int Product, int Node, SupplierId Id);
