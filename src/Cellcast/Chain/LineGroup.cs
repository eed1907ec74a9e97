namespace Cellcast.Chain;

/// <summary>Products that share capacity: the cells of a line family, or a single product of any other stage.</summary>
/// <param name="Name">Line family or product id.</param>
/// <param name="Products">Indices of the products in the graph, at least one.</param>
public sealed record LineGroup(string Name, IReadOnlyList<int> Products);
