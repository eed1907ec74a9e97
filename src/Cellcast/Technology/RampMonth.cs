namespace Cellcast.Technology;

/// <summary>One month of a plant's ramp.</summary>
/// <param name="Month">Month since start, the first being 1.</param>
/// <param name="Yield">Good share of what was started.</param>
/// <param name="GoodOutputGwh">Good output of the month, GWh.</param>
/// <param name="MaterialUsdPerKwh">Material per good kWh including what was thrown away, less scrap credit, USD/kWh.</param>
/// <param name="CumulativeLossMusd">Material lost beyond a mature plant's scrap since start, MUSD.</param>
public readonly record struct RampMonth(int Month, double Yield, double GoodOutputGwh, double MaterialUsdPerKwh, double CumulativeLossMusd);
