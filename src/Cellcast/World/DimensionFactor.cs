namespace Cellcast.World;

/// <summary>One base dimension of a dimension, with its exponent.</summary>
/// <param name="Base">The base dimension: a constant of <see cref="Dimension"/>, a currency code or the name of a thing counted.</param>
/// <param name="Exponent">The exponent; never 0.</param>
public readonly record struct DimensionFactor(string Base, int Exponent);
