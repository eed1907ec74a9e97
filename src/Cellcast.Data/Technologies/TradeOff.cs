using Cellcast.Technology.Fit;

namespace Cellcast.Data.Technologies;

/// <summary>One design on the map of trade-offs.</summary>
/// <param name="Chemistry">Id of the chemistry.</param>
/// <param name="Design">Name of the design whose minerals are counted.</param>
/// <param name="WhPerKg">Energy by mass of the cell.</param>
/// <param name="WhPerLitre">Energy by volume of the cell.</param>
/// <param name="KgPerKwh">Minerals, kg/kWh.</param>
/// <param name="Risk">Sum of minerals weighed as report 001 describes.</param>
/// <param name="EuropeanRisk">Sum of minerals weighed by the European supply risk.</param>
public sealed record TradeOff(string Chemistry, string Design, Measured WhPerKg, Measured WhPerLitre, IReadOnlyList<double> KgPerKwh, double Risk, double EuropeanRisk);
