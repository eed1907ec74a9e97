namespace Cellcast.Chain;

/// <summary>
/// What buyers outside the chain want in one year: how much of each final product, and for packs and systems which cells in them. Cells are demanded by
/// chemistry; assembly is a chemistry-neutral good.
/// </summary>
/// <param name="inputs">The chain.</param>
public sealed class BuyersMix(ChainInputs inputs)
{
    /// <summary>Final demand by product and region, flow units per year: [p, r].</summary>
    public double[] Final { get; } = new double[inputs.ProductCount * inputs.RegionCount];

    /// <summary>eps: how final demand answers price around the outlook, 0 or more (M5): [p, r].</summary>
    public double[] Elasticity { get; } = new double[inputs.ProductCount * inputs.RegionCount];

    /// <summary>
    /// Shares of the alternatives in the mix of a product as its buyers in a region want them, in the order of the product's mix: [p, r, k]; they add up to 1.
    /// </summary>
    public double[] Mix { get; } = new double[inputs.ProductCount * inputs.RegionCount * LargestMix(inputs)];

    /// <summary>Most alternatives any mix has.</summary>
    public int MixWidth { get; } = LargestMix(inputs);

    /// <summary>Place of the first alternative of a product and region in <see cref="Mix"/>.</summary>
    public int MixAt(int product, int region) => inputs.At(product, region) * MixWidth;

    private static int LargestMix(ChainInputs inputs) => inputs.UsesOf.Max(uses => uses.Count(use => use.IsMix));
}
