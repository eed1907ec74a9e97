namespace Cellcast.Demand;

/// <summary>One thing a buyer can choose.</summary>
/// <param name="Product">The product of the chain.</param>
/// <param name="Nest">Number of the group of close substitutes it stands in, from 0.</param>
/// <param name="Parent">Index of the alternative whose buyers it starts from; -1 for none.</param>
/// <param name="FirstYear">Year of its first commercial sales.</param>
public sealed record ChoiceAlternative(string Product, int Nest, int Parent, int FirstYear);
