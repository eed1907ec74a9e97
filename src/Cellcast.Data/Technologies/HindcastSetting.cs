namespace Cellcast.Data.Technologies;

/// <summary>What a case gives under some levers, with quantiles over the parameters and readings drawn from their ranges.</summary>
/// <param name="Pulled">Levers that home pulls all the way, beyond the actual ones; empty for the actual policy.</param>
/// <param name="HomeScales">Probability that home makes it in volume, median.</param>
/// <param name="HomeHolds">Probability that home holds a market, median.</param>
/// <param name="Low">5th percentile of it.</param>
/// <param name="High">95th percentile.</param>
/// <param name="RivalHolds">Probability that the rival holds a market, median.</param>
/// <param name="RivalLow">5th percentile of it.</param>
/// <param name="RivalHigh">95th percentile.</param>
/// <param name="RivalYear">Year in which the rival makes it in volume, median.</param>
/// <param name="RivalYearLow">5th percentile of single draws.</param>
/// <param name="RivalYearHigh">95th percentile.</param>
public sealed record HindcastSetting(
    IReadOnlyList<string> Pulled, double HomeScales, double HomeHolds, double Low, double High, double RivalHolds, double RivalLow, double RivalHigh, double RivalYear, double RivalYearLow, double RivalYearHigh)
{
    /// <summary>Whether home more likely holds a market than not.</summary>
    public bool IsChanged => HomeHolds > 0.5;
}
