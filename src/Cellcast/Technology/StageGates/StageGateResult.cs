namespace Cellcast.Technology.StageGates;

/// <summary>What a race gives.</summary>
/// <param name="HomeScales">Probability that home makes it in volume by the year of looking back.</param>
/// <param name="RivalScales">The same of the rival.</param>
/// <param name="HomeHolds">Probability that home does and holds a market.</param>
/// <param name="RivalHolds">The same of the rival.</param>
/// <param name="HomeYears">Median years from the prototype to volume at home, if every gate is passed.</param>
/// <param name="RivalYears">The same of the rival.</param>
/// <param name="RivalDraw">One draw of it: over many parameters these make its distribution.</param>
public readonly record struct StageGateResult(double HomeScales, double RivalScales, double HomeHolds, double RivalHolds, double HomeYears, double RivalYears, double RivalDraw);
