namespace Cellcast.Costing;

/// <summary>Exponents p of F = F0 (V / V0)^p (cost model C1); below 1 means economies of scale.</summary>
/// <param name="Labour">Of hours.</param>
/// <param name="Capital">Of equipment.</param>
/// <param name="Floor">Of floor area.</param>
public readonly record struct ScaleExponents(double Labour, double Capital, double Floor);
