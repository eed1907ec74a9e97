namespace Cellcast.Data;

/// <summary>What shares capacity: a product, or the cells of a line family.</summary>
/// <param name="Name">Id of the product or name of the line family.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Products">Ids of its products.</param>
public sealed record CapacityGroup(string Name, string Stage, IReadOnlyList<string> Products);
