namespace Cellcast.Chain;

/// <summary>One input of one product.</summary>
/// <param name="Input">Index of the product used.</param>
/// <param name="Output">Index of the product made.</param>
/// <param name="PerUnit">Units bought per unit of good output: quantity / yield. For an alternative of a mix: if it filled the place alone.</param>
/// <param name="IsMix">Whether it is one of several that fill the same place.</param>
/// <param name="Weight">Share of the mix, 0 to 1, where no choice of buyers sets it; 1 for a fixed input.</param>
public readonly record struct ChainUse(int Input, int Output, double PerUnit, bool IsMix, double Weight);
