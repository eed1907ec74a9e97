namespace Cellcast.Chain;

/// <summary>A price seen.</summary>
/// <param name="Product">Index of the product.</param>
/// <param name="Region">Index of the region whose producers' price it is; -1 for the world.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Price">USD of 2024 per unit, without VAT.</param>
public readonly record struct ObservedPrice(int Product, int Region, int Year, double Price);
