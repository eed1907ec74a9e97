namespace Cellcast.Technology;

/// <summary>One of two technologies that race: its cost path and what is uncertain about it.</summary>
/// <param name="Cost">Median cost by year, above 0.</param>
/// <param name="LogGrowth">ln of experience over that of the first year, by year.</param>
/// <param name="Floor">Cost of materials alone by year, below which learning does not go; 0 for none.</param>
/// <param name="MaterialEffects">By material: rise of the cost by year where its price doubles.</param>
/// <param name="Curve">The experience curve with its error.</param>
public sealed record ParityRunner(
    IReadOnlyList<double> Cost, IReadOnlyList<double> LogGrowth, IReadOnlyList<double> Floor, IReadOnlyList<IReadOnlyList<double>> MaterialEffects, StochasticExperienceCurve Curve);
