using Cellcast.Markets;

namespace Cellcast.Chain;

/// <summary>Who sells what was recovered in a region.</summary>
/// <param name="Material">Index of the material in <see cref="RecyclingInputs.Materials"/>.</param>
/// <param name="Product">Index of the product.</param>
/// <param name="Region">Index of the region.</param>
/// <param name="Plant">Its plant in the market problem, whose capacity is what there is to sell.</param>
/// <param name="Id">Its id as a seller.</param>
internal readonly record struct Recycler(int Material, int Product, int Region, PlantId Plant, SupplierId Id)
{
    /// <summary>
    /// What is recovered is there to be sold: 97% of it at the price of the base year, 90% at half of it, more at a higher one, little below the cost of refining (R5).
    /// </summary>
    public static PriceCurve Curve { get; } = new(1, 0.97);
}
