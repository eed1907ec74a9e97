namespace Cellcast.Markets;

/// <summary>One of the products, or sources, that can fill the same place in a product.</summary>
/// <param name="Market">Where it is bought.</param>
/// <param name="Quantity">Units bought per unit of output if it filled the place alone (1 / yield for a cell in a pack), above 0.</param>
/// <param name="Preference">a: weight in the choice, 0 or more. With exponent 0 the weights are the shares.</param>
public readonly record struct MixAlternative(MarketId Market, double Quantity, double Preference);
