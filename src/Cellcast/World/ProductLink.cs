namespace Cellcast.World;

/// <summary>One line of a bill of materials.</summary>
/// <param name="Input">Id of the product used.</param>
/// <param name="Output">Id of the product made from it.</param>
/// <param name="Quantity">Units of input contained in one unit of output; above 0.</param>
/// <param name="Yield">Share of the input that ends in good output; above 0, at most 1.</param>
/// <param name="Kind">Fixed input, part of a mix, or later recovery.</param>
/// <param name="Weight">Share of the mix this input fills, 0 to 1; 1 for the other kinds.</param>
public sealed record ProductLink(
    string Input,
    string Output,
    double Quantity,
    double Yield,
    ProductLinkKind Kind = ProductLinkKind.Input,
    double Weight = 1)
{
    /// <summary>Units of input bought per unit of good output: quantity / yield x weight in the mix.</summary>
    public double InputPerOutput => Quantity / Yield * Weight;
}
